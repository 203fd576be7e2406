// SPDX-License-Identifier: MPL-2.0
#include "app/cli/outfile.h"

#include "core/base/durablefile.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace naer::cli {

Result<void> mayWriteTo(const QString& name, const Session& session)
{
    const QFileInfo target(name);
    const QString folder = QFileInfo(target.absolutePath()).canonicalFilePath();
    const QString secrets = QFileInfo(session.deviceStoreFolder).canonicalFilePath();
    const bool amongSecrets = !secrets.isEmpty()
        && ((folder + u'/').startsWith(secrets + u'/')
            || (target.canonicalFilePath() + u'/').startsWith(secrets + u'/'));
    const bool thereButNoFile = (target.exists() || target.isSymbolicLink()) && !target.isFile();
    if (thereButNoFile || amongSecrets || Vault::belongsTo(session.vaultFile, name))
        return fail(ErrorCode::NotAPlace, u"not a place for an export"_s);
    if (!QFileInfo(folder).isDir())
        return fail(ErrorCode::NotFound, u"the folder of the file"_s);
    return {};
}

Result<qint64> writeFile(
    const QString& name, const Session& session, const std::function<Result<void>(QIODevice&)>& write)
{
    if (auto allowed = mayWriteTo(name, session); !allowed)
        return passOn(allowed);
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::NoAccess);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (auto written = write(file); !written)
        return passOn(written);
    const qint64 size = file.size();
    if (!file.commit())
        return fail(ErrorCode::IoFailed);
    return size;
}

Result<qint64> writeFile(const QString& name, const Session& session, const QByteArray& content)
{
    if (auto allowed = mayWriteTo(name, session); !allowed)
        return passOn(allowed);
    const auto written = replaceDurably(name, content);
    return written ? Result<qint64>(content.size()) : passOn(written);
}

} // namespace naer::cli
