// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/csvreader.h"

#include <QBuffer>

#include <cstdint>
#include <cstdlib>

using namespace naer;

/// The reader ends, its lines go forward, and no field or record is over its bounds.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer);
    qint64 line = 0;
    for (;;) {
        const auto record = reader.next();
        if (!record || !*record)
            return 0;
        if ((*record)->line <= line || (*record)->fields.isEmpty() || (*record)->fields.size() > CsvReader::mostFields)
            abort();
        line = (*record)->line;
        for (const QString& field : (*record)->fields) {
            if (field.size() > CsvReader::longestField)
                abort();
        }
    }
}
