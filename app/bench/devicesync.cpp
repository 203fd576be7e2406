// SPDX-License-Identifier: MPL-2.0
#include "app/bench/devicesync.h"

#include "core/devices/characteristics.h"
#include "core/devices/glucosecodec.h"
#include "core/devices/intakequeue.h"

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

} // namespace

void fetchThousandRecords(const Clock& clock, VaultSession* session)
{
    static int round = 0;
    ++round;
    std::unique_ptr<IntakeQueue> queue;
    DeviceSession visit(std::make_unique<PacedLink>(round), clock, {});
    if (session) {
        queue = std::make_unique<IntakeQueue>(*session, clock);
        const QString name = u"meter %1"_s.arg(round);
        queue->beginNew(name, DeviceKind::GlucoseMeter, name);
        QObject::connect(queue.get(), &IntakeQueue::failed, queue.get(), die);
        QObject::connect(queue.get(), &IntakeQueue::idle, queue.get(), [&] {
            if (visit.stage() == DeviceSession::Stage::Ended)
                QCoreApplication::quit();
        });
    }
    QObject::connect(&visit, &DeviceSession::received, &visit, [&](const ReceivedPacket& packet) {
        if (queue)
            queue->add(packet);
    });
    QObject::connect(&visit, &DeviceSession::ended, &visit, [&] {
        if (!queue || queue->isIdle())
            QCoreApplication::quit();
    });
    QMetaObject::invokeMethod(&visit, &DeviceSession::start, Qt::QueuedConnection);
    QCoreApplication::exec();
}

} // namespace naer::bench
