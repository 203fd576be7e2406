// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/vaultsession.h"

#include <QTimer>

#include <functional>

namespace naer {

/// What is copied out of Nær does not stay where every program can read it: gone after half a minute, and at once when
/// Nær locks. What is merely selected is offered to nobody (X hands a selection to whoever asks).
class ClipboardGuard : public QObject
{
    Q_OBJECT

public:
    /// `owns`: whether what lies in the clipboard comes from this program; by default the system is asked.
    explicit ClipboardGuard(VaultSession& session, std::function<bool()> owns = {}, QObject* parent = nullptr);

    void setKeptFor(std::chrono::milliseconds time) { m_timer.setInterval(time); }

private:
    void clear();
    std::function<bool()> m_owns;
    QTimer m_timer;
};

} // namespace naer
