// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Naer.Devices

/// The pages about devices and where their signals lead.
QtObject {
    id: root

    required property RouteStack routes
    required property DevicesViewModel devices

    signal typeRequested(code: string)
    signal emergencyRequested()
    signal doneRequested()
    signal trendRequested(code: string)

    readonly property Connections steps: Connections {
        target: root.devices
        function onAddBegun(): void { root.routes.open(root.findDevice) }
        function onVisitBegun(): void {   // the way back leads to where the search began
            if (root.routes.isFront(["findDevicePage"]))
                root.routes.stack.pop(StackView.Immediate)
            root.routes.open(root.visit)
        }
    }
    readonly property Component overview: DevicesPage {
        viewModel: root.devices
        onAddRequested: root.routes.open(root.addDevice)
        onDeviceRequested: root.routes.open(root.device)
        onInboxRequested: root.routes.open(root.inbox)
    }
    readonly property Component addDevice: AddDevicePage { viewModel: root.devices }
    readonly property Component findDevice: FindDevicePage {
        viewModel: root.devices
        onTypeRequested: code => root.typeRequested(code)
    }
    readonly property Component visit: VisitPage {
        viewModel: root.devices
        onDoneRequested: root.doneRequested()
        onTypeRequested: code => root.typeRequested(code)
        onInboxRequested: root.routes.open(root.inbox)
        onEmergencyRequested: root.emergencyRequested()
        onTrendRequested: code => root.trendRequested(code)
    }
    readonly property Component device: DevicePage {
        viewModel: root.devices
        onForgotten: sentence => {
            root.routes.backWanted()
            root.routes.front.say(sentence)
        }
    }
    readonly property Component inbox: InboxPage {
        viewModel: root.devices
        onEmergencyRequested: root.emergencyRequested()
    }
}
