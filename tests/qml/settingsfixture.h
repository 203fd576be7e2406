// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "core/vault/journal.h"
#include "core/vault/profilerepository.h"
#include "qml/Appearance/appearanceviewmodel.h"
#include "qml/Settings/importviewmodel.h"
#include "qml/Settings/mydataviewmodel.h"
#include "tests/qml/pagesupport.h"

#include <QDir>

namespace naer::test {

using namespace Qt::StringLiterals;

/// Settings and data over a vault of its own; the printer is a fake.
struct Settings : PageVault
{
    PreferencesFile preferences{folder.filePath(u"preferences.json"_s)};
    AppearanceViewModel appearance{preferences};
    std::optional<ErrorCode> printerFails;
    QList<DoctorSummary> printed;
    struct Reader : FileOpener
    {
        bool there = true;
        QStringList opened;
        bool open(const QString& path) override
        {
            opened += path;
            return there;
        }
    };
    Reader reader;
    QString out = folder.filePath(u"Documents/Naer"_s);
    CodeGate gate{session, clock, monotonic.source()};
    MyDataViewModel data{session, clock, gate,
        [this](const DoctorSummary& summary, bool, QIODevice& page) -> Result<void> {
            if (printerFails)
                return fail(*printerFails);
            printed += summary;
            page.write("%PDF-1.4 made by the test");
            return {};
        },
        out, reader};
    ImportViewModel import{session, clock};

    QVariantMap properties(const QString& type)
    {
        if (type == "ImportPage"_L1)
            return {{u"viewModel"_s, QVariant::fromValue(&import)}};
        if (type == "ConfirmCodePage"_L1)
            return {{u"gate"_s, QVariant::fromValue(&gate)}};
        QVariantMap map{{u"viewModel"_s, QVariant::fromValue(&data)}};
        if (type == "SettingsPage"_L1)
            map[u"appearance"_s] = QVariant::fromValue(&appearance);
        return map;
    }
    static QString module(const QString& type)
    {
        return type == "ConfirmCodePage"_L1 ? u"Naer.Code"_s : u"Naer.Settings"_s;
    }
    bool load(Audit& audit, const QString& type) { return audit.load(module(type), type, {}, properties(type)); }
    QStringList files() const { return QDir(out).entryList(QDir::Files, QDir::Name); }
    QStringList journal()
    {
        QStringList events;
        const auto entries = wait(session.run([](Database& database) { return Journal(database).entries(50); }));
        if (entries) {
            for (const JournalEntry& entry : *entries)
                events += entry.event + (entry.detail.isEmpty() ? QString() : u' ' + entry.detail);
        }
        return events;
    }
    QString profile(const QString& key)
    {
        return wait(session.run([key](Database& database) {
            return ProfileRepository(database).get(key);
        })).value_or(QString());
    }
    QString csv(const QByteArray& content)
    {
        const QString path = folder.filePath(u"numbers.csv"_s);
        QFile written(path);
        return written.open(QIODevice::WriteOnly) && written.write(content) == content.size() ? path : QString();
    }
    bool isIdle()
    {
        return QTest::qWaitFor([this] { return !data.busy() && !gate.busy() && !import.busy(); }, 20'000);
    }
};

inline const QByteArray mixed = "kind;taken_at;value\r\n"
                                "oxygen-saturation;2026-10-10T08:00+02:00;91\r\n"
                                "oxygen-saturation;2026-10-10T08:00+02:00;91\r\n"
                                "oxygen-saturation;2026-10-11T08:00+02:00;hello\r\n"
                                "no-such-kind;2026-10-11T08:00+02:00;1\r\n"
                                "weight;2026-10-11T08:00+02:00;81,5\r\n";
inline const QByteArray good = "kind;taken_at;value\r\nweight;2026-10-11T08:00+02:00;81,5\r\n";

} // namespace naer::test
