// SPDX-License-Identifier: MPL-2.0
#include "app/bench/fhirbundles.h"

#include "core/fhir/bundlereader.h"
#include "core/fhir/bundlewriter.h"
#include "core/sharing/fhirobservation.h"

#include <QBuffer>

#include <cstring>
#include <yyjson.h>

using namespace Qt::StringLiterals;

namespace naer::bench {

std::vector<Observation> manyObservations()
{
    std::vector<Observation> all;
    const Moment start = *Moment::fromIso(u"2026-01-01T07:30:00+01:00");
    for (int i = 0; i < 10'000; ++i) {
        const Kind& kind = KindCatalog::instance().kinds()[i % 6];
        Observation one;
        one.takenAt = {start.utcMs + i * 60'000, start.offsetMinutes};
        one.recordedAt = one.takenAt;
        one.id = ObservationId::make(kind.number, one.takenAt.utcMs);
        one.kind = &kind;
        for (int c = 0; c < kind.components.size() && c < 2; ++c)
            one.values[c] = Milli::fromThousandths(kind.components[c].soft.high.thousandths() - i % 100 * 10);
        all.push_back(std::move(one));
    }
    return all;
}

QByteArray writeBundle(const std::vector<Observation>& observations)
{
    QBuffer out;
    out.buffer().reserve(16 * 1024 * 1024);
    out.open(QIODevice::WriteOnly);
    fhir::BundleWriter bundle(out, {.type = u"transaction"_s});
    FhirObservationWriter writer({.patient = u"urn:uuid:0a1b2c3d-0000-4000-8000-00000000000f"_s, .vaultId = {}});
    std::optional<fhir::BundleRequest> request(std::in_place);
    request->method = u"POST"_s;
    request->url = u"Observation"_s;
    for (const Observation& observation : observations) {
        for (const fhir::Observation& one : writer.write(observation)) {
            request->ifNoneExist = u"identifier=urn:ietf:rfc:3986|"_s + one.identifier[0].value;
            bundle.add(one.identifier[0].value, one, request);
        }
    }
    return bundle.finish() ? out.data() : QByteArray();
}

qsizetype copyOf(const QByteArray& bundle)
{
    QByteArray copy(bundle.size(), Qt::Uninitialized);
    std::memcpy(copy.data(), bundle.constData(), static_cast<std::size_t>(bundle.size()));
    return copy[copy.size() / 2];
}

qsizetype readBundle(const QByteArray& bundle)
{
    QBuffer in;
    in.setData(bundle);
    in.open(QIODevice::ReadOnly);
    fhir::BundleReader reader(in);
    qsizetype count = 0;
    for (;;) {
        const auto more = reader.next();
        if (!more || !*more)
            return more ? count : -1;
        count += readMeasurement(std::get<fhir::Observation>(*reader.entry().resource)).has_value();
    }
}

qsizetype parseBundle(const QByteArray& bundle)
{
    yyjson_doc* const document
        = yyjson_read(bundle.constData(), static_cast<std::size_t>(bundle.size()), YYJSON_READ_NOFLAG);
    qsizetype letters = 0;
    yyjson_arr_iter entries;
    yyjson_arr_iter_init(yyjson_obj_get(yyjson_doc_get_root(document), "entry"), &entries);
    while (yyjson_val* const entry = yyjson_arr_iter_next(&entries)) {
        yyjson_val* const resource = yyjson_obj_get(entry, "resource");
        for (const char* name : {"status", "effectiveDateTime", "issued"})
            letters += static_cast<qsizetype>(yyjson_get_len(yyjson_obj_get(resource, name)));
        letters += static_cast<qsizetype>(yyjson_get_num(yyjson_ptr_get(resource, "/valueQuantity/value")));
        letters += static_cast<qsizetype>(yyjson_get_len(yyjson_ptr_get(resource, "/code/coding/0/code")));
    }
    yyjson_doc_free(document);
    return letters;
}

} // namespace naer::bench
