// SPDX-License-Identifier: MPL-2.0
#include "core/preferences/preferences.h"

#include "core/base/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qint64 largestFile = 64 * 1024;

const QStringList& lookNames()
{
    static const QStringList names{u"system"_s, u"light"_s, u"dark"_s, u"contrast"_s};
    return names;
}

} // namespace

const QList<int>& textPercents()
{
    static const QList<int> percents{100, 120, 140, 170, 200, 250};
    return percents;
}

const QList<int>& lockMinutes()
{
    static const QList<int> minutes{1, 2, 5, 15, 60};
    return minutes;
}

Preferences PreferencesFile::load() const
{
    Preferences preferences;
    const auto text = readWhole(m_path, largestFile);
    if (!text)
        return preferences;
    const QJsonObject json = QJsonDocument::fromJson(*text).object();
    if (const auto look = lookNames().indexOf(json["look"_L1].toString()); look >= 0)
        preferences.look = static_cast<Preferences::Look>(look);
    if (const int percent = json["textPercent"_L1].toInt(); textPercents().contains(percent))
        preferences.textPercent = percent;
    if (const QString language = json["language"_L1].toString(); language == "da"_L1 || language == "en"_L1)
        preferences.language = language;
    if (const int minutes = json["lockAfterMinutes"_L1].toInt(); lockMinutes().contains(minutes))
        preferences.lockAfterMinutes = minutes;
    preferences.reducedMotion = json["reducedMotion"_L1].toBool();
    preferences.young = json["young"_L1].toBool();
    preferences.welcomed = json["welcomed"_L1].toBool();
    return preferences;
}

Result<void> PreferencesFile::save(const Preferences& preferences) const
{
    const QJsonObject json{
        {u"look"_s, lookNames()[static_cast<int>(preferences.look)]},
        {u"textPercent"_s, preferences.textPercent},
        {u"language"_s, preferences.language},
        {u"reducedMotion"_s, preferences.reducedMotion},
        {u"lockAfterMinutes"_s, preferences.lockAfterMinutes},
        {u"young"_s, preferences.young},
        {u"welcomed"_s, preferences.welcomed},
    };
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return fail(ErrorCode::NoAccess, u"the folder of the preferences"_s);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::NoAccess, u"the preferences"_s);
    file.write(QJsonDocument(json).toJson());
    if (!file.commit())
        return fail(ErrorCode::IoFailed, u"the preferences"_s);
    return {};
}

} // namespace naer
