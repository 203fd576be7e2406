// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/transaction.h"

#include "core/fhir/bundlereader.h"
#include "core/fhir/bundlewriter.h"

#include <QBuffer>

namespace naer::sandbox {

namespace {

std::unexpected<Refusal> noJson() { return refuse(400, u"structure"_s, u"not JSON, or deeper than 64 levels"_s); }

/// What core/fhir said of a resource.
std::unexpected<Refusal> notTaken(const Error& error, const fhir::ReadReport& report, const QString& expression)
{
    if (error.code == ErrorCode::UnknownKind)
        return refuse(422, u"not-supported"_s, u"resources of this type are not kept here"_s, expression);
    if (report.firstError() == nullptr)
        return refuse(400, u"structure"_s, u"not the shape of a resource"_s, expression);
    return std::unexpected(
        Refusal{422, {}, u"this element is missing, or is not as FHIR R4 wants it"_s, expression, report.issues()});
}

/// "Observation", "Observation/1", "Observation?identifier=…"
Answer<void> readAddress(const fhir::BundleRequest& request, WantedWrite& wanted)
{
    const QString place = wanted.expression.chopped(QStringLiteral("resource").size()) + u"request"_s;
    const qsizetype mark = request.url.indexOf(u'?');
    const QString path = mark < 0 ? request.url : request.url.first(mark);
    QString condition = mark < 0 ? QString() : request.url.sliced(mark + 1);
    if (wanted.isUpdate) {
        wanted.id = path.section(u'/', 1);
        wanted.ifMatch = request.ifMatch.toLatin1();
        if (wanted.id.isEmpty() == condition.isEmpty())
            return refuse(400, u"value"_s, u"an update names an id or an identifier"_s, place);
    } else {
        if (!condition.isEmpty() || path.contains(u'/'))
            return refuse(400, u"value"_s, u"what is made has no address yet"_s, place);
        condition = request.ifNoneExist;
    }
    if (path.section(u'/', 0, 0) != wanted.type)
        return refuse(400, u"value"_s, u"the address is for another type"_s, place);
    if (condition.isEmpty())
        return {};
    auto read = identifierCondition(condition, place);
    if (!read)
        return refused(read);
    wanted.condition = *std::move(read);
    return {};
}

Answer<WantedWrite> readEntry(const fhir::BundleEntry& entry, int index)
{
    const QString place = u"Bundle.entry[%1]"_s.arg(index);
    if (!entry.request || !entry.resource)
        return refuse(400, u"required"_s, u"an entry is a request and a resource here"_s, place);
    WantedWrite wanted{.isUpdate = entry.request->method == "PUT"_L1,
        .type = fhir::typeOf(*entry.resource),
        .fullUrl = entry.fullUrl,
        .expression = place + u".resource"_s};
    if (!wanted.isUpdate && entry.request->method != "POST"_L1)
        return refuse(400, u"not-supported"_s, u"only POST and PUT are done in a transaction here"_s,
            place + u".request.method"_s);
    if (!isKept(wanted.type))
        return refuse(422, u"not-supported"_s, u"resources of this type are not kept here"_s, wanted.expression);
    if (auto address = readAddress(*entry.request, wanted); !address)
        return refused(address);
    return wanted;
}

} // namespace

Answer<Json> readResource(const QByteArray& body, const QString& type)
{
    Json json = parseJson(body);
    if (!json)
        return noJson();
    fhir::ReadReport report;
    const auto read = fhir::readResource(body, report);
    if (!read)
        return notTaken(read.error(), report, {});
    if (fhir::typeOf(*read) != type)
        return refuse(400, u"invalid"_s, u"the address is for another type"_s, u"resourceType"_s);
    return json;
}

Answer<std::vector<WantedWrite>> readTransaction(const QByteArray& body, Json& document)
{
    document = parseJson(body);
    if (!document)
        return noJson();
    QBuffer buffer;
    buffer.setData(body);
    buffer.open(QIODevice::ReadOnly);
    fhir::BundleReader reader(buffer);
    std::vector<WantedWrite> wanted;
    for (;;) {
        const auto more = reader.next();
        if (!more)
            return notTaken(more.error(), reader.report(),
                reader.canGoOn() ? u"Bundle.entry[%1].resource"_s.arg(reader.count() - 1) : u"Bundle"_s);
        if (!*more)
            break;
        auto one = readEntry(reader.entry(), reader.count() - 1);
        if (!one)
            return refused(one);
        wanted.push_back(*std::move(one));
    }
    if (reader.head().type != "transaction"_L1)
        return refuse(400, u"not-supported"_s, u"of the Bundles only a transaction is taken here"_s, u"Bundle.type"_s);
    yyjson_val* const entries = memberOf(yyjson_doc_get_root(document.get()), "entry");
    if (yyjson_arr_size(entries) != wanted.size())
        return refuse(400, u"structure"_s, u"not the shape of a Bundle"_s, u"Bundle.entry"_s);
    std::size_t index = 0;
    std::size_t count = 0;
    yyjson_val* entry = nullptr;
    yyjson_arr_foreach(entries, index, count, entry) { wanted[index].resource = memberOf(entry, "resource"); }
    return wanted;
}

QByteArray transactionResponse(const std::vector<Written>& written)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    fhir::BundleWriter writer(buffer, {.type = u"transaction-response"_s});
    for (const Written& one : written) {
        const StoredResource& resource = one.resource;
        fhir::BundleEntry entry;
        entry.response = fhir::BundleResponse{.status = one.isNew ? u"201 Created"_s : u"200 OK"_s,
            .location = u"%1/_history/%2"_s.arg(resource.reference()).arg(resource.version),
            .etag = QString::fromLatin1(resource.etag()),
            .lastModified = isoUtc(resource.updatedMs)};
        writer.add(entry);
    }
    writer.finish();
    return buffer.data();
}

} // namespace naer::sandbox
