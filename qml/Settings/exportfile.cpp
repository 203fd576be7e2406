// SPDX-License-Identifier: MPL-2.0
#include "qml/Settings/exportfile.h"

#include "core/vault/journal.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Result<void> log(Database& database, QStringView event, const QString& format, const Moment& now)
{
    return database.inTransaction([&] { return Journal(database).append(event, format, now); });
}

Result<void> makeFolder(const QString& folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::NoAccess, u"the folder for files taken out"_s);
    QFile::setPermissions(folder, onlyOwner | QFileDevice::ExeOwner);
    return {};
}

Result<void> tryExport(Database& database, const QString& path, const QString& format, const Moment& now,
    const std::function<Result<void>(QIODevice&)>& write)
{
    if (auto made = makeFolder(QFileInfo(path).absolutePath()); !made)
        return made;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::NoAccess, u"the file taken out"_s);
    if (!file.setPermissions(onlyOwner))
        return fail(ErrorCode::NoAccess, u"the rights of the file taken out"_s);
    if (auto written = write(file); !written)
        return written;
    if (!file.flush())
        return fail(ErrorCode::DiskFull, u"the file taken out"_s);
    if (auto logged = log(database, u"exported", format, now); !logged)
        return logged; // what is not in the log does not leave
    if (!file.commit())
        return fail(ErrorCode::IoFailed, u"the file taken out"_s);
    return {};
}

} // namespace

QString freeExportName(const QString& folder, const QDate& day, const QString& format)
{
    const QString stem = u"%1/naer-%2"_s.arg(folder, day.toString(Qt::ISODate));
    const QString ending = format == "fhir"_L1 ? u"fhir.json"_s : format; // so that viewers know it for JSON
    QString name = u"%1.%2"_s.arg(stem, ending);
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = u"%1-%2.%3"_s.arg(stem).arg(i).arg(ending);
    return name;
}

Result<void> writeExport(Database& database, const QString& path, const QString& format, const Moment& now,
    const std::function<Result<void>(QIODevice&)>& write)
{
    auto written = tryExport(database, path, format, now, write);
    if (!written)
        (void)log(database, u"export-failed", format, now); // the first failure is what the citizen is told
    return written;
}

} // namespace naer
