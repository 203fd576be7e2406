// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/profilerepository.h"
#include "qml/Appearance/appearanceviewmodel.h"
#include "qml/Start/followviewmodel.h"
#include "qml/Start/lockviewmodel.h"
#include "tests/qml/pagesupport.h"

namespace naer::test {

using namespace Qt::StringLiterals;
using Place = LockViewModel::Place;

/// The first run over a vault of its own.
struct Start : PageVault
{
    PreferencesFile preferences{folder.filePath(u"preferences.json"_s)};
    AppearanceViewModel appearance{preferences};
    LockViewModel lock{session, file};
    FollowViewModel follow{session};

    bool becomes(Place place)
    {
        return QTest::qWaitFor([&] { return lock.place() == place; }, 20'000);
    }
    QVariantMap forPage(const QString& page)
    {
        if (page == "welcomePage"_L1 || page == "lookPage"_L1)
            return {{u"appearance"_s, QVariant::fromValue(&appearance)}};
        if (page == "followPage"_L1)
            return {{u"viewModel"_s, QVariant::fromValue(&follow)}};
        return {{u"viewModel"_s, QVariant::fromValue(&lock)}};
    }
    bool load(Audit& audit, const QString& type, const QVariantMap& more = {})
    {
        QVariantMap properties = forPage(type[0].toLower() + type.mid(1));
        properties.insert(more);
        return audit.load(u"Naer.Start"_s, type, {}, properties);
    }
    bool isFollowed(const QString& codes)
    {
        return QTest::qWaitFor([&] {
            const auto kept
                = wait(session.run([](Database& database) { return ProfileRepository(database).get(u"followed"_s); }));
            return kept && *kept == codes;
        });
    }
};

} // namespace naer::test
