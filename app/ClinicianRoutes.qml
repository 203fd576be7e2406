// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Naer.Clinician

/// The pages of a clinician (F1, F2) and where their signals lead.
QtObject {
    id: root

    required property RouteStack routes
    required property ClinicianViewModel clinician

    readonly property Connections steps: Connections {
        target: root.clinician
        function onCitizenOpened(): void { root.routes.answer("citizenOpened") }
    }
    readonly property Connections answers: Connections {
        target: root.routes
        function onTaken(name: string): void {
            switch (name) {
            case "citizenOpened":   // the way back leads to the list, not to the link
                root.routes.downTo(["sharedWithMePage"])
                root.routes.open(root.citizen)
                break
            case "backToCitizen":
                root.routes.downTo(["citizenPage"])
                break
            }
        }
    }
    readonly property Component overview: SharedWithMePage {
        viewModel: root.clinician
        onLinkRequested: root.routes.open(root.openLink)
    }
    readonly property Component openLink: OpenLinkPage { viewModel: root.clinician }
    readonly property Component citizen: CitizenPage {
        viewModel: root.clinician
        onAnswerRequested: root.routes.open(root.answer)
        onHandOnRequested: root.routes.open(root.handOn)
    }
    readonly property Component answer: AnswerPage {
        viewModel: root.clinician
        onDoneRequested: root.routes.answer("backToCitizen")
    }
    readonly property Component handOn: HandOnPage {
        viewModel: root.clinician
        onDoneRequested: root.routes.answer("backToCitizen")
    }
}
