// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/citizenrecord.h"
#include "core/fhir/systems.h"
#include "core/sharing/fhirobservation.h"
#include "tests/support/fakeclock.h"

// What a place's server has about one citizen, made entry by entry.
namespace naer::test {

using namespace Qt::StringLiterals;

inline const Kind* kind(const QString& code) { return *KindCatalog::instance().find(code); }
inline Moment atNow() { return FakeClock().now(); }
inline Moment daysAgo(int days)
{
    Moment moment = atNow();
    moment.utcMs -= qint64(days) * 86'400'000;
    return moment;
}

/// A measurement as the citizen's own part writes it, changed at the server at `changed`.
inline fhir::Observation measured(const QString& code, const Values& values, const Moment& takenAt,
    const QString& changed, const QString& status = {})
{
    const Kind* one = kind(code);
    Observation observation{
        .id = ObservationId::make(one->number, takenAt.utcMs), .kind = one, .values = values, .takenAt = takenAt};
    FhirObservationWriter writer({.patient = u"Patient/17"_s, .vaultId = u"v"_s});
    fhir::Observation written = writer.write(observation)[0];
    written.meta.lastUpdated = changed;
    if (!status.isEmpty())
        written.status = status;
    return written;
}
inline fhir::Observation weighed(double kg, const QString& changed = {}, const QString& status = {}, int days = 1)
{
    return measured(u"weight"_s, {Milli::fromDouble(kg)}, daysAgo(days), changed, status);
}
inline fhir::Observation pulsed(int value, const Moment& takenAt, const QString& changed = {})
{
    return measured(u"pulse"_s, {Milli::fromInt(value)}, takenAt, changed);
}
/// Of which Observation/p is the pulse.
inline fhir::Observation pressed(int upper, int lower, const Moment& takenAt, const QString& changed = {})
{
    auto one = measured(u"blood-pressure"_s, {Milli::fromInt(upper), Milli::fromInt(lower)}, takenAt, changed);
    one.hasMember = {{.reference = u"Observation/p"_s}};
    return one;
}

/// In force until tomorrow.
inline fhir::Consent consentTo(const QStringList& kinds)
{
    fhir::Consent consent;
    consent.status = u"active"_s;
    consent.patient.reference = u"Patient/17"_s;
    consent.provision.type = u"permit"_s;
    consent.provision.period = {daysAgo(1).toIso(), daysAgo(-1).toIso()};
    for (const QString& code : kinds)
        consent.provision.code.push_back(codeOf(*kind(code), FhirReceiver::DkCore));
    return consent;
}

inline LastLook lookUpTo(const QString& newest) { return {newest, daysAgo(3)}; }

/// A file that has no consents: all of it.
inline CitizenRecord fileOf(
    const std::vector<RecordEntry>& entries, const std::optional<LastLook>& lastLook = std::nullopt)
{
    return citizenRecord(entries, false, lastLook, atNow());
}
/// What the place's server has.
inline CitizenRecord recordOf(
    const std::vector<RecordEntry>& entries, const std::optional<LastLook>& lastLook = std::nullopt)
{
    return citizenRecord(entries, true, lastLook, atNow());
}

inline const SharedSeries* seriesOf(const CitizenRecord& record, const QString& code)
{
    const auto found = std::ranges::find(record.series, kind(code), &SharedSeries::kind);
    return found == record.series.end() ? nullptr : &*found;
}
/// "weight 81.5 new, weight 80": all that a clinician sees of values.
inline QString said(const CitizenRecord& record)
{
    QStringList all;
    for (const SharedSeries& series : record.series) {
        for (const SharedReading& one : series.readings) {
            QStringList values;
            for (const auto& value : one.values) {
                if (value)
                    values += QString::number(value->toDouble());
            }
            const QString change = one.change == Change::New ? u" new"_s
                : one.change == Change::Corrected            ? u" corrected"_s
                                                             : QString();
            all += series.kind->code + u' ' + values.join(u'/') + change;
        }
        if (series.takenOut > 0)
            all += u"%1 -%2"_s.arg(series.kind->code).arg(series.takenOut);
    }
    return all.join(u", "_s);
}

} // namespace naer::test
