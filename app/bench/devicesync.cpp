// SPDX-License-Identifier: MPL-2.0
#include "app/bench/devicesync.h"

#include "core/devices/characteristics.h"
#include "core/devices/deviceintake.h"
#include "core/devices/glucosecodec.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace naer::bench {

namespace {

constexpr int recordCount = 1'000;
constexpr auto pace = 500us;

class PacedLink final : public DeviceLink
{
public:
    explicit PacedLink(int round)
    {
        const QDateTime first(QDate(2020, 1, 1).addDays(30 * round), QTime(0, 0), QTimeZone::UTC);
        for (int i = 0; i < recordCount; ++i) {
            const auto sequence = static_cast<quint16>(i + 1);
            GlucosePacket record{.sequence = sequence,
                .baseTime = DeviceTime::from(first.addSecs(i * 1'800)),
                .molPerLitre = true,
                .concentration = GlucosePacket::Concentration{{.mantissa = 40 + i % 40, .exponent = -4}, 1, 1},
                .contextFollows = i % 2 == 0};
            m_packets.append({characteristic::glucose, record.encode()});
            if (record.contextFollows)
                m_packets.append({characteristic::glucoseContext,
                    GlucoseContextPacket{.sequence = sequence, .meal = quint8(1)}.encode()});
        }
        m_packets.append({characteristic::recordAccess, QByteArray::fromHex("06000101")});
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &PacedLink::send);
    }

    void open() override
    {
        later([this] { Q_EMIT ready(); });
    }
    QList<quint16> services() const override { return {0x1808}; }
    bool has(quint16 number) const override
    {
        return number == characteristic::glucose || number == characteristic::glucoseContext
            || number == characteristic::recordAccess;
    }
    bool isWritable(quint16 number) const override { return number == characteristic::recordAccess; }
    void read(quint16 number) override
    {
        later([this, number] { Q_EMIT answered(number, {}); });
    }
    void subscribe(quint16 number) override
    {
        later([this, number] { Q_EMIT subscribed(number, true); });
    }
    void write(quint16 number, const QByteArray&) override
    {
        later([this, number] {
            Q_EMIT written(number, true);
            m_clock.start();
            m_timer.start(1ms);
        });
    }
    void close() override
    {
        later([this] { Q_EMIT closed(); });
    }

private:
    void later(std::function<void()> what) { QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection); }
    /// As many as the radio would have handed out by now.
    void send()
    {
        const qsizetype due
            = std::min<qsizetype>(m_packets.size(), std::chrono::nanoseconds(m_clock.nsecsElapsed()) / pace);
        while (m_sent < due) {
            const auto [number, octets] = m_packets[m_sent++];
            Q_EMIT notified(number, octets);
        }
        if (m_sent == m_packets.size())
            m_timer.stop();
    }

    QList<std::pair<quint16, QByteArray>> m_packets;
    qsizetype m_sent = 0;
    QTimer m_timer;
    QElapsedTimer m_clock;
};

[[noreturn]] void die(const Error& error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(errorName(error.code)), qPrintable(error.detail));
    std::exit(1);
}

/// Packets on their way into the vault, one transaction at a time, as the program's own DeviceVisitor does it.
class Taking : public QObject
{
public:
    Taking(VaultSession& session, const Clock& clock, int device)
        : m_session(session)
        , m_clock(clock)
        , m_device(device)
    { }
    void add(const ReceivedPacket& packet)
    {
        m_packets.push_back(packet);
        take();
    }
    void end()
    {
        m_ended = true;
        take();
    }

private:
    void take()
    {
        if (m_busy)
            return;
        if (m_packets.empty()) {
            if (m_ended)
                QCoreApplication::quit();
            return;
        }
        m_busy = true;
        m_session
            .run([packets = std::exchange(m_packets, {}), device = m_device, &clock = m_clock](
                     Database& database) { return DeviceIntake(database, clock).take(device, packets); })
            .then(this, [this](const Result<IntakeReport>& report) {
                if (!report)
                    die(report.error());
                m_busy = false;
                take();
            });
    }

    VaultSession& m_session;
    const Clock& m_clock;
    int m_device;
    std::vector<ReceivedPacket> m_packets;
    bool m_busy = false;
    bool m_ended = false;
};

} // namespace

void fetchThousandRecords(const Clock& clock, VaultSession* session)
{
    static int round = 0;
    ++round;
    std::unique_ptr<Taking> taking;
    if (session) {
        const auto device = session
                                ->run([name = u"meter %1"_s.arg(round), now = clock.now()](Database& database) {
                                    return DeviceRepository(database).add(name, DeviceKind::GlucoseMeter, name, now);
                                })
                                .takeResult();
        if (!device)
            die(device.error());
        taking = std::make_unique<Taking>(*session, clock, device->number);
    }
    DeviceSession visit(std::make_unique<PacedLink>(round), clock, {});
    QObject::connect(&visit, &DeviceSession::received, &visit, [&](const ReceivedPacket& packet) {
        if (taking)
            taking->add(packet);
    });
    QObject::connect(&visit, &DeviceSession::ended, &visit, [&] { taking ? taking->end() : QCoreApplication::quit(); });
    QMetaObject::invokeMethod(&visit, &DeviceSession::start, Qt::QueuedConnection);
    QCoreApplication::exec();
}

} // namespace naer::bench
