// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/ports/securestore.h"

#include <chrono>
#include <functional>
#include <mutex>

namespace naer {

/// A clock that only goes forward and that nobody can set; from any start. Tests hand in their own.
using MonotonicSource = std::function<std::chrono::milliseconds()>;
std::chrono::milliseconds steadyMilliseconds();

/// Makes guessing slow. Counts the wrong tries in the device's store, durably and before the try is made, so that
/// killing the program does not give a try for free; the wait is measured from the last try of any program since the
/// machine was started, at least from the making of the guard, never by the wall clock. Keep one guard as long as the
/// program runs. Safe to ask from any thread; who may try at all is settled by the vault's lock.
class UnlockGuard
{
public:
    static constexpr int freeTries = 4;
    static constexpr std::chrono::seconds longestWait{300};

    explicit UnlockGuard(SecureStore& store, MonotonicSource monotonic = steadyMilliseconds);

    /// Reads the count; may block. A count that is none is taken for
    /// the longest wait. Errors: NoAccess, IoFailed.
    Result<void> load(const QString& vaultId);
    /// What is left to wait before the next try, by the count read last; zero where none was read.
    std::chrono::milliseconds remaining() const;
    /// Writes the next try down. Errors: TooManyTries while there is a wait; as load().
    Result<void> begin(const QString& vaultId);
    /// The secret was right: the count starts anew.
    Result<void> succeeded(const QString& vaultId);

    /// The wait after so many wrong tries: none for the first four, then 1, 2, 4, … 300 seconds.
    static std::chrono::milliseconds waitAfter(int tries);

private:
    std::chrono::milliseconds remainingLocked() const;

    SecureStore& m_store;
    MonotonicSource m_monotonic;
    mutable std::mutex m_mutex;
    std::chrono::milliseconds m_since;
    int m_tries = 0;
};

} // namespace naer
