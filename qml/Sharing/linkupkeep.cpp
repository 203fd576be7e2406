// SPDX-License-Identifier: MPL-2.0
// What LinkSharing does at the host of a link: making it work, and ending it.
#include "qml/Sharing/linksharing.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

HealthLinkService serviceOf(Vault& vault, const Clock& clock) { return {vault.database(), clock, vault.info().id}; }

} // namespace

void LinkSharing::refresh()
{
    read();
    runErrands();
}

void LinkSharing::runErrands()
{
    m_session.runOnVault([&clock = m_clock](Vault& vault) { return serviceOf(vault, clock).waiting(); })
        .then(this, [this](const Result<std::vector<qint64>>& waiting) {
            for (const qint64 number : waiting.value_or(std::vector<qint64>()))
                runErrand(number);
        });
}

void LinkSharing::runErrand(qint64 number)
{
    if (m_underWay.contains(number))
        return;
    m_underWay += number;
    m_session.runOnVault([number, &clock = m_clock](Vault& vault) { return serviceOf(vault, clock).errand(number); })
        .then(this, [this, number](const Result<LinkErrand>& errand) {
            if (!errand) {
                m_underWay -= number;
                return failed(errand.error());
            }
            runLinkErrand(m_http, *errand).then(this, [this, number, errand = *errand](const Result<void>& ran) {
                m_underWay -= number;
                if (!ran)
                    return failed(ran.error());
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
            runErrand(number);
            Q_EMIT ended(tr("Ended. Whoever opened it may have kept a copy."));
        });
}

} // namespace naer
