// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Naer.Sharing

/// The pages about sharing (B12) and where their signals lead.
QtObject {
    id: root

    required property RouteStack routes
    required property SharingViewModel sharing

    signal printRequested()
    signal callRequested(number: string)

    /// What became of a share; empty: of several.
    function openNews(share: string): void {
        routes.open(overview)   // below the share too: what begins there leads back to it
        if (share !== "") {
            sharing.chooseShare(share)
            routes.open(root.share)
        }
    }
    readonly property Connections sharingSteps: Connections {
        target: root.sharing
        function onRecipientShown(): void {
            if (root.routes.isFront(["sharingPage", "sharePage"]))
                root.routes.open(root.recipient)
        }
        function onComposing(): void { root.routes.answer("composing") }
    }
    readonly property Connections composerSteps: Connections {
        target: root.sharing.composer
        function onSent(): void { root.routes.answer("shareSent") }
    }
    readonly property Connections linkSteps: Connections {
        target: root.sharing.link
        function onMade(): void { root.routes.answer("linkMade") }
    }
    readonly property Connections answers: Connections {
        target: root.routes
        function onTaken(name: string): void {
            switch (name) {
            case "composing":
                root.routes.open(root.whatToShare)
                break
            case "shareSent":   // the way back leads to the overview, not to the yes
                root.routes.downTo(["sharingPage"])
                root.routes.open(root.share)
                break
            case "linkMade":
                root.routes.downTo(["linksPage"])
                root.routes.open(root.link)
                break
            }
        }
    }
    readonly property Component overview: SharingPage {
        viewModel: root.sharing
        onShareRequested: root.routes.open(root.share)
        onConsentsRequested: root.routes.open(root.consents)
        onWaitingRequested: root.routes.open(root.waitingPage)
        onPrintRequested: root.printRequested()
        onLinksRequested: root.routes.open(root.links)
    }
    readonly property Component links: LinksPage {
        viewModel: root.sharing
        onMakeRequested: root.routes.open(root.makeLink)
        onLinkRequested: root.routes.open(root.link)
    }
    readonly property Component makeLink: MakeLinkPage { viewModel: root.sharing }
    readonly property Component link: LinkPage {
        viewModel: root.sharing
        onDoneRequested: root.routes.backWanted()
    }
    readonly property Component recipient: RecipientPage {
        viewModel: root.sharing
        onCallRequested: number => root.callRequested(number)
        onLooksRequested: root.routes.open(root.looks)
    }
    readonly property Component looks: LooksPage { viewModel: root.sharing }
    readonly property Component whatToShare: WhatToSharePage {
        viewModel: root.sharing
        onLookedAt: root.routes.open(root.preview)
    }
    readonly property Component preview: PreviewPage {
        viewModel: root.sharing
        onNotNowRequested: root.routes.downTo(["sharingPage"])
    }
    readonly property Component share: SharePage {
        viewModel: root.sharing
        onCallRequested: number => root.callRequested(number)
        onSignInRequested: root.sharing.chooseRecipient(root.sharing.recipientCode)
        onDoneRequested: root.routes.backWanted()
    }
    readonly property Component consents: ConsentsPage { viewModel: root.sharing }
    readonly property Component waitingPage: WaitingPage { viewModel: root.sharing }
}
