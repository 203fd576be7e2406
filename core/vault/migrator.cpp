// SPDX-License-Identifier: MPL-2.0
#include "core/vault/migrator.h"

#include "core/vault/sqlite.h"

#include <QDirListing>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

static void initialiseMigrations() { Q_INIT_RESOURCE(migrations); } // of a static library: nobody else would pull it in

namespace naer {

namespace {

constexpr int applicationId = 0x4E616572; // "Naer"; also in the SQL below

Result<int> readNumber(sqlite3* handle, const char* sql)
{
    const auto value = readOne(handle, sql);
    if (!value)
        return passOn(value);
    bool ok = false;
    const int number = value->value_or(QString()).toInt(&ok);
    return ok ? Result<int>(number) : fail(ErrorCode::Damaged, u"not a number"_s);
}

Result<void> run(sqlite3* handle, const QByteArray& sql)
{
    if (const int code = sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr); code != SQLITE_OK)
        return std::unexpected(storeError(sqlite3_extended_errcode(handle), handle));
    return {};
}

} // namespace

Result<std::vector<Migration>> builtInMigrations()
{
    initialiseMigrations();
    std::vector<Migration> steps;
    QStringList names;
    for (const auto& entry : QDirListing(u":/naer/migrations"_s, {u"*.sql"_s}))
        names += entry.filePath();
    names.sort();
    for (const QString& name : std::as_const(names)) {
        QFile file(name);
        const int version = static_cast<int>(steps.size()) + 1;
        if (!file.open(QIODevice::ReadOnly) || QFileInfo(name).fileName().left(3).toInt() != version)
            return fail(ErrorCode::Internal, u"migration %1"_s.arg(version));
        steps.push_back({version, file.readAll()});
    }
    if (steps.empty())
        return fail(ErrorCode::Internal, u"no migrations"_s);
    return steps;
}

Result<int> schemaVersion(sqlite3* handle) { return readNumber(handle, "PRAGMA user_version"); }

Result<void> migrate(sqlite3* handle, const std::vector<Migration>& steps)
{
    const auto from = schemaVersion(handle);
    if (!from)
        return passOn(from);
    const auto id = readNumber(handle, "PRAGMA application_id");
    if (!id)
        return passOn(id);
    if (*from > steps.back().version)
        return fail(ErrorCode::TooNew, u"schema %1"_s.arg(*from));
    if (*from < 0 || (*from > 0 && *id != applicationId))
        return fail(ErrorCode::Damaged, u"not our schema"_s);
    for (const Migration& step : steps) {
        if (step.version <= *from)
            continue;
        const QByteArray end
            = "PRAGMA application_id=0x4E616572; PRAGMA user_version=" + QByteArray::number(step.version) + "; COMMIT";
        auto done = run(handle, "BEGIN IMMEDIATE");
        if (done)
            done = run(handle, step.sql);
        if (done)
            done = run(handle, end);
        if (done) {
            if (const auto now = schemaVersion(handle); !now || *now != step.version)
                done = fail(ErrorCode::Internal, u"user_version does not hold"_s);
        }
        if (!done) {
            if (sqlite3_get_autocommit(handle) == 0)
                (void)run(handle, "ROLLBACK");
            return done;
        }
    }
    return {};
}

} // namespace naer
