// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/bundlereader.h"
#include "core/sharing/fhirexport.h"
#include "core/sharing/fhirimport.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QBuffer>

namespace naer::test {

using namespace Qt::StringLiterals;

inline const QString vaultId = u"0a1b2c3d-0000-4000-8000-00000000000f"_s;

inline QByteArray exported(
    MeasurementFixture& f, FhirBundle bundle = FhirBundle::Collection, FhirReceiver receiver = FhirReceiver::DkCore)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto count = writeFhir(f.database(),
        {.bundle = bundle, .receiver = receiver, .range = {}, .title = u"Hjemmemålinger"_s, .vaultId = vaultId},
        f.clock.now(), out);
    return count ? out.data() : errorName(count.error().code).toUtf8();
}

inline Result<ImportPlan> planned(MeasurementFixture& f, QByteArray file)
{
    QBuffer in(&file);
    in.open(QIODevice::ReadOnly);
    return planFhirImport(f.database(), f.clock, in);
}

inline QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

/// A Bundle with one Observation of these elements beside type and status.
inline QByteArray bundleWith(const QByteArray& elements, const QByteArray& status = "final")
{
    return json("{'resourceType':'Bundle','type':'collection','entry':[{'resource':{'resourceType':'Observation',"
                "'status':'"
        + status + "'," + elements + "}}]}");
}

inline const QByteArray at = "'effectiveDateTime':'2026-10-01T07:30:00+02:00'";
inline QByteArray coded(const QByteArray& system, const QByteArray& code)
{
    return "'code':{'coding':[{'system':'" + system + "','code':'" + code + "'}]},";
}
inline QByteArray quantity(const QByteArray& value, const QByteArray& unit)
{
    return "'valueQuantity':{'value':" + value + ",'system':'http://unitsofmeasure.org','code':'" + unit + "'},";
}

inline std::vector<fhir::BundleEntry> entriesOf(QByteArray file)
{
    QBuffer in(&file);
    in.open(QIODevice::ReadOnly);
    fhir::BundleReader reader(in);
    std::vector<fhir::BundleEntry> all;
    for (;;) {
        const auto more = reader.next();
        if (!more || !*more)
            break;
        all.push_back(std::move(reader.entry()));
    }
    return all;
}

inline std::vector<fhir::Observation> observationsOf(const QByteArray& file)
{
    std::vector<fhir::Observation> all;
    for (const fhir::BundleEntry& entry : entriesOf(file)) {
        if (entry.resource && std::holds_alternative<fhir::Observation>(*entry.resource))
            all.push_back(std::get<fhir::Observation>(*entry.resource));
    }
    return all;
}

} // namespace naer::test
