// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/bundlereader.h"
#include "core/fhir/bundlewriter.h"
#include "core/sharing/fhirobservation.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace naer;

/// The reader ends; what it takes is written and read again alike; a measurement of it is a possible one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    fhir::BundleReader reader(in);
    for (;;) {
        const auto more = reader.next();
        if (!more && reader.canGoOn())
            continue;
        if (!more || !*more)
            return 0;
        const auto& resource = reader.entry().resource;
        if (!resource)
            continue;
        fhir::ReadReport report;
        const auto again = fhir::readResource(fhir::toJson(*resource), report);
        if (!again || *again != *resource || report.notes() > 0)
            abort();
        if (const auto* one = std::get_if<fhir::Observation>(&*resource)) {
            const auto read = readMeasurement(*one);
            if (read && !read->takenBack && !checkValues(*read->entry.kind, read->entry.values))
                abort();
        }
    }
}
