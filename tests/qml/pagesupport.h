// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/vaultsession.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecurestore.h"
#include "tests/support/pageaudit.h"

#include <QAccessible>
#include <QQuickItem>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace naer::test {

/// A real vault in a folder of its own, with a device's store and clocks that stand still.
struct PageVault
{
    QTemporaryDir folder;
    FakeSecureStore store;
    FakeClock clock;
    FakeMonotonic monotonic;
    QString file = folder.filePath(QStringLiteral("naer.vault"));
    VaultSession session{file, store, clock, {.cost = crypto::lowestCost}, monotonic.source()};

    /// Waits for an answer of the vault while the event loop runs, so that view models have theirs too.
    template <typename Answer>
    static Answer wait(Asked<Answer>&& asked)
    {
        QFuture<Answer> future = std::move(asked).future();
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
            return std::unexpected(Error{ErrorCode::Internal, QStringLiteral("no answer")});
        return future.result();
    }
    bool open(const char* secret = "")
    {
        const bool fresh = session.state() == VaultSession::State::Absent;
        const bool answered = wait(
            fresh ? session.create(SecureBytes::fromUtf8(secret)) : session.unlock(SecureBytes::fromUtf8(secret)))
                                  .has_value();
        return answered && QTest::qWaitFor([this] { return session.state() == VaultSession::State::Open; });
    }
};

inline bool isShown(const Audit& audit, const QString& name)
{
    const QQuickItem* control = audit.item(name);
    return control && control->isVisible();
}

/// Types over what stands in a field of this name.
inline bool type(const Audit& audit, const QString& name, const QString& text)
{
    QQuickItem* field = audit.item(name);
    return field && field->setProperty("text", text);
}

} // namespace naer::test
