// SPDX-License-Identifier: MPL-2.0
#include "core/vault/unlockguard.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

QString keyFor(const QString& vaultId) { return u"naer/%1/tries"_s.arg(vaultId); }

constexpr int triesForLongestWait = 32;

Result<int> readTries(SecureStore& store, const QString& vaultId)
{
    const auto stored = store.read(keyFor(vaultId));
    if (!stored && stored.error().code == ErrorCode::NotFound)
        return 0;
    if (!stored)
        return passOn(stored);
    bool ok = false;
    const int tries
        = QByteArrayView(reinterpret_cast<const char*>(stored->data()), static_cast<qsizetype>(stored->size()))
              .toInt(&ok);
    if (!ok || tries < 0)
        return triesForLongestWait; // damaged or tampered with: wait long, but never lock the citizen out
    return tries;
}

Result<void> writeTries(SecureStore& store, const QString& vaultId, int tries)
{
    return store.write(keyFor(vaultId), SecureBytes::fromUtf8(QByteArray::number(tries)));
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
    const auto tries = readTries(m_store, vaultId);
    if (!tries)
        return passOn(tries);
    const std::scoped_lock lock(m_mutex);
    m_tries = *tries;
    return {};
}

Result<void> UnlockGuard::begin(const QString& vaultId)
{
    if (auto loaded = load(vaultId); !loaded)
        return loaded;
    const std::scoped_lock lock(m_mutex);
    if (remainingLocked() > std::chrono::milliseconds{})
        return fail(ErrorCode::TooManyTries, u"%1 tries"_s.arg(m_tries));
    const int next = std::min(m_tries, std::numeric_limits<int>::max() - 1) + 1;
    if (auto written = writeTries(m_store, vaultId, next); !written)
        return written;
    m_tries = next;
    m_since = m_monotonic();
    return {};
}

Result<void> UnlockGuard::succeeded(const QString& vaultId)
{
    const std::scoped_lock lock(m_mutex);
    if (auto written = writeTries(m_store, vaultId, 0); !written)
        return written;
    m_tries = 0;
    return {};
}

} // namespace naer
