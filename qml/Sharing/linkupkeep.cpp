// SPDX-License-Identifier: MPL-2.0
// What LinkSharing does at the host of a link: making it work, and ending it.
#include "qml/Sharing/linksharing.h"

using namespace Qt::StringLiterals;

namespace naer {

void LinkSharing::refresh()
{
    read();
    runErrands(Failure::Shown);
}

void LinkSharing::upkeep()
{
    if (m_session.state() == VaultSession::State::Open)
        runErrands(Failure::Silent);
}

void LinkSharing::runErrands(Failure failure)
{
    m_session.runOnVault([&clock = m_clock](Vault& vault) { return serviceOf(vault, clock).waiting(); })
        .then(this, [this, failure](const Result<std::vector<qint64>>& waiting) {
            for (const qint64 number : waiting.value_or(std::vector<qint64>()))
                runErrand(number, failure);
        });
}

void LinkSharing::runErrand(qint64 number, Failure failure)
{
    if (m_underWay.contains(number))
        return;
    m_underWay += number;
    m_session.runOnVault([number, &clock = m_clock](Vault& vault) { return serviceOf(vault, clock).errand(number); })
        .then(this, [this, number, failure](const Result<LinkErrand>& errand) {
            const auto stopped = [this, number, failure](const Error& error) {
                m_underWay -= number;
                if (failure == Failure::Shown)
                    failed(error);
            };
            if (!errand)
                return stopped(errand.error());
            runLinkErrand(m_http, *errand)
                .then(this, [this, number, stopped, errand = *errand](const Result<void>& ran) {
                    if (!ran)
                        return stopped(ran.error());
                    m_underWay -= number;
                    m_session
                        .runOnVault(
                            [errand, &clock = m_clock](Vault& vault) { return serviceOf(vault, clock).done(errand); })
                        .then(this, [this](const Result<void>&) { read(); });
                });
        });
}

void LinkSharing::end()
{
    m_session
        .runOnVault(
            [number = m_chosen, &clock = m_clock](Vault& vault) { return serviceOf(vault, clock).withdraw(number); })
        .then(this, [this, number = m_chosen](const Result<void>& done) {
            if (!done)
                return failed(done.error());
            read();
            runErrand(number, Failure::Shown);
            Q_EMIT ended(tr("Ended. Whoever opened it may have kept a copy."));
        });
}

} // namespace naer
