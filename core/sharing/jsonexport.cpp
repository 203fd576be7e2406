// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/jsonexport.h"

#include "core/wellbeing/checkinrepository.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace naer {

QJsonValue numberToJson(Milli value)
{
    return value.isWhole() ? QJsonValue(value.thousandths() / 1000) : QJsonValue(value.toDouble());
}

QJsonObject valuesToJson(const Kind& kind, const Values& values)
{
    QJsonObject object;
    for (int i = 0; i < kind.components.size(); ++i) {
        if (values[i])
            object[kind.components[i].code] = numberToJson(*values[i]);
    }
    return object;
}

QJsonObject observationToJson(const Observation& o)
{
    QJsonObject context;
    for (auto it = o.context.begin(); it != o.context.end(); ++it)
        context[it.key()] = it.value();
    QJsonObject json{
        {u"id"_s, o.id.toString()},
        {u"kind"_s, o.kind->code},
        {u"values"_s, valuesToJson(*o.kind, o.values)},
        {u"unit"_s, o.kind->unit},
        {u"takenAt"_s, o.takenAt.toIso()},
        {u"recordedAt"_s, o.recordedAt.toIso()},
        {u"source"_s, sourceName(o.source)},
        {u"recordedBy"_s, o.recordedBy},
        {u"context"_s, context},
        {u"status"_s, statusName(o.status)},
        {u"version"_s, o.version},
        {u"note"_s, o.note},
    };
    if (o.source == Source::Device) {
        json[u"device"_s] = o.device;
        json[u"remarks"_s] = QJsonArray::fromStringList(o.remarks);
        json[u"clockCorrection"_s] = o.clockCorrection;
    }
    if (!o.readings.isEmpty()) {
        QJsonArray readings;
        for (const SingleReading& reading : o.readings)
            readings += QJsonObject{{u"values"_s, valuesToJson(*o.kind, reading.values)}, {u"used"_s, reading.used}};
        json[u"readings"_s] = readings;
    }
    return json;
}

QJsonObject checkInToJson(const CheckIn& c)
{
    QJsonObject json{
        {u"id"_s, QString::number(c.at.utcMs) + u'-' + QString::number(c.nonce, 36)},
        {u"at"_s, c.at.toIso()},
        {u"state"_s, c.state},
        {u"words"_s, QJsonArray::fromStringList(c.words)},
        {u"note"_s, c.note},
        {u"recordedAt"_s, c.recordedAt.toIso()},
    };
    json[u"sleep"_s] = c.sleep ? QJsonValue(*c.sleep) : QJsonValue();
    json[u"energy"_s] = c.energy ? QJsonValue(*c.energy) : QJsonValue();
    return json;
}

QJsonObject versionToJson(const Kind& kind, const ObservationVersion& version)
{
    return {{u"version"_s, version.version}, {u"values"_s, valuesToJson(kind, version.values)},
        {u"status"_s, statusName(version.status)}, {u"note"_s, version.note},
        {u"replacedAt"_s, version.replacedAt.toIso()}, {u"replacedBy"_s, version.replacedBy},
        {u"reason"_s, version.reason}};
}

QJsonObject notMeasuredToJson(const NotMeasured& entry)
{
    return {{u"kind"_s, entry.kind->code}, {u"at"_s, entry.at.toIso()}, {u"reason"_s, entry.reason},
        {u"note"_s, entry.note}};
}

namespace {

/// With what stood there before, where anything did.
Result<QJsonObject> withHistory(Database& database, const Observation& observation)
{
    QJsonObject json = observationToJson(observation);
    if (observation.version == 1)
        return json;
    const auto versions = ObservationRepository(database).versions(observation.id);
    if (!versions)
        return passOn(versions);
    QJsonArray history;
    for (const ObservationVersion& version : *versions)
        history += versionToJson(*observation.kind, version);
    json[u"history"_s] = history;
    return json;
}

} // namespace

Result<void> writeJson(Database& database, const TimeRange& range, QIODevice& out)
{
    bool written = out.write("{\"measurements\":[") > 0;
    bool first = true;
    const auto writeItem = [&](const QJsonObject& item) {
        const QByteArray bytes = (first ? "\n" : ",\n") + QJsonDocument(item).toJson(QJsonDocument::Compact);
        first = false;
        written = written && out.write(bytes) == bytes.size();
        return written;
    };
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        Result<void> looked;
        auto read = ObservationRepository(database).forEach(kind, range, [&](const Observation& o) {
            const auto item = withHistory(database, o);
            looked = item ? Result<void>() : passOn(item);
            return item && writeItem(*item);
        });
        if (!read)
            return read;
        if (!looked)
            return looked;
    }
    written = written && out.write("\n],\"notMeasured\":[") > 0;
    first = true;
    const SystemClock clock;
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        const auto reasons = MeasurementService(database, clock).notMeasured(kind, range);
        if (!reasons)
            return passOn(reasons);
        for (const NotMeasured& entry : *reasons)
            writeItem(notMeasuredToJson(entry));
    }
    written = written && out.write("\n],\"checkins\":[") > 0;
    first = true;
    const auto checkIns
        = CheckInRepository(database, clock).list(range.fromMs, range.toMs, std::numeric_limits<int>::max());
    if (!checkIns)
        return passOn(checkIns);
    for (const CheckIn& checkIn : *checkIns)
        writeItem(checkInToJson(checkIn));
    written = written && out.write("\n]}\n") > 0;
    return written ? Result<void>() : fail(ErrorCode::IoFailed, out.errorString());
}

} // namespace naer
