// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicesearch.h"
#include "core/devices/devicesession.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

namespace naer {

/// All the way to one device and back: Bluetooth is there and allowed, the device shows itself, is paired where it is
/// not yet, is talked to (DeviceSession), is let go. Every way it can end is an end with a reason.
class DeviceVisit : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        New,
        Searching, ///< till the device shows itself
        Pairing,
        Visiting, ///< sessionStage() says more
        Ended,
    };
    Q_ENUM(Stage)

    struct Plan
    {
        QString identity;
        DeviceSession::Plan session;
        bool onlyPair = false; ///< and let go again
        std::chrono::milliseconds preparing = DeviceSearch::systemAnswers;
        /// A person fetches the cuff, puts it on and rests. In this time a device that hangs up before it has sent
        /// anything, as sleepy ones do, is waited for anew.
        std::chrono::milliseconds searching{900'000};
        std::chrono::milliseconds pairing{150'000}; ///< a person types six digits
        /// A device that was there a moment ago and lets itself not be connected to for less than this has turned us
        /// away: it has forgotten the pairing. BlueZ takes 20 s to give up one that is gone.
        std::chrono::milliseconds turnedAway{10'000};
        /// The link breaks a moment before the system says that its adapter is off.
        std::chrono::milliseconds adapterTells{200};
    };

    /// `radio` and `clock` outlive it. One visit at a time on one radio.
    DeviceVisit(DeviceRadio& radio, const Clock& clock, Plan plan, QObject* parent = nullptr);
    ~DeviceVisit() override;

    void start();
    /// Lets go politely; ended() follows.
    void stop();
    void answerPasskey(quint32 passkey) { m_radio.answerPasskey(passkey); }
    void refusePairing() { m_radio.refusePairing(); }

    Stage stage() const { return m_stage; }
    DeviceSession::Stage sessionStage() const { return m_session ? m_session->stage() : DeviceSession::Stage::New; }

Q_SIGNALS:
    void stageChanged(); ///< also sessionStage()
    void passkeyNeeded(); ///< the device shows six digits: answerPasskey() or refusePairing()
    void passkeyShown(quint32 passkey);
    void passkeyCompared(quint32 passkey); ///< as passkeyNeeded
    void modelRead(const QString& manufacturer, const QString& model);
    void batteryRead(int percent);
    void clockRead(std::chrono::seconds ahead, bool settable);
    void clockSet(bool done);
    void received(const naer::ReceivedPacket& packet);
    void liveValue(const naer::DeviceReading& reading);
    /// Nothing: all that there was is here. Last signal of a visit.
    void ended(std::optional<naer::LinkFailure> failure);

private:
    void enter(Stage stage);
    void wasFound(const FoundDevice& device);
    void visit();
    void sessionEnded(std::optional<LinkFailure> failure);
    void late();
    void waitAnew();
    void finish(std::optional<LinkFailure> failure);

    DeviceRadio& m_radio;
    const Clock& m_clock;
    Plan m_plan;
    Stage m_stage = Stage::New;
    DeviceSearch m_search;
    QTimer m_timer;
    bool m_wasPaired = false; ///< before this visit
    QElapsedTimer m_connecting;
    QDeadlineTimer m_patience;
    std::optional<LinkFailure> m_failure; ///< of the session
    bool m_waitAnew = false; ///< the device hung up before it had sent anything
    std::unique_ptr<DeviceSession> m_session;
};

} // namespace naer
