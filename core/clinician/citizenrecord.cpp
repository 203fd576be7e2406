// SPDX-License-Identifier: MPL-2.0
#include "core/clinician/citizenrecord.h"

#include "core/base/plaintext.h"
#include "core/fhir/systems.h"
#include "core/sharing/fhirobservation.h"
#include "core/sharing/fhirperson.h"

#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

namespace system = fhir::system;
constexpr qsizetype longestText = 2000;
constexpr int pulseOfPressure = 2; // its place among the components of a blood pressure

constexpr qint64 clockSlipMs = 86'400'000; // no more than that may two clocks differ

qint64 msOf(const QString& iso, qint64 otherwise)
{
    const auto moment = Moment::fromIso(iso);
    return moment ? moment->utcMs : otherwise;
}

/// An open end is one that is not said; nothing where it is said and cannot be read.
std::optional<qint64> boundOf(const QString& iso, qint64 open)
{
    const auto moment = Moment::fromIso(iso);
    return iso.isEmpty() ? std::optional(open) : moment ? std::optional(moment->utcMs) : std::nullopt;
}

/// One consent in force: what it lets the place see.
struct Permit
{
    QSet<const Kind*> kinds;
    qint64 fromMs = std::numeric_limits<qint64>::min(), toMs = std::numeric_limits<qint64>::max();
    Moment endsAt;

    static QSet<const Kind*> kindsOf(const fhir::ConsentProvision& provision)
    {
        QSet<const Kind*> kinds;
        for (const fhir::CodeableConcept& code : provision.code) {
            if (const Kind* kind = kindOf(code))
                kinds += kind;
        }
        return kinds;
    }
    static std::optional<Permit> from(const fhir::Consent& consent, const Moment& now)
    {
        const auto& provision = consent.provision;
        const auto ends = Moment::fromIso(provision.period.end);
        if (consent.status != "active"_L1 || provision.type == "deny"_L1 || !ends || *ends <= now)
            return std::nullopt;
        Permit permit{.endsAt = *ends};
        const auto begins = boundOf(provision.period.start, permit.fromMs);
        const auto from = boundOf(provision.dataPeriod.start, permit.fromMs);
        const auto to = boundOf(provision.dataPeriod.end, permit.toMs);
        if (!begins || *begins > now.utcMs + clockSlipMs || !from || !to)
            return std::nullopt;
        permit.fromMs = *from;
        permit.toMs = *to;
        permit.kinds = kindsOf(provision);
        for (const fhir::ConsentProvision& exception : provision.provision) {
            if (exception.type == "permit"_L1)
                continue; // nothing more than is said outside
            const auto denied = kindsOf(exception);
            if (denied.isEmpty())
                return std::nullopt; // what it takes away is not known
            permit.kinds -= denied;
        }
        return permit;
    }
    bool covers(const Kind* kind, const Moment& takenAt) const
    {
        return kinds.contains(kind) && fromMs <= takenAt.utcMs && takenAt.utcMs < toMs;
    }
};

class Builder
{
public:
    Builder(bool byConsent, const std::optional<LastLook>& lastLook, const Moment& now, const QUrl& base)
        : m_seenMs(lastLook ? msOf(lastLook->newest, std::numeric_limits<qint64>::min())
                            : std::numeric_limits<qint64>::min())
        , m_newestMs(m_seenMs)
        , m_now(now)
        , m_base(base)
    {
        m_record.isByConsent = byConsent;
        if (lastLook) {
            m_record.lastLook = lastLook->at;
            m_record.newest = lastLook->newest;
        }
    }

    CitizenRecord build(const std::vector<RecordEntry>& entries)
    {
        for (const RecordEntry& entry : entries) {
            if (const auto* patient = std::get_if<fhir::Patient>(&entry.resource))
                take(*patient);
            else if (const auto* task = std::get_if<fhir::Task>(&entry.resource))
                take(*task);
            else if (const auto* consent = std::get_if<fhir::Consent>(&entry.resource))
                take(*consent);
        }
        for (const RecordEntry& entry : entries) {
            if (const auto* one = std::get_if<fhir::Observation>(&entry.resource))
                take(*one, entry.url);
        }
        joinPulses();
        settle();
        return std::move(m_record);
    }

private:
    struct Taken
    {
        const Kind* kind = nullptr;
        SharedReading reading;
        qint64 changedMs = 0;
        QString changedAt; ///< the same as the server says it
        QString url;
        QStringList members;
        bool takenOut = false;
        bool isMember = false; ///< the pulse of a blood pressure
    };

    void take(const fhir::Patient& patient)
    {
        m_record.name = nameOf(patient);
        m_record.born = QDate::fromString(patient.birthDate, Qt::ISODate);
        for (const fhir::Identifier& identifier : patient.identifier) {
            constexpr qsizetype digits = 10, dayDigits = 6;
            if (identifier.system == system::cpr && identifier.value.size() == digits)
                m_record.cpr = identifier.value.first(dayDigits) + u'-' + identifier.value.sliced(dayDigits);
        }
    }
    void take(const fhir::Task& task)
    {
        if (auto item = workItemFrom(task, m_base))
            m_record.items.push_back(std::move(*item));
        else
            ++m_record.unreadableItems;
    }
    void take(const fhir::Consent& consent)
    {
        m_record.isByConsent = true; // also where it has ended
        auto permit = Permit::from(consent, m_now);
        if (!permit)
            return;
        if (!m_record.sharedUntil || *m_record.sharedUntil < permit->endsAt)
            m_record.sharedUntil = permit->endsAt;
        m_permits.push_back(std::move(*permit));
    }
    void take(const fhir::Observation& one, const QString& url)
    {
        auto read = readMeasurement(one);
        if (!read) {
            ++m_record.unreadable;
            return;
        }
        NewObservation& entry = read->entry;
        Taken taken{.kind = entry.kind, .url = url, .takenOut = read->takenBack};
        for (const fhir::Reference& member : one.hasMember) // also of one that was taken out: its pulse goes with it
            taken.members += member.reference;
        taken.reading.values = entry.values;
        taken.reading.takenAt = entry.takenAt;
        taken.reading.reported = reportedBy(one);
        if (taken.reading.reported == Reported::Helper || taken.reading.reported == Reported::Unknown)
            taken.reading.by
                = entry.recordedBy == "self"_L1 ? QString() : plainText(entry.recordedBy, longestName, Lines::Joined);
        taken.reading.note = plainText(entry.note, longestText, Lines::Kept);
        taken.reading.remarks = entry.remarks;
        taken.reading.isCorrected = one.status == "corrected"_L1 || one.status == "amended"_L1;
        const qint64 changedMs = msOf(one.meta.lastUpdated, std::numeric_limits<qint64>::max());
        const bool isUnseen = changedMs > m_seenMs;
        if (isUnseen)
            taken.reading.change = taken.reading.isCorrected ? Change::Corrected : Change::New;
        if (taken.takenOut && !isUnseen)
            return; // it was told of already
        taken.changedMs = changedMs;
        taken.changedAt = one.meta.lastUpdated;
        m_taken.push_back(std::move(taken));
    }

    void joinPulses()
    {
        QHash<QString, std::size_t> pulses;
        for (std::size_t i = 0; i < m_taken.size(); ++i) {
            if (m_taken[i].kind->code == "pulse"_L1 && !m_taken[i].url.isEmpty())
                pulses.insert(m_taken[i].url, i);
        }
        for (Taken& pressure : m_taken) {
            if (pressure.kind->components.size() < maxComponents)
                continue;
            for (const QString& member : std::as_const(pressure.members)) {
                const auto found = pulses.constFind(member.section(u"/_history/"_s, 0, 0));
                if (found == pulses.constEnd())
                    continue;
                Taken& pulse = m_taken[*found];
                if (pulse.reading.takenAt.utcMs != pressure.reading.takenAt.utcMs)
                    continue; // another one's, whatever it says
                pulse.isMember = true;
                if (pressure.reading.change == Change::None && pulse.reading.change != Change::None)
                    pressure.reading.change = Change::Corrected;
                if (!pulse.takenOut && !pressure.reading.values[pulseOfPressure])
                    pressure.reading.values[pulseOfPressure] = pulse.reading.values[0];
            }
        }
    }

    bool isShared(const Taken& taken) const
    {
        if (!m_record.isByConsent)
            return true;
        return std::ranges::any_of(m_permits, [&](const Permit& permit) {
            return permit.covers(taken.kind, taken.reading.takenAt)
                || (taken.takenOut && permit.kinds.contains(taken.kind));
        });
    }

    /// What is shown is seen. A time that cannot be would hide all that is changed until then.
    void noteSeen(const Taken& taken)
    {
        if (taken.changedMs <= m_newestMs || taken.changedMs > m_now.utcMs + clockSlipMs)
            return;
        m_newestMs = taken.changedMs;
        m_record.newest = taken.changedAt;
    }

    void settle()
    {
        for (const Kind& kind : KindCatalog::instance().kinds()) {
            SharedSeries series{.kind = &kind};
            for (Taken& taken : m_taken) {
                if (taken.kind != &kind)
                    continue;
                const bool isSeen = taken.isMember || isShared(taken);
                if (isSeen)
                    noteSeen(taken);
                if (!isSeen || taken.isMember)
                    continue;
                if (taken.takenOut)
                    ++series.takenOut;
                else
                    series.readings.push_back(std::move(taken.reading));
            }
            std::ranges::stable_sort(series.readings, std::greater(), &SharedReading::takenAt);
            m_record.changes += series.changes();
            const bool isPermitted
                = std::ranges::any_of(m_permits, [&](const Permit& permit) { return permit.kinds.contains(&kind); });
            if (m_record.isByConsent && !isPermitted)
                m_record.notShared.push_back(&kind);
            if (!series.readings.empty() || series.takenOut > 0)
                m_record.series.push_back(std::move(series));
        }
        std::ranges::stable_sort(m_record.series, {}, [](const SharedSeries& series) { return series.changes() == 0; });
        std::ranges::stable_sort(m_record.items, {}, [](const WorkItem& item) {
            return std::pair(item.stage != WorkItem::Stage::Open, item.sentAt ? -item.sentAt->utcMs : 0);
        });
    }

    const qint64 m_seenMs;
    qint64 m_newestMs;
    const Moment m_now;
    const QUrl m_base;
    CitizenRecord m_record;
    std::vector<Permit> m_permits;
    std::vector<Taken> m_taken;
};

} // namespace

CitizenRecord citizenRecord(const std::vector<RecordEntry>& entries, bool byConsent,
    const std::optional<LastLook>& lastLook, const Moment& now, const QUrl& base)
{
    return Builder(byConsent, lastLook, now, base).build(entries);
}

} // namespace naer
