// SPDX-License-Identifier: MPL-2.0
#include "app/clipboardguard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace naer {

ClipboardGuard::ClipboardGuard(VaultSession& session, std::function<bool()> owns, QObject* parent)
    : QObject(parent)
    , m_owns(owns ? std::move(owns) : [] { return QGuiApplication::clipboard()->ownsClipboard(); })
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(std::chrono::seconds(30));
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::clear);
    const QClipboard* clipboard = QGuiApplication::clipboard();
    connect(clipboard, &QClipboard::dataChanged, this, [this, clipboard] {
        if (m_owns() && !clipboard->text().isEmpty())
            m_timer.start();
    });
    connect(clipboard, &QClipboard::selectionChanged, this, [clipboard] {
        if (clipboard->supportsSelection() && clipboard->ownsSelection()
            && !clipboard->text(QClipboard::Selection).isEmpty())
            QGuiApplication::clipboard()->clear(QClipboard::Selection);
    });
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        if (state == VaultSession::State::Locked)
            clear();
    });
}

void ClipboardGuard::clear()
{
    m_timer.stop();
    if (m_owns())
        QGuiApplication::clipboard()->clear();
}

} // namespace naer
