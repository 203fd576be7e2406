// SPDX-License-Identifier: MPL-2.0
#include "core/devices/intakequeue.h"

#include <mutex>

namespace naer {

struct IntakeQueue::Shared
{
    struct NewDevice
    {
        QString identity;
        DeviceKind kind;
        QString name;
    };
    std::optional<NewDevice> wanted; ///< set before the first question, then read only
    int number = 0; ///< on the vault's thread; 0: not in the vault
    std::mutex mutex;
    std::vector<ReceivedPacket> packets; ///< under the mutex, as what follows
    bool taking = false; ///< a question that will take them is under way
};

IntakeQueue::IntakeQueue(VaultSession& session, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_shared(std::make_shared<Shared>())
{ }

IntakeQueue::~IntakeQueue() = default;

void IntakeQueue::begin(int number)
{
    m_begun = true;
    m_shared->number = number;
}

void IntakeQueue::beginNew(const QString& identity, DeviceKind kind, const QString& name)
{
    m_begun = true;
    m_shared->wanted = Shared::NewDevice{identity, kind, name};
    askDevice();
}

void IntakeQueue::askDevice()
{
    ++m_asked;
    m_session
        .run([shared = m_shared, now = m_clock.now()](Database& database) {
            auto device = DeviceRepository(database).add(
                shared->wanted->identity, shared->wanted->kind, shared->wanted->name, now);
            if (device)
                shared->number = device->number;
            return device;
        })
        .then(this, [this](const Result<Device>& device) {
            if (device)
                Q_EMIT deviceAdded(*device);
            else
                Q_EMIT failed(device.error());
            answered();
        });
}

void IntakeQueue::add(const ReceivedPacket& packet)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->packets.push_back(packet);
    if (!std::exchange(m_shared->taking, true))
        askTake();
}

void IntakeQueue::askTake()
{
    ++m_asked;
    m_session
        .run([shared = m_shared, &clock = m_clock](Database& database) {
            std::vector<ReceivedPacket> packets;
            {
                const std::lock_guard lock(shared->mutex);
                packets.swap(shared->packets);
                shared->taking = false;
            }
            auto report = DeviceIntake(database, clock).take(shared->number, packets);
            if (!report) {
                const std::lock_guard lock(shared->mutex);
                shared->packets.insert(shared->packets.begin(), packets.begin(), packets.end());
            }
            return report;
        })
        .then(this, [this](const Result<IntakeReport>& report) {
            if (report)
                Q_EMIT taken(*report);
            else
                Q_EMIT failed(report.error());
            answered();
        });
}

void IntakeQueue::note(const DeviceNews& news)
{
    m_session
        .run([shared = m_shared, news](
                 Database& database) { return DeviceRepository(database).note(shared->number, news); })
        .then(this, [this](const Result<void>&) { // what is not noted now is noted at the next visit
            Q_EMIT noted();
        });
}

void IntakeQueue::noteFetchedAll()
{
    // where it fails, the next visit fetches all once more
    m_session.run(
        [shared = m_shared](Database& database) { return DeviceRepository(database).fetchedAll(shared->number); });
}

void IntakeQueue::again()
{
    if (m_shared->wanted)
        askDevice(); // one that is there is taken up again
    const std::lock_guard lock(m_shared->mutex);
    if (!m_shared->packets.empty() && !std::exchange(m_shared->taking, true))
        askTake();
}

bool IntakeQueue::hasLeft() const
{
    const std::lock_guard lock(m_shared->mutex);
    return !m_shared->packets.empty();
}

void IntakeQueue::retire()
{
    m_retired = true;
    if (isIdle())
        deleteLater();
}

void IntakeQueue::answered()
{
    if (--m_asked > 0)
        return;
    Q_EMIT idle();
    if (m_retired)
        deleteLater();
}

} // namespace naer
