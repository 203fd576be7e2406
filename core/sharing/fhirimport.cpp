// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/fhirimport.h"

#include "core/fhir/bundlereader.h"
#include "core/sharing/fhirobservation.h"
#include "core/sharing/fhirperson.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

class Planner
{
public:
    Planner(Database& database, const Clock& clock, const Stopped& stopped)
        : m_database(database)
        , m_clock(clock)
        , m_stopped(stopped)
    { }

    Result<ImportPlan> run(QIODevice& file)
    {
        fhir::BundleReader reader(file);
        for (;;) {
            const auto more = reader.next();
            if (!more) {
                if (!reader.canGoOn())
                    return passOn(more);
                if (more.error().code != ErrorCode::UnknownKind) // a resource that we do not read
                    m_plan.refuse({reader.count(), more.error().code, more.error().detail});
                continue;
            }
            if (!*more)
                break;
            if (isStopped(m_stopped, reader.count()))
                return fail(ErrorCode::Locked, u"stopped"_s);
            if (reader.count() > ImportPlan::mostLines)
                return fail(ErrorCode::TooLong, u"more than %1 entries"_s.arg(ImportPlan::mostLines));
            const fhir::BundleEntry& entry = reader.entry();
            if (!entry.resource)
                continue;
            if (entry.request && entry.request->method != "POST"_L1 && entry.request->method != "PUT"_L1) {
                m_plan.refuse({reader.count(), ErrorCode::UnknownContext, u"request.method"_s});
                continue;
            }
            if (const auto* person = std::get_if<fhir::Patient>(&*entry.resource)) {
                if (m_patients++ > 0)
                    return fail(ErrorCode::SeveralPeople, u"entry %1"_s.arg(reader.count()));
                if (const QString name = nameOf(*person); !name.isEmpty())
                    m_plan.person = name;
            }
            if (const auto* one = std::get_if<fhir::Observation>(&*entry.resource)) {
                if (auto taken = take(*one, entry.fullUrl, reader.count()); !taken)
                    return passOn(taken);
            }
        }
        for (Candidate& candidate : m_candidates) { // nobody's, in a file that says of others whose they are
            if (candidate.counts() && candidate.person.isEmpty() && !m_person.isEmpty())
                refuse(candidate, u"subject"_s, ErrorCode::UnknownContext);
        }
        joinPulses();
        return plan();
    }

private:
    struct Candidate
    {
        FhirMeasurement read;
        qint64 line = 0;
        QString person;
        QString name; ///< its identifier; may be empty
        bool refused = false;
        bool counts() const { return !refused && !read.takenBack; }
    };

    void refuse(Candidate& candidate, const QString& path, ErrorCode why)
    {
        candidate.refused = true;
        m_plan.withdrawn -= candidate.read.takenBack;
        m_plan.refuse({candidate.line, why, path});
    }

    Result<void> take(const fhir::Observation& one, const QString& url, qint64 line)
    {
        const auto person = personOf(one, url);
        if (!person) { // a group, a place, or someone described inside the entry only
            m_plan.refuse({line, ErrorCode::UnknownContext, u"subject"_s});
            return {};
        }
        if (!person->isEmpty()) {
            if (!m_person.isEmpty() && *person != m_person)
                return fail(ErrorCode::SeveralPeople, u"entry %1"_s.arg(line));
            m_person = *person;
            if (m_plan.person.isEmpty())
                m_plan.person = one.subject.display.simplified().left(longestName);
        }
        auto read = readMeasurement(one);
        if (!read) {
            m_plan.refuse({line, read.error().code, read.error().path});
            return {};
        }
        if (isAnotherVersion(one, *read, line))
            return {};
        m_plan.withdrawn += read->takenBack;
        m_letters += read->entry.note.size() + read->entry.recordedBy.size();
        if (m_letters > ImportPlan::mostLetters)
            return fail(ErrorCode::TooLong, u"more than %1 letters of notes"_s.arg(ImportPlan::mostLetters));
        if (read->entry.kind->code == "pulse"_L1 && !url.isEmpty()) {
            if (m_pulses.contains(url)) // two of one name: neither is joined
                m_pulses[url] = noCandidate;
            else
                m_pulses.insert(url, m_candidates.size());
        }
        const fhir::Identifier name = one.identifier.empty() ? fhir::Identifier{} : one.identifier.front();
        m_candidates.push_back({.read = std::move(*read),
            .line = line,
            .person = *person,
            .name = name.value.isEmpty() ? QString() : name.system + u'|' + name.value});
        return {};
    }

    /// Whether the file had something else by one of its identifiers before: which of the two counts cannot be known,
    /// so neither does. Else it is known by them from now on.
    bool isAnotherVersion(const fhir::Observation& one, const FhirMeasurement& read, qint64 line)
    {
        QStringList names;
        for (const fhir::Identifier& identifier : one.identifier) {
            if (!identifier.value.isEmpty())
                names += identifier.system + u'|' + identifier.value;
        }
        bool another = false;
        for (const QString& name : std::as_const(names)) {
            const auto before = m_named.constFind(name);
            if (before == m_named.constEnd())
                continue;
            Candidate& first = m_candidates[*before];
            const NewObservation &was = first.read.entry, &is = read.entry;
            if (!first.refused && first.read.takenBack == read.takenBack && was.kind == is.kind
                && was.takenAt.utcMs == is.takenAt.utcMs && was.values == is.values)
                continue; // the same once more
            if (!first.refused)
                refuse(first, u"identifier"_s, ErrorCode::Contradiction);
            another = true;
        }
        if (another) {
            m_plan.refuse({line, ErrorCode::Contradiction, u"identifier"_s});
            return true;
        }
        for (const QString& name : std::as_const(names)) {
            if (!m_named.contains(name))
                m_named.insert(name, m_candidates.size()); // it comes next
        }
        return false;
    }

    void joinPulses()
    {
        for (Candidate& pressure : m_candidates) {
            auto& values = pressure.read.entry.values;
            if (!pressure.counts() || pressure.read.entry.kind->components.size() < maxComponents || values[2])
                continue;
            for (const QString& member : pressure.read.members) {
                const auto found = m_pulses.constFind(member);
                if (found == m_pulses.constEnd() || *found == noCandidate || !m_candidates[*found].counts())
                    continue;
                Candidate& pulse = m_candidates[*found];
                if (pulse.read.entry.takenAt.utcMs != pressure.read.entry.takenAt.utcMs)
                    continue;
                values[2] = pulse.read.entry.values[0];
                pulse.read.takenBack = true; // it is a part now
                break;
            }
        }
    }

    Result<ImportPlan> plan()
    {
        SeenMeasurements seen;
        const ObservationRepository repository(m_database);
        m_plan.byEntries = true;
        qint64 looked = 0;
        for (Candidate& candidate : m_candidates) {
            if (isStopped(m_stopped, looked++))
                return fail(ErrorCode::Locked, u"stopped"_s);
            if (candidate.refused)
                continue;
            NewObservation& entry = candidate.read.entry;
            if (entry.takenAt != Moment{} && (!candidate.read.takenBack || !candidate.name.isEmpty()))
                entry.id = idFromFile(entry, candidate.read.id, candidate.name);
            const auto known = entry.id ? whatIsKnown(repository, candidate) : Result<Known>(Known::Nothing);
            if (!known)
                return passOn(known);
            if (*known == Known::Otherwise) {
                refuse(candidate, candidate.read.takenBack ? u"status"_s : u"value"_s, ErrorCode::Contradiction);
                continue;
            }
            if (candidate.read.takenBack)
                continue;
            if (const auto checked = MeasurementService(m_database, m_clock).check(entry); !checked) {
                m_plan.refuse({candidate.line, checked.error().code, checked.error().detail});
                continue;
            }
            auto doubled = Result<bool>(*known == Known::Alike || seen.contains(entry));
            if (!*doubled)
                doubled = repository.hasTwin(*entry.kind, entry.takenAt, entry.values);
            if (!doubled)
                return passOn(doubled);
            if (*doubled) {
                m_plan.isDoubled(candidate.line);
                continue;
            }
            if (seen.hasId(*entry.id)) {
                refuse(candidate, u"identifier"_s, ErrorCode::Contradiction);
                continue;
            }
            seen.add(entry);
            m_plan.add(std::move(entry), candidate.line);
        }
        return std::move(m_plan);
    }

    enum class Known {
        Nothing,
        Alike, ///< here as it is in the file, or was before the citizen corrected it or took it out
        Otherwise, ///< the sender says something else about it now: told, not followed
    };
    static Result<Known> whatIsKnown(const ObservationRepository& repository, const Candidate& candidate)
    {
        const auto found = repository.find(*candidate.read.entry.id);
        if (!found)
            return found.error().code == ErrorCode::NotFound ? Result<Known>(Known::Nothing) : passOn(found);
        if (candidate.read.takenBack)
            return counts(found->status) ? Known::Otherwise : Known::Alike;
        if (!counts(found->status) || found->values == candidate.read.entry.values)
            return Known::Alike;
        const auto versions = repository.versions(found->id);
        if (!versions)
            return passOn(versions);
        const bool before = std::ranges::any_of(
            *versions, [&](const ObservationVersion& v) { return v.values == candidate.read.entry.values; });
        return before ? Known::Alike : Known::Otherwise;
    }

    static constexpr std::size_t noCandidate = std::numeric_limits<std::size_t>::max();
    Database& m_database;
    const Clock& m_clock;
    const Stopped& m_stopped;
    ImportPlan m_plan;
    std::vector<Candidate> m_candidates;
    QHash<QString, std::size_t> m_pulses; ///< by fullUrl
    QHash<QString, std::size_t> m_named; ///< by identifier
    QString m_person;
    int m_patients = 0;
    qint64 m_letters = 0;
};

} // namespace

Result<ImportPlan> planFhirImport(Database& database, const Clock& clock, QIODevice& file, const Stopped& stopped)
{
    return Planner(database, clock, stopped).run(file);
}

bool looksLikeJson(QIODevice& file)
{
    QByteArray start = file.peek(64);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    return start.trimmed().startsWith('{');
}

} // namespace naer
