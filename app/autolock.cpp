// SPDX-License-Identifier: MPL-2.0
#include "app/autolock.h"

#include <QEvent>

namespace naer {

AutoLock::AutoLock(VaultSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_held && !m_holdEnds.hasExpired())
            m_timer.start(); // looks again
        else
            lock();
    });
}

void AutoLock::watch(QObject& application) { application.installEventFilter(this); }

void AutoLock::setAfter(std::chrono::milliseconds time)
{
    m_timer.setInterval(time);
    m_timer.start();
}

void AutoLock::setHeld(bool held, std::chrono::milliseconds atMost)
{
    if (std::exchange(m_held, held) == held)
        return;
    m_holdEnds.setRemainingTime(atMost);
    m_timer.start();
}

void AutoLock::applicationStateChanged(Qt::ApplicationState state)
{
    // Inactive is a desktop window without focus or a phone's notification shade: not away yet.
    if (state == Qt::ApplicationSuspended || state == Qt::ApplicationHidden)
        lock();
}

bool AutoLock::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
    case QEvent::FocusIn: // a screen reader moves the focus
        m_timer.start();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void AutoLock::lock()
{
    if (m_session.state() == VaultSession::State::Open && m_session.secretSet())
        m_session.lock();
    m_timer.start();
}

} // namespace naer
