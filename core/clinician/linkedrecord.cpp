// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/linkedrecord.h"

#include "core/fhir/bundlereader.h"
#include "core/sharing/fhirperson.h"

#include <QBuffer>
#include <QSet>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

bool isOver(const LinkedFile& file)
{
    return file.status == "no-longer-valid"_L1 || file.status == "retracted"_L1 || file.status == "entered-in-error"_L1;
}

/// Returns how many could not be read.
Result<int> readInto(std::vector<RecordEntry>& entries, const QByteArray& content)
{
    int unreadable = 0;
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    fhir::BundleReader reader(buffer);
    for (;;) {
        const auto more = reader.next();
        if (!more && reader.canGoOn()) { // the others count
            unreadable += more.error().code != ErrorCode::UnknownKind; // what we read none of is no measurement
            continue;
        }
        if (!more)
            return fail(ErrorCode::BadAnswer, more.error().detail);
        if (!*more)
            return unreadable;
        if (auto& resource = reader.entry().resource)
            entries.push_back({reader.entry().fullUrl, std::move(*resource)});
    }
}

qsizetype countPatients(const std::vector<RecordEntry>& entries)
{
    return std::ranges::count_if(
        entries, [](const RecordEntry& entry) { return std::holds_alternative<fhir::Patient>(entry.resource); });
}

/// Of how many people there are measurements; of a group or a place there is none.
qsizetype countSubjects(std::vector<RecordEntry>& entries)
{
    QSet<QString> people;
    std::erase_if(entries, [&](const RecordEntry& entry) {
        const auto* one = std::get_if<fhir::Observation>(&entry.resource);
        const auto person = one ? personOf(*one, entry.url) : std::optional(QString());
        if (person && !person->isEmpty())
            people += *person;
        return !person;
    });
    return people.size();
}

} // namespace

Result<CitizenRecord> linkedRecord(const OpenedLink& link, const Moment& now)
{
    std::vector<RecordEntry> entries;
    int unreadable = 0;
    bool isAnyOver = false;
    bool isAnyThere = false;
    for (const LinkedFile& file : link.files) {
        if (!file.isFhir() || !file.isFetched)
            continue;
        isAnyOver |= isOver(file);
        if (isOver(file))
            continue;
        isAnyThere = true;
        const auto read = readInto(entries, file.content);
        if (!read)
            return passOn(read);
        unreadable += *read;
    }
    if (!isAnyThere)
        return fail(isAnyOver ? ErrorCode::LinkEnded : ErrorCode::BadAnswer, u"no FHIR in it"_s);
    const auto people = std::max(countPatients(entries), countSubjects(entries));
    if (people > 1)
        return fail(ErrorCode::SeveralPeople, u"%1 people"_s.arg(people));
    CitizenRecord record = citizenRecord(entries, false, std::nullopt, now);
    record.unreadable += unreadable;
    return record;
}

} // namespace naer
