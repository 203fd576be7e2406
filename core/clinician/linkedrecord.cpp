// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/linkedrecord.h"

#include "core/fhir/bundlereader.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

bool isOver(const LinkedFile& file)
{
    return file.status == "no-longer-valid"_L1 || file.status == "retracted"_L1 || file.status == "entered-in-error"_L1;
}

Result<void> readInto(std::vector<RecordEntry>& entries, const QByteArray& content)
{
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    fhir::BundleReader reader(buffer);
    for (;;) {
        const auto more = reader.next();
        if (!more && reader.canGoOn())
            continue; // a resource that we do not read: the others count
        if (!more)
            return fail(ErrorCode::BadAnswer, more.error().detail);
        if (!*more)
            return {};
        if (auto& resource = reader.entry().resource)
            entries.push_back({reader.entry().fullUrl, std::move(*resource)});
    }
}

} // namespace

Result<CitizenRecord> linkedRecord(const OpenedLink& link, const Moment& now)
{
    std::vector<RecordEntry> entries;
    bool isAnyOver = false;
    bool isAnyThere = false;
    for (const LinkedFile& file : link.files) {
        if (!file.isFhir() || !file.isFetched)
            continue;
        isAnyOver |= isOver(file);
        if (isOver(file))
            continue;
        isAnyThere = true;
        if (auto read = readInto(entries, file.content); !read)
            return passOn(read);
    }
    if (!isAnyThere)
        return fail(isAnyOver ? ErrorCode::LinkEnded : ErrorCode::BadAnswer, u"no FHIR in it"_s);
    const auto people = std::ranges::count_if(
        entries, [](const RecordEntry& entry) { return std::holds_alternative<fhir::Patient>(entry.resource); });
    if (people > 1)
        return fail(ErrorCode::SeveralPeople, u"%1 people"_s.arg(people));
    return citizenRecord(entries, false, std::nullopt, now);
}

} // namespace naer
