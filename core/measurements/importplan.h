// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"

#include <QSet>

#include <functional>

namespace naer {

/// One refused line or entry and why.
struct ImportProblem
{
    qint64 line = 0; ///< of the file; in a bundle the number of the entry, from 1
    ErrorCode code = ErrorCode::BadFile;
    QString column; ///< the header or path of the field at fault; may be empty
};

/// What a file would bring (F78): nothing is stored by reading it.
struct ImportPlan
{
    std::vector<NewObservation> fresh;
    std::vector<qint64> freshLines; ///< line of each, same order
    qint64 withdrawn = 0; ///< taken out, or kept behind another one: left out
    qint64 doubled = 0; ///< already in the vault, or twice in the file
    std::vector<qint64> doubledLines; ///< the first 100
    qint64 refused = 0;
    std::vector<ImportProblem> problems; ///< the first 100
    qint64 unlikely = 0; ///< possible but outside the table's soft range; brought in as they are

    QString person; ///< whose measurements the file says that they are; may be empty
    bool byEntries = false; ///< the numbers count entries of a bundle, not lines

    static constexpr std::size_t mostListed = 100;
    static constexpr qint64 mostLines = 2'000'000; ///< of one file, or entries
    static constexpr qint64 mostLetters = 64'000'000; ///< of its notes and names
    void refuse(ImportProblem problem);
    void isDoubled(qint64 line);
    void add(NewObservation entry, qint64 line);
};

/// The id of a measurement from a file: its own where it is one of ours, else by its identifier there (`name`), else by
/// what it says; the same each time the file comes.
ObservationId idFromFile(
    const NewObservation& entry, const std::optional<ObservationId>& own, const QString& name = {});

/// Kind, instant and values of what a file has brought so far: what comes again is doubled.
class SeenMeasurements
{
public:
    bool contains(const NewObservation& entry) const { return m_keys.contains(keyOf(entry)); }
    /// Something else by the same id: it would not find a place.
    bool hasId(const ObservationId& id) const { return m_ids.contains({id.kind, id.takenMs, id.nonce, 0, 0}); }
    void add(const NewObservation& entry)
    {
        m_keys.insert(keyOf(entry));
        if (entry.id)
            m_ids.insert({entry.id->kind, entry.id->takenMs, entry.id->nonce, 0, 0});
    }

private:
    struct Key
    {
        qint64 kind, takenMs, v1, v2, v3;
        bool operator==(const Key&) const = default;
        friend size_t qHash(const Key& key, size_t seed)
        {
            return qHashMulti(seed, key.kind, key.takenMs, key.v1, key.v2, key.v3);
        }
    };
    static Key keyOf(const NewObservation& entry);
    QSet<Key> m_keys;
    QSet<Key> m_ids;
};

/// Asked now and then: a citizen who locks does not wait for a million lines.
using Stopped = std::function<bool()>;
inline bool isStopped(const Stopped& stopped, qint64 line) { return line % 1024 == 0 && stopped && stopped(); }

/// Stores a plan in one transaction, all or nothing. Returns the number stored. What a device measured too is joined
/// with it (samemeasurement.h). Errors: Locked (stopped), as MeasurementService::add.
Result<qint64> storePlan(Database& database, const Clock& clock, const ImportPlan& plan, const Stopped& stopped = {});

} // namespace naer
