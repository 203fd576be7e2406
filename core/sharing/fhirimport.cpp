// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/fhirimport.h"

#include "core/fhir/bundlereader.h"
#include "core/measurements/csvimport.h"
#include "core/sharing/fhirobservation.h"

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
            if (reader.count() > CsvImport::mostLines)
                return fail(ErrorCode::TooLong, u"more than %1 entries"_s.arg(CsvImport::mostLines));
            const fhir::BundleEntry& entry = reader.entry();
            if (const auto* one = entry.resource ? std::get_if<fhir::Observation>(&*entry.resource) : nullptr) {
                if (auto taken = take(*one, entry.fullUrl, reader.count()); !taken)
                    return passOn(taken);
            }
        }
        joinPulses();
        return plan();
    }

private:
    struct Candidate
    {
        FhirMeasurement read;
        qint64 line = 0;
    };

    Result<void> take(const fhir::Observation& one, const QString& url, qint64 line)
    {
        const QString person = one.subject.reference.isEmpty() ? one.subject.identifier.value : one.subject.reference;
        if (!person.isEmpty()) {
            if (!m_person.isEmpty() && person != m_person)
                return fail(ErrorCode::SeveralPeople, u"entry %1"_s.arg(line));
            m_person = person;
        }
        auto read = readMeasurement(one);
        if (!read) {
            m_plan.refuse({line, read.error().code, read.error().path});
            return {};
        }
        if (read->takenBack) {
            ++m_plan.withdrawn;
            return {};
        }
        m_letters += read->entry.note.size() + read->entry.recordedBy.size();
        if (m_letters > CsvImport::mostLetters)
            return fail(ErrorCode::TooLong, u"more than %1 letters of notes"_s.arg(CsvImport::mostLetters));
        if (read->entry.kind->code == "pulse"_L1 && !url.isEmpty())
            m_pulses.insert(url, m_candidates.size());
        m_candidates.push_back({std::move(*read), line});
        return {};
    }

    void joinPulses()
    {
        for (Candidate& pressure : m_candidates) {
            auto& values = pressure.read.entry.values;
            if (pressure.read.entry.kind->components.size() < maxComponents || values[2])
                continue;
            for (const QString& member : pressure.read.members) {
                const auto found = m_pulses.constFind(member);
                if (found == m_pulses.constEnd() || m_candidates[*found].read.takenBack)
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
        for (Candidate& candidate : m_candidates) {
            if (candidate.read.takenBack)
                continue;
            NewObservation& entry = candidate.read.entry;
            if (const auto checked = MeasurementService(m_database, m_clock).check(entry); !checked) {
                m_plan.refuse({candidate.line, checked.error().code, checked.error().detail});
                continue;
            }
            auto known = candidate.read.id ? isStored(repository, *candidate.read.id) : Result<bool>(false);
            if (known && !*known)
                known = repository.hasTwin(*entry.kind, entry.takenAt, entry.values);
            if (!known)
                return passOn(known);
            if (*known || seen.contains(entry)) {
                m_plan.isDoubled(candidate.line);
                continue;
            }
            seen.add(entry);
            m_plan.add(std::move(entry), candidate.line);
        }
        return std::move(m_plan);
    }

    static Result<bool> isStored(const ObservationRepository& repository, const ObservationId& id)
    {
        const auto found = repository.find(id);
        if (!found && found.error().code != ErrorCode::NotFound)
            return passOn(found);
        return found.has_value();
    }

    Database& m_database;
    const Clock& m_clock;
    const Stopped& m_stopped;
    ImportPlan m_plan;
    std::vector<Candidate> m_candidates;
    QHash<QString, std::size_t> m_pulses; ///< by fullUrl
    QString m_person;
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
