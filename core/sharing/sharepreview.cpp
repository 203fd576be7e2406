// SPDX-License-Identifier: MPL-2.0
// What the recipient will see, read back from the octets that would go.
#include "core/fhir/bundlereader.h"
#include "core/gateway/recipientrepository.h"
#include "core/sharing/age.h"
#include "core/sharing/fhirobservation.h"
#include "core/sharing/sharepacker.h"
#include "core/sharing/shareservice.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// By whom, as the receiver reads it.
PreviewItem itemOf(const FhirMeasurement& measurement)
{
    const NewObservation& one = measurement.entry;
    return {one.kind, one.values, one.takenAt, one.source, one.recordedBy, one.note, one.context};
}

/// The pulse of a blood pressure comes as an Observation of its own.
Result<void> readBack(const QByteArray& body, SharePreview& preview)
{
    preview.octets += body.size();
    QHash<QString, std::size_t> pressures; // by the fullUrl of their pulse
    QBuffer buffer;
    buffer.setData(body);
    buffer.open(QIODevice::ReadOnly);
    fhir::BundleReader reader(buffer);
    for (;;) {
        const auto more = reader.next();
        if (!more)
            return passOn(more);
        if (!*more)
            break;
        if (const auto* task = std::get_if<fhir::Task>(&*reader.entry().resource))
            preview.question = task->description;
        const auto* observation = std::get_if<fhir::Observation>(&*reader.entry().resource);
        if (!observation)
            continue;
        const auto measurement = readMeasurement(*observation);
        if (!measurement)
            return fail(ErrorCode::Internal, u"our own: "_s + measurement.error().path);
        if (const auto pressure = pressures.constFind(reader.entry().fullUrl); pressure != pressures.cend()) {
            preview.items[*pressure].values[2] = measurement->entry.values[0];
            continue;
        }
        for (const QString& member : measurement->members)
            pressures.insert(member, preview.items.size());
        preview.items.push_back(itemOf(*measurement));
    }
    return {};
}

} // namespace

Result<SharePreview> ShareService::preview(const NewShare& wanted, const NewConsent& consent) const
{
    const Moment now = m_clock.now();
    const auto yes = consentFor(consent, u"00000000-0000-0000-0000-000000000000"_s);
    if (!yes)
        return passOn(yes);
    auto recipient = RecipientRepository(m_database).find(wanted.recipient);
    const auto items = recipient ? selected(wanted) : passOn(recipient);
    if (!items)
        return passOn(items);
    if (!recipient->signedIn) // the citizen's number there is not known yet; nothing of a measurement hangs on it
        recipient->signedIn = SignedIn{.patient = u"unknown"_s};
    Share share{.id = u"00000000-0000-0000-0000-000000000000"_s,
        .recipient = wanted.recipient,
        .consent = yes->id,
        .question = wanted.question.trimmed(),
        .madeAt = now,
        .answerBy = afterWorkingDays(now, recipient->answerDays),
        .stateAt = now,
        .answer = {},
        .answeredBy = {}};
    SharePreview preview;
    preview.consent = *yes;
    for (int itemsGone = 0;;) {
        const auto parcel = SharePacker::packShare(m_database, share, *items, {*yes}, *recipient, now, itemsGone);
        const auto read = parcel ? readBack(parcel->body, preview) : passOn(parcel);
        if (!read)
            return passOn(read);
        if (parcel->isLast)
            break;
        itemsGone = parcel->itemsGone;
    }
    std::ranges::stable_sort(
        preview.items, [](const PreviewItem& a, const PreviewItem& b) { return a.takenAt.utcMs > b.takenAt.utcMs; });
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        const auto seen
            = std::ranges::any_of(preview.items, [&](const PreviewItem& item) { return item.kind == &kind; });
        const auto any = ObservationRepository(m_database).newest(kind, 1);
        if (!any)
            return passOn(any);
        if (!seen && !any->empty())
            preview.keptBack += kind.code;
    }
    return preview;
}

} // namespace naer
