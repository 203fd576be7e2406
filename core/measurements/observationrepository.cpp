// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/observationrepository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr std::string_view selectColumns
    = "SELECT kind, taken_ms, nonce, taken_offset, v1, v2, v3, recorded_ms, recorded_offset,"
      " recorded_by, source, status, version, context, readings, note, device, remarks, clock_correction"
      " FROM observation";

std::optional<qint64> stored(const std::optional<Milli>& value)
{
    return value ? std::optional(value->thousandths()) : std::nullopt;
}

std::optional<Milli> loaded(const std::optional<qint64>& value)
{
    return value ? std::optional(Milli::fromThousandths(*value)) : std::nullopt;
}

void bindText(Statement& statement, int parameter, const QString& text)
{
    if (text.isEmpty())
        statement.bind(parameter, std::nullopt);
    else
        statement.bind(parameter, QStringView(text));
}

/// 0 is stored as nothing.
void bindNumber(Statement& statement, int parameter, qint64 number)
{
    if (number == 0)
        statement.bind(parameter, std::nullopt);
    else
        statement.bind(parameter, number);
}

QString readingsToJson(const QList<SingleReading>& readings)
{
    if (readings.isEmpty())
        return {};
    QJsonArray array;
    for (const SingleReading& reading : readings) {
        QJsonArray values;
        for (const auto& value : reading.values)
            values += value ? QJsonValue(value->thousandths()) : QJsonValue();
        array += QJsonObject{{u"values"_s, values}, {u"used"_s, reading.used}};
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<SingleReading> readingsFromJson(const QString& json)
{
    QList<SingleReading> readings;
    for (const QJsonValue item : QJsonDocument::fromJson(json.toUtf8()).array()) {
        SingleReading reading;
        const QJsonArray values = item["values"_L1].toArray();
        for (int i = 0; i < maxComponents; ++i) {
            if (values.at(i).isDouble())
                reading.values[i] = Milli::fromThousandths(values.at(i).toInteger());
        }
        reading.used = item["used"_L1].toBool();
        readings += reading;
    }
    return readings;
}

} // namespace

QString contextToJson(const Context& context)
{
    if (context.isEmpty())
        return {};
    QJsonObject object;
    for (auto it = context.begin(); it != context.end(); ++it)
        object[it.key()] = it.value();
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Context contextFromJson(const QString& json)
{
    Context context;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        context[it.key()] = it.value().toString();
    return context;
}

QString textsToJson(const QStringList& texts)
{
    if (texts.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList textsFromJson(const QString& json)
{
    QStringList texts;
    for (const QJsonValue text : QJsonDocument::fromJson(json.toUtf8()).array())
        texts += text.toString();
    return texts;
}

Result<void> ObservationRepository::insert(const Observation& o)
{
    auto statement
        = m_database.prepare("INSERT INTO observation (kind, taken_ms, nonce, taken_offset, v1, v2, v3, "
                             "recorded_ms, recorded_offset, recorded_by,"
                             " source, status, version, context, readings, note, device, remarks, clock_correction)"
                             " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,"
                             " ?16, ?17, ?18, ?19)");
    if (!statement)
        return passOn(statement);
    statement->bind(1, o.id.kind).bind(2, o.id.takenMs).bind(3, o.id.nonce).bind(4, o.takenAt.offsetMinutes);
    for (int i = 0; i < maxComponents; ++i)
        statement->bind(5 + i, stored(o.values[i]));
    statement->bind(8, o.recordedAt.utcMs).bind(9, o.recordedAt.offsetMinutes).bind(10, QStringView(o.recordedBy));
    statement->bind(11, static_cast<int>(o.source)).bind(12, static_cast<int>(o.status)).bind(13, o.version);
    bindText(*statement, 14, contextToJson(o.context));
    bindText(*statement, 15, readingsToJson(o.readings));
    bindText(*statement, 16, o.note);
    bindNumber(*statement, 17, o.device);
    bindText(*statement, 18, textsToJson(o.remarks));
    bindNumber(*statement, 19, o.clockCorrection);
    return statement->run();
}

Result<void> ObservationRepository::replace(const Observation& now, const ObservationVersion& before)
{
    auto keep = m_database.prepare(
        "INSERT INTO observation_version (kind, taken_ms, nonce, version, v1, v2, v3, status, context, note, "
        "replaced_ms,"
        " replaced_offset, replaced_by, reason) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)");
    if (!keep)
        return passOn(keep);
    keep->bind(1, now.id.kind).bind(2, now.id.takenMs).bind(3, now.id.nonce).bind(4, before.version);
    for (int i = 0; i < maxComponents; ++i)
        keep->bind(5 + i, stored(before.values[i]));
    keep->bind(8, static_cast<int>(before.status));
    bindText(*keep, 9, contextToJson(before.context));
    bindText(*keep, 10, before.note);
    keep->bind(11, before.replacedAt.utcMs).bind(12, before.replacedAt.offsetMinutes);
    keep->bind(13, QStringView(before.replacedBy)).bind(14, QStringView(before.reason));
    if (auto done = keep->run(); !done)
        return done;

    auto update = m_database.prepare(
        "UPDATE observation SET v1 = ?4, v2 = ?5, v3 = ?6, status = ?7, version = ?8, context = ?9,"
        " note = ?10 WHERE kind = ?1 AND taken_ms = ?2 AND nonce = ?3");
    if (!update)
        return passOn(update);
    update->bind(1, now.id.kind).bind(2, now.id.takenMs).bind(3, now.id.nonce);
    for (int i = 0; i < maxComponents; ++i)
        update->bind(4 + i, stored(now.values[i]));
    update->bind(7, static_cast<int>(now.status)).bind(8, now.version);
    bindText(*update, 9, contextToJson(now.context));
    bindText(*update, 10, now.note);
    return update->run();
}

Observation ObservationRepository::read(const Statement& row) const
{
    Observation o;
    o.id = {row.integer(0), row.int64(1), row.int64(2)};
    o.kind = KindCatalog::instance().byNumber(o.id.kind);
    o.takenAt = {row.int64(1), row.integer(3)};
    for (int i = 0; i < maxComponents; ++i)
        o.values[i] = loaded(row.optionalInt64(4 + i));
    o.recordedAt = {row.int64(7), row.integer(8)};
    if (const QByteArrayView by = row.view(9); by != "self") // nearly always: no text is made for it
        o.recordedBy = QString::fromUtf8(by);
    o.source = static_cast<Source>(row.integer(10));
    o.status = static_cast<Status>(row.integer(11));
    o.version = row.integer(12);
    if (!row.isNull(13))
        o.context = contextFromJson(row.text(13));
    if (!row.isNull(14))
        o.readings = readingsFromJson(row.text(14));
    if (!row.isNull(15))
        o.note = row.text(15);
    o.device = row.integer(16);
    if (!row.isNull(17))
        o.remarks = textsFromJson(row.text(17));
    o.clockCorrection = row.int64(18);
    return o;
}

Result<Observation> ObservationRepository::find(const ObservationId& id) const
{
    static const std::string sql = std::string(selectColumns) + " WHERE kind = ?1 AND taken_ms = ?2 AND nonce = ?3";
    auto statement = m_database.prepare(sql);
    if (!statement)
        return passOn(statement);
    const auto row = statement->bind(1, id.kind).bind(2, id.takenMs).bind(3, id.nonce).step();
    if (!row)
        return passOn(row);
    if (!*row || !KindCatalog::instance().byNumber(id.kind))
        return fail(ErrorCode::NotFound);
    return read(*statement);
}

Result<std::vector<ObservationVersion>> ObservationRepository::versions(const ObservationId& id) const
{
    auto statement = m_database.prepare(
        "SELECT version, v1, v2, v3, status, context, note, replaced_ms, replaced_offset, replaced_by,"
        " reason FROM observation_version WHERE kind = ?1 AND taken_ms = ?2 AND nonce = ?3 ORDER BY version");
    if (!statement)
        return passOn(statement);
    statement->bind(1, id.kind).bind(2, id.takenMs).bind(3, id.nonce);
    std::vector<ObservationVersion> result;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return passOn(row);
        if (!*row)
            return result;
        ObservationVersion version;
        version.version = statement->integer(0);
        for (int i = 0; i < maxComponents; ++i)
            version.values[i] = loaded(statement->optionalInt64(1 + i));
        version.status = static_cast<Status>(statement->integer(4));
        version.context = contextFromJson(statement->text(5));
        version.note = statement->text(6);
        version.replacedAt = {statement->int64(7), statement->integer(8)};
        version.replacedBy = statement->text(9);
        version.reason = statement->text(10);
        result.push_back(version);
    }
}

Result<void> ObservationRepository::forEach(
    const Kind& kind, const TimeRange& range, const std::function<bool(const Observation&)>& visit) const
{
    static const std::string sql
        = std::string(selectColumns) + " WHERE kind = ?1 AND taken_ms >= ?2 AND taken_ms < ?3 ORDER BY taken_ms, nonce";
    auto statement = m_database.prepare(sql);
    if (!statement)
        return passOn(statement);
    statement->bind(1, kind.number).bind(2, range.fromMs).bind(3, range.toMs);
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return passOn(row);
        if (!*row || !visit(read(*statement)))
            return {};
    }
}

Result<std::vector<Observation>> ObservationRepository::newest(
    const Kind& kind, int limit, const std::optional<ObservationId>& behind, Withdrawn withdrawn) const
{
    static const std::string sql = std::string(selectColumns)
        + " WHERE kind = ?1 AND (taken_ms, nonce) < (?2, ?3) AND status <= ?4 ORDER BY taken_ms DESC, nonce DESC "
          "LIMIT ?5";
    auto statement = m_database.prepare(sql);
    if (!statement)
        return passOn(statement);
    constexpr qint64 latest = std::numeric_limits<qint64>::max();
    statement->bind(1, kind.number)
        .bind(2, behind ? behind->takenMs : latest)
        .bind(3, behind ? behind->nonce : latest)
        .bind(4, static_cast<int>(withdrawn == Withdrawn::With ? Status::Withdrawn : Status::Corrected))
        .bind(5, limit);
    std::vector<Observation> result;
    while (result.size() < static_cast<std::size_t>(std::max(limit, 0))) {
        const auto row = statement->step();
        if (!row)
            return passOn(row);
        if (!*row)
            break;
        result.push_back(read(*statement));
    }
    return result;
}

Result<bool> ObservationRepository::hasTwin(const Kind& kind, const Moment& taken, const Values& values) const
{
    auto statement = m_database.prepare("SELECT 1 FROM observation WHERE kind = ?1 AND taken_ms = ?2 AND status < 2"
                                        " AND source <> 1 AND v1 = ?3 AND v2 IS ?4 AND v3 IS ?5 LIMIT 1");
    if (!statement)
        return passOn(statement);
    statement->bind(1, kind.number).bind(2, taken.utcMs);
    for (int i = 0; i < maxComponents; ++i)
        statement->bind(3 + i, stored(values[i]));
    return statement->step();
}

} // namespace naer
