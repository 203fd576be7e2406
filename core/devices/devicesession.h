// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/devices/deviceprofiles.h"
#include "core/devices/deviceradio.h"
#include "core/devices/devicereading.h"
#include "core/devices/recordfetch.h"

#include <QTimer>

#include <chrono>

namespace naer {

/// One packet as it came, with what is needed to make readings of it later, on another thread or after a crash.
struct ReceivedPacket
{
    quint16 characteristic = 0;
    QByteArray octets;
    QByteArray context; ///< glucose: the context record (2A34) with the same sequence number
    Moment receivedAt;
    /// How far the device's clock is ahead of the phone's; nothing where it did not say.
    std::optional<std::chrono::seconds> clockAhead;
    bool clockWasSet
        = false; ///< since then: what it measures from now on shows the right time, what it has stored does not
};

/// One visit to a device: connects, asks who it is, how its battery and clock are, takes everything it has and lets go.
/// A state machine: every step has its time, and every way it can end is an end with a reason. Whatever was received()
/// before the end counts.
class DeviceSession : public QObject
{
    Q_OBJECT

public:
    enum class Stage { New, Connecting, Asking, Listening, Fetching, Closing, Ended };
    Q_ENUM(Stage)

    struct Plan
    {
        std::optional<quint16> afterSequence; ///< glucose: the last record that is stored
        bool setClock = false; ///< the citizen said yes: once all that it has stored is here
        std::chrono::milliseconds connecting{40'000}; ///< BlueZ gives an absent device up after 20 s
        std::chrono::milliseconds step{30'000}; ///< BlueZ answers a refused subscription after 25 s
        std::chrono::milliseconds first{900'000}; ///< a person puts the cuff on, rests five minutes and measures
        std::chrono::milliseconds quiet{3'000}; ///< no more values: the device has sent what it had
        std::chrono::milliseconds closing{5'000};
    };

    DeviceSession(std::unique_ptr<DeviceLink> link, const Clock& clock, Plan plan, QObject* parent = nullptr);

    void start();
    /// Lets go politely; ended() follows.
    void stop();

    Stage stage() const { return m_stage; }
    int receivedCount() const { return m_received; }
    /// Whether it got as far as waiting for a measurement.
    bool hasListened() const { return m_hasListened; }

Q_SIGNALS:
    void stageChanged(naer::DeviceSession::Stage stage);
    void modelRead(const QString& manufacturer, const QString& model);
    void batteryRead(int percent);
    /// The clock of the device, and whether it may be set.
    void clockRead(std::chrono::seconds ahead, bool settable);
    void clockSet(bool done);
    void received(const naer::ReceivedPacket& packet);
    /// A value that is not settled yet, for the screen only.
    void liveValue(const naer::DeviceReading& reading);
    /// Nothing: all that there was is here. Last signal of a session.
    void ended(std::optional<naer::LinkFailure> failure);

private:
    void enter(Stage stage);
    void await(std::chrono::milliseconds time, void (DeviceSession::*late)());
    void finish(std::optional<LinkFailure> failure);
    void wasReady();
    void askNext();
    void wasAnswered(quint16 characteristic, const QByteArray& value);
    void wasWritten(quint16 characteristic, bool done);
    void wasSubscribed(quint16 characteristic, bool done);
    void listen();
    void fetch(const QByteArray& request);
    void wasNotified(quint16 characteristic, const QByteArray& value);
    void fetched(const RecordFetch::Next& next);
    void continuousCame(const QByteArray& value);
    void hand(quint16 characteristic, const QByteArray& octets, const QByteArray& context = {});
    void wasClosed();
    void stepIsLate();
    void nothingMoreCame();
    void done();
    void closingIsLate();

    std::unique_ptr<DeviceLink> m_link;
    const Clock& m_clock;
    Plan m_plan;
    const DeviceProfile* m_profile = nullptr;
    Stage m_stage = Stage::New;
    QTimer m_timer;
    void (DeviceSession::*m_late)() = nullptr;
    QList<quint16> m_toRead;
    QList<quint16> m_toSubscribe;
    QString m_manufacturer;
    std::optional<std::chrono::seconds> m_clockAhead;
    bool m_clockIsSettable = false;
    RecordFetch m_fetch;
    std::optional<Milli> m_lastSaturation;
    int m_steady = 0;
    int m_received = 0;
    bool m_hasListened = false;
    std::optional<LinkFailure> m_failure;
};

} // namespace naer
