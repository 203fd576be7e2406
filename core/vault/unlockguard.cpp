// SPDX-License-Identifier: MPL-2.0
#include "core/vault/unlockguard.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

QString keyFor(const QString& vaultId) { return u"naer/%1/tries"_s.arg(vaultId); }

constexpr int triesForLongestWait = 32;

/// What the store keeps: "3 81234", wrong tries and when the last was made by the clock that nobody can set.
struct Kept
{
    int tries = 0;
    std::chrono::milliseconds lastTry{};
};

Result<Kept> readKept(SecureStore& store, const QString& vaultId)
{
    const auto stored = store.read(keyFor(vaultId));
    if (!stored && stored.error().code == ErrorCode::NotFound)
        return Kept{};
    if (!stored)
        return passOn(stored);
    const QByteArrayView text(reinterpret_cast<const char*>(stored->data()), static_cast<qsizetype>(stored->size()));
    const QByteArrayView tries = text.first(qMax(text.indexOf(' '), qsizetype(0)));
    bool counted = false;
    bool timed = false;
    const Kept kept{tries.toInt(&counted), std::chrono::milliseconds(text.mid(tries.size() + 1).toLongLong(&timed))};
    if (!counted || !timed || kept.tries < 0)
        return Kept{triesForLongestWait, {}}; // damaged or tampered with: wait long, but never lock the citizen out
    return kept;
}

Result<void> writeKept(SecureStore& store, const QString& vaultId, const Kept& kept)
{
    return store.write(keyFor(vaultId),
        SecureBytes::fromUtf8(QByteArray::number(kept.tries) + ' ' + QByteArray::number(qint64(kept.lastTry.count()))));
}

} // namespace

std::chrono::milliseconds steadyMilliseconds()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

UnlockGuard::UnlockGuard(SecureStore& store, MonotonicSource monotonic)
    : m_store(store)
    , m_monotonic(std::move(monotonic))
    , m_since(m_monotonic())
{ }

std::chrono::milliseconds UnlockGuard::waitAfter(int tries)
{
    if (tries < freeTries)
        return {};
    const int doublings = std::min(tries - freeTries, 16);
    return std::min<std::chrono::milliseconds>(std::chrono::seconds(1LL << doublings), longestWait);
}

std::chrono::milliseconds UnlockGuard::remainingLocked() const
{
    const auto passed = m_monotonic() - m_since;
    return std::max(waitAfter(m_tries) - passed, std::chrono::milliseconds{});
}

std::chrono::milliseconds UnlockGuard::remaining() const
{
    const std::scoped_lock lock(m_mutex);
    return remainingLocked();
}

Result<void> UnlockGuard::load(const QString& vaultId)
{
    const auto kept = readKept(m_store, vaultId);
    if (!kept)
        return passOn(kept);
    const std::scoped_lock lock(m_mutex);
    m_tries = kept->tries;
    if (kept->lastTry <= m_monotonic()) // else the machine was started anew since, and its clock with it
        m_since = std::max(m_since, kept->lastTry);
    return {};
}

Result<void> UnlockGuard::begin(const QString& vaultId)
{
    if (auto loaded = load(vaultId); !loaded)
        return loaded;
    const std::scoped_lock lock(m_mutex);
    if (remainingLocked() > std::chrono::milliseconds{})
        return fail(ErrorCode::TooManyTries, u"%1 tries"_s.arg(m_tries));
    const Kept next{std::min(m_tries, std::numeric_limits<int>::max() - 1) + 1, m_monotonic()};
    if (auto written = writeKept(m_store, vaultId, next); !written)
        return written;
    m_tries = next.tries;
    m_since = next.lastTry;
    return {};
}

Result<void> UnlockGuard::succeeded(const QString& vaultId)
{
    const std::scoped_lock lock(m_mutex);
    if (auto written = writeKept(m_store, vaultId, {}); !written)
        return written;
    m_tries = 0;
    return {};
}

} // namespace naer
