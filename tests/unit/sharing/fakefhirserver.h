// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/bundlereader.h"
#include "tests/support/fakehttp.h"

#include <QBuffer>
#include <QMap>

namespace naer::test {

/// The model of a FHIR server: what each identifier holds, and how often it was made or replaced. It replaces fullUrls
/// by the addresses it gives wherever they stand, also where FHIR does not ask for it: there are such servers.
class FakeFhirServer
{
public:
    struct Held
    {
        fhir::Resource resource;
        int made = 0;
        int replaced = 0;
    };
    QMap<QString, Held> held; ///< by identifier
    QList<QByteArray> bodies; ///< each that was taken

    /// A transaction: all of it or nothing.
    HttpAnswer take(const QByteArray& body)
    {
        auto entries = entriesFrom(body);
        if (!entries)
            return jsonAnswer(
                400, R"({"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"structure"}]})");
        QByteArray resolved = body;
        for (const fhir::BundleEntry& entry : *entries)
            resolved.replace(entry.fullUrl.toLatin1(), "Any/" + QByteArray::number(++m_addresses));
        entries = entriesFrom(resolved);
        bodies += body;
        QByteArray answer = R"({"resourceType":"Bundle","type":"transaction-response","entry":[)";
        for (std::size_t i = 0; i < entries->size(); ++i) {
            answer += (i ? "," : "") + QByteArray(R"({"response":{"status":")") + apply((*entries)[i]) + "\"}}";
        }
        return jsonAnswer(200, answer + "]}");
    }

    template <typename T>
    const T* find(const QString& identifier) const
    {
        const auto it = held.constFind(identifier);
        return it == held.cend() ? nullptr : std::get_if<T>(&it->resource);
    }
    template <typename T>
    int count() const
    {
        return static_cast<int>(
            std::ranges::count_if(held, [](const Held& one) { return std::holds_alternative<T>(one.resource); }));
    }

private:
    static std::optional<std::vector<fhir::BundleEntry>> entriesFrom(const QByteArray& body)
    {
        QBuffer buffer;
        buffer.setData(body);
        buffer.open(QIODevice::ReadOnly);
        fhir::BundleReader reader(buffer);
        std::vector<fhir::BundleEntry> entries;
        for (;;) {
            const auto more = reader.next();
            if (!more)
                return std::nullopt;
            if (!*more)
                return entries;
            entries.push_back(std::move(reader.entry()));
        }
    }

    QByteArray apply(const fhir::BundleEntry& entry)
    {
        const QString& request
            = entry.request->method == QLatin1String("PUT") ? entry.request->url : entry.request->ifNoneExist;
        const QString identifier = request.section(QLatin1Char('|'), 1);
        const auto there = held.find(identifier);
        if (there == held.end()) {
            held.insert(identifier, {*entry.resource, 1, 0});
            return "201 Created";
        }
        if (entry.request->method == QLatin1String("PUT") && there->resource != *entry.resource) {
            there->resource = *entry.resource;
            ++there->replaced;
        }
        return "200 OK";
    }

    int m_addresses = 0;
};

} // namespace naer::test
