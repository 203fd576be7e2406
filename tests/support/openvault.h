// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "core/vault/vaultsession.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecurestore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace naer::test {

/// Whether the signal came since the last time it was asked.
inline bool told(QSignalSpy& spy)
{
    const bool came = QTest::qWaitFor([&] { return !spy.isEmpty(); });
    spy.clear();
    return came;
}

/// A real, open vault without a code in a folder of its own, on a clock that stands still.
struct OpenVault
{
    OpenVault() { reach(session.create({}), VaultSession::State::Open); }

    bool lock() { return reach(session.lock(), VaultSession::State::Locked); }
    bool unlock() { return reach(session.unlock({}), VaultSession::State::Open); }

    /// A typed value, `daysAgo` days before now.
    Observation add(const QString& code, const QStringList& texts, int daysAgo = 0)
    {
        Moment at = clock.now();
        at.utcMs -= qint64(daysAgo) * 86'400'000;
        const Kind* kind = *KindCatalog::instance().find(code);
        const NewObservation entry{.kind = kind,
            .values = *readTypedValues(*kind, texts),
            .takenAt = at,
            .context = {},
            .readings = {},
            .note = {}};
        return *session
                    .run([entry, this](Database& database) { return MeasurementService(database, clock).add(entry); })
                    .takeResult();
    }
    QList<Observation> all(const QString& code)
    {
        const Kind* kind = *KindCatalog::instance().find(code);
        const auto newest
            = session.run([kind](Database& database) { return ObservationRepository(database).newest(*kind, 1000); })
                  .takeResult();
        return QList<Observation>(newest->begin(), newest->end());
    }
    /// Everything asked so far is done and answered.
    void settle()
    {
        (void)session.run([](Database&) -> Result<void> { return {}; }).takeResult();
        QCoreApplication::sendPostedEvents();
    }

    QTemporaryDir folder;
    FakeSecureStore store;
    FakeClock clock;
    VaultSession session{folder.filePath(QStringLiteral("naer.vault")), store, clock, {.cost = crypto::lowestCost}};

private:
    bool reach(QFuture<Result<void>> future, VaultSession::State state)
    {
        bool told = false;
        const auto connection = QObject::connect(&session, &VaultSession::stateChanged, &session,
            [&](VaultSession::State now) { told = told || now == state; });
        const bool done = future.takeResult().has_value() && QTest::qWaitFor([&] { return told; });
        QObject::disconnect(connection);
        return done;
    }
};

} // namespace naer::test
