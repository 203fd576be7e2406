// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QFuture>

#include <functional>
#include <utility>

namespace naer {

/// Something asked of the vault's thread: `session.run(work).then(this, answered)`. The work starts once it is known
/// who waits for the answer, at the latest when this object goes; so the answer always comes through the event loop,
/// never inside the call that asks (QFuture::then() alone answers at once where the work was quicker). Not to be kept:
/// what is kept is its future().
template <typename Answer>
class Asked
{
public:
    Asked(QFuture<Answer> future, std::function<void()> start)
        : m_future(std::move(future))
        , m_start(std::move(start))
    { }
    ~Asked() { start(); }
    Asked(const Asked&) = delete;
    Asked& operator=(const Asked&) = delete;

    /// `answered(const Answer&)` is called on the thread of `context`, and not at all once `context` is gone.
    template <typename Answered>
    void then(QObject* context, Answered&& answered) &&
    {
        m_future.then(context, std::forward<Answered>(answered));
        start();
    }
    /// For who has no event loop or waits for several: the work is under way when this returns.
    QFuture<Answer> future() &&
    {
        start();
        return m_future;
    }
    operator QFuture<Answer>() && { return std::move(*this).future(); }
    /// Waits. Never on the GUI's thread of the program.
    Answer takeResult() && { return std::move(*this).future().takeResult(); }

private:
    void start()
    {
        if (const auto once = std::exchange(m_start, nullptr))
            once();
    }

    QFuture<Answer> m_future;
    std::function<void()> m_start;
};

} // namespace naer
