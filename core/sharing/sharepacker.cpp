// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/sharepacker.h"

#include "core/base/uuid.h"
#include "core/fhir/bundlewriter.h"
#include "core/fhir/systems.h"
#include "core/gateway/outboxrepository.h"
#include "core/sharing/fhirdevice.h"
#include "core/sharing/fhirnames.h"
#include "core/sharing/fhirobservation.h"
#include "core/sharing/fhirshare.h"
#include "core/sharing/sharepieces.h"
#include "core/sharing/sharerepository.h"

#include <QBuffer>
#include <QSet>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

Result<QString> vaultId(Database& database)
{
    auto select = database.prepare("SELECT id FROM vault");
    if (!select)
        return passOn(select);
    const auto row = select->step();
    if (!row)
        return passOn(row);
    return *row ? Result<QString>(select->text(0)) : fail(ErrorCode::Damaged, u"vault id"_s);
}

/// Gathers one transaction.
class Transaction
{
public:
    Transaction(QString vault, const Recipient& recipient, const Moment& now)
        : m_subject{.patient = patientAt(recipient),
              .vaultId = std::move(vault),
              .receiver = recipient.dialect == "fut"_L1 ? FhirReceiver::Fut : FhirReceiver::DkCore}
        , m_writer(m_subject)
        , m_buffer(&m_parcel.body)
        , m_isOpen(m_buffer.open(QIODevice::WriteOnly))
        , m_bundle(m_buffer, {.type = u"transaction"_s, .timestamp = now.toIso()})
    { }

    /// Made where it is not.
    template <typename T>
    void makeOnce(const QString& identifier, const T& resource)
    {
        add(identifier, resource, {.method = u"POST"_s, .url = T::typeName, .ifNoneExist = condition(identifier)});
    }
    /// Takes the place of what is there, or is made.
    template <typename T>
    void replace(const QString& identifier, const T& resource)
    {
        add(identifier, resource, {.method = u"PUT"_s, .url = T::typeName + u'?' + condition(identifier)});
    }

    /// Its device is to be there already.
    void measurement(const Observation& observation)
    {
        for (const fhir::Observation& one : m_writer.write(observation)) {
            const QString identifier = one.identifier[0].value;
            m_parcel.measurements += identifier;
            if (observation.status == Status::Final)
                makeOnce(identifier, one);
            else
                replace(identifier, one);
        }
    }
    void takenOutPulse(const Observation& pressure)
    {
        const fhir::Observation pulse = m_writer.takenOutPulse(pressure);
        replace(pulse.identifier[0].value, pulse);
    }
    const QStringList& measurements() const { return m_parcel.measurements; }

    Result<void> devicesOf(Database& database, const std::vector<Observation>& observations)
    {
        QSet<int> numbers;
        for (const Observation& one : observations)
            numbers += one.device;
        const auto devices = DeviceRepository(database).everUsed();
        if (!devices)
            return passOn(devices);
        for (const Device& device : *devices) {
            if (numbers.contains(device.number)) {
                const QString identifier = m_subject.deviceIdentifier(device.number);
                makeOnce(identifier, fhirDevice(device, identifier, m_subject.patient));
            }
        }
        return {};
    }

    Result<Parcel> finish()
    {
        const auto done = m_isOpen ? m_bundle.finish() : fail(ErrorCode::Internal);
        m_buffer.close();
        return done ? Result<Parcel>(std::move(m_parcel)) : passOn(done);
    }

private:
    static QString condition(const QString& identifier)
    {
        return u"identifier=%1|%2"_s.arg(fhir::system::uuid, identifier);
    }
    template <typename T>
    void add(const QString& identifier, const T& resource, const fhir::BundleRequest& request)
    {
        m_bundle.add(fullUrlOf(identifier), resource, request);
        ++m_parcel.entries;
    }

    const FhirSubject m_subject;
    FhirObservationWriter m_writer;
    Parcel m_parcel;
    QBuffer m_buffer;
    const bool m_isOpen;
    fhir::BundleWriter m_bundle;
};

using Packed = Result<std::optional<Parcel>>;

Packed packOne(Database& database, const Recipient& recipient, const Moment& now, auto fill)
{
    auto vault = vaultId(database);
    if (!vault)
        return passOn(vault);
    Transaction transaction(*vault, recipient, now);
    fill(transaction);
    auto parcel = transaction.finish();
    return parcel ? Packed(std::move(*parcel)) : passOn(parcel);
}

/// Whether it lost its pulse by a correction: the receiver may have one that does not count any more.
Result<bool> lostItsPulse(Database& database, const Observation& observation)
{
    constexpr int pulse = 2; // its place among the components of a blood pressure
    if (observation.kind->components.size() <= pulse || observation.values[pulse])
        return false;
    const auto versions = ObservationRepository(database).versions(observation.id);
    if (!versions)
        return passOn(versions);
    return std::ranges::any_of(*versions, [](const ObservationVersion& one) { return one.values[pulse].has_value(); });
}

Packed packCorrection(Database& database, const OutboxEntry& entry, const Recipient& recipient, const Moment& now)
{
    const ObservationId id{entry.kind, entry.takenMs, entry.nonce};
    const auto had = ShareRepository(database).mayHave(recipient.code, id);
    if (!had)
        return passOn(had);
    auto observation = ObservationRepository(database).find(id);
    if (!observation)
        return passOn(observation);
    // what is now shown by its twin from a device is still as true as it was
    if (!*had || observation->status == Status::Merged)
        return std::nullopt;
    const auto consents = ConsentRepository(database).inForce(recipient.code, now);
    if (!consents)
        return passOn(consents);
    if (!anyCovers(*consents, *observation->kind, id.takenMs, now))
        return fail(ErrorCode::ConsentMissing);
    if (observation->status == Status::Final)
        observation->status = Status::Corrected; // a note or an arm was added: it still takes the old one's place
    auto vault = vaultId(database);
    if (!vault)
        return passOn(vault);
    Transaction transaction(*vault, recipient, now);
    if (auto devices = transaction.devicesOf(database, {*observation}); !devices)
        return passOn(devices);
    const auto lost = lostItsPulse(database, *observation);
    if (!lost)
        return passOn(lost);
    transaction.measurement(*observation);
    if (*lost)
        transaction.takenOutPulse(*observation);
    auto parcel = transaction.finish();
    return parcel ? Packed(std::move(*parcel)) : passOn(parcel);
}

Packed packQueued(Database& database, const OutboxEntry& entry, const Recipient& recipient, const Moment& now)
{
    const ShareRepository shares(database);
    const auto share = shares.find(entry.subject);
    const auto items = share ? shares.observations(share->id) : passOn(share);
    const auto consents = items ? ConsentRepository(database).inForce(recipient.code, now) : passOn(items);
    if (!consents)
        return passOn(consents);
    auto parcel = SharePacker::packShare(database, *share, *items, *consents, recipient, now, entry.itemsGone);
    return parcel ? Packed(std::move(*parcel)) : passOn(parcel);
}

} // namespace

Result<Parcel> SharePacker::packShare(Database& database, const Share& share, const std::vector<ObservationId>& items,
    const std::vector<Consent>& consents, const Recipient& recipient, const Moment& now, int itemsGone)
{
    const SharePieces pieces(database, items, consents, now);
    const auto chosen = pieces.firstFrom(static_cast<std::size_t>(std::max(0, itemsGone)));
    if (!chosen)
        return passOn(chosen);
    auto vault = vaultId(database);
    if (!vault)
        return passOn(vault);
    Transaction transaction(*vault, recipient, now);
    for (const Consent& consent : consents) {
        const bool used = std::ranges::any_of(chosen->measurements,
            [&](const Observation& one) { return consent.covers(*one.kind, one.id.takenMs, now); });
        if (used)
            transaction.makeOnce(urnOf(consent.id), fhirConsent(consent, recipient, now));
    }
    if (auto devices = transaction.devicesOf(database, chosen->measurements); !devices)
        return passOn(devices);
    for (const Observation& one : chosen->measurements)
        transaction.measurement(one);
    if (chosen->isLast) {
        const auto summary = pieces.summary();
        if (!summary)
            return passOn(summary);
        TaskContent content{.count = summary->count, .newest = summary->newest};
        if (items.size() <= mostInPiece)
            content.measurements = transaction.measurements();
        transaction.makeOnce(urnOf(share.id), fhirTask(share, content, recipient, now));
    }
    auto parcel = transaction.finish();
    if (parcel) {
        parcel->itemsGone = static_cast<int>(chosen->end);
        parcel->isLast = chosen->isLast;
    }
    return parcel;
}

Result<std::optional<Parcel>> SharePacker::pack(
    Database& database, const OutboxEntry& entry, const Recipient& recipient, const Moment& now) const
{
    switch (entry.what) {
    case Leaving::Share: return packQueued(database, entry, recipient, now);
    case Leaving::Correction: return packCorrection(database, entry, recipient, now);
    case Leaving::ShareTakenBack: {
        const auto share = ShareRepository(database).find(entry.subject);
        if (!share)
            return passOn(share);
        return packOne(database, recipient, now, [&](Transaction& transaction) {
            transaction.replace(urnOf(share->id), fhirTask(*share, {}, recipient, now));
        });
    }
    case Leaving::ConsentEnded: {
        const auto consent = ConsentRepository(database).find(entry.subject);
        if (!consent)
            return passOn(consent);
        return packOne(database, recipient, now, [&](Transaction& transaction) {
            transaction.replace(urnOf(consent->id), fhirConsent(*consent, recipient, now));
        });
    }
    }
    return fail(ErrorCode::Damaged, u"outbox entry"_s);
}

Result<void> SharePacker::leaving(Database& database, const OutboxEntry& entry, const Parcel& parcel) const
{
    if (entry.what != Leaving::Share)
        return {};
    for (const QString& identifier : parcel.measurements) {
        const auto id
            = ObservationId::fromString(QStringView(identifier).sliced(QLatin1StringView("urn:uuid:").size()));
        if (!id || FhirObservationWriter::identifierOf(*id) != identifier)
            continue; // the pulse of a pressure, which goes with it
        if (auto noted = ShareRepository(database).noteWent(entry.subject, *id); !noted)
            return noted;
    }
    return {};
}

Result<void> SharePacker::ended(
    Database& database, const OutboxEntry& entry, OutboxState how, const QString& detail, const Moment& now) const
{
    if (entry.what != Leaving::Share)
        return {};
    ShareRepository shares(database);
    if (how == OutboxState::Cancelled && entry.tries > 0) { // an answer was lost: they may have it, and are told
        if (const auto stepped = shares.step(entry.subject, ShareState::TakenBack, now); !stepped)
            return passOn(stepped);
        return OutboxRepository(database).put(entry.recipient, Leaving::ShareTakenBack, entry.subject, now);
    }
    const ShareState state = how == OutboxState::Sent ? ShareState::Sent
        : how == OutboxState::Refused                 ? ShareState::Refused
                                                      : ShareState::Cancelled;
    const auto stepped = shares.step(entry.subject, state, now);
    if (!stepped)
        return passOn(stepped);
    if (state == ShareState::Cancelled && *stepped) // not by the citizen, who is told
        return shares.noteUnread(entry.subject);
    return how == OutboxState::Refused && *stepped ? shares.keepAnswer(entry.subject, detail, {}) : Result<void>();
}

} // namespace naer
