// SPDX-License-Identifier: MPL-2.0
// How a vault is made, gets another secret, and is held against itself.
#include "core/base/durablefile.h"
#include "core/base/filelock.h"
#include "core/base/uuid.h"
#include "core/crypto/random.h"
#include "core/vault/databaseprivate.h"
#include "core/vault/highwatermark.h"
#include "core/vault/journal.h"
#include "core/vault/keyenvelope.h"
#include "core/vault/vault.h"
#include "core/vault/vaultfiles.h"

#include <QFile>
#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr std::size_t keySize = 32;

Result<crypto::KdfCost> wantedCost(const VaultOptions& options, const SecureBytes& secret)
{
    if (!options.cost)
        return secret.isEmpty() ? Result<crypto::KdfCost>(crypto::lowestCost) : crypto::calibratedCost();
    if (auto checked = crypto::checkCost(*options.cost); !checked)
        return passOn(checked);
    return *options.cost;
}

} // namespace

Result<std::unique_ptr<Vault>> Vault::create(
    const QString& file, const SecureBytes& secret, SecureStore& store, const Clock& clock, const VaultOptions& options)
{
    auto lock = std::make_unique<FileLock>(lockPathFor(file)); // two programs never clear away each other's half
    if (auto held = lock->held(); !held)
        return passOn(held);
    if (auto clear = clearForCreation(file); !clear)
        return passOn(clear);
    const auto cost = wantedCost(options, secret);
    if (!cost)
        return passOn(cost);
    const auto key = crypto::randomSecret(keySize);
    const auto deviceSecret = crypto::randomSecret(keySize);
    if (!key || !deviceSecret)
        return passOn(!key ? key : deviceSecret);

    std::unique_ptr<Vault> vault(new Vault(file, store, clock, options));
    vault->m_lock = std::move(lock);
    KeyEnvelope& envelope = *vault->m_envelope;
    envelope.vaultId = newUuid();
    envelope.deviceStore = store.name();
    envelope.cost = *cost;
    if (auto sealed = envelope.seal(*key, secret, *deviceSecret); !sealed)
        return passOn(sealed);

    if (auto made = createPrivately(unfinishedPathFor(file)); !made)
        return passOn(made);
    auto undo = qScopeGuard([&] {
        vault->close();
        removeUnfinished(file);
        (void)store.remove(deviceSecretKey(envelope.vaultId));
    });
    if (auto kept = store.write(deviceSecretKey(envelope.vaultId), *deviceSecret); !kept)
        return passOn(kept);
    if (auto built = vault->build(*key); !built)
        return passOn(built);
    undo.dismiss();
    if (auto opened = vault->openDatabase(*key, file, false); !opened)
        return passOn(opened);
    if (auto compared = vault->compareMark(*key); !compared)
        return passOn(compared);
    return vault;
}

Result<void> Vault::build(const SecureBytes& dataKey)
{
    const QString unfinished = unfinishedPathFor(m_file);
    if (auto opened = openDatabase(dataKey, unfinished, true); !opened)
        return opened;
    if (auto logged = journal(u"vault-created"); !logged)
        return logged;
    close();
    const auto plain = isPlainDatabase(unfinished);
    if (!plain || *plain) // trap 4: a key that did not take leaves a plaintext file
        return plain ? fail(ErrorCode::CryptoUnavailable, u"the file is not encrypted"_s) : passOn(plain);
    if (auto written = replaceDurably(KeyEnvelope::pathFor(m_file), m_envelope->toText()); !written)
        return written;
    // opened again to count from what the disk holds; the mark stands before the file gets its name
    if (auto opened = openDatabase(dataKey, unfinished, false); !opened)
        return opened;
    if (auto marked = firstMark(dataKey); !marked)
        return marked;
    close();
    return renameDurably(unfinished, m_file);
}

Result<void> Vault::checkSecret(const SecureBytes& secret)
{
    const auto key = dataKey(secret);
    return key ? Result<void>() : passOn(key);
}

Result<void> Vault::changeSecret(const SecureBytes& oldSecret, const SecureBytes& newSecret)
{
    const auto key = dataKey(oldSecret);
    if (!key)
        return passOn(key);
    const auto deviceSecret = readDeviceSecret(m_store, m_envelope->vaultId, m_envelope->deviceStore);
    if (!deviceSecret)
        return passOn(deviceSecret);
    KeyEnvelope changed = *m_envelope;
    if (!m_envelope->secretSet) { // the first secret: until now there was nothing to measure for
        const auto cost = wantedCost(m_options, newSecret);
        if (!cost)
            return passOn(cost);
        changed.cost = *cost;
    }
    if (auto sealed = changed.seal(*key, newSecret, *deviceSecret); !sealed)
        return sealed;
    if (auto written = replaceDurably(KeyEnvelope::pathFor(m_file), changed.toText()); !written)
        return written;
    *m_envelope = std::move(changed);
    (void)journal(u"secret-changed"); // the new secret is in force: a full disk must not make this look like a failure
    return {};
}

Result<VerifyReport> Vault::verify()
{
    VerifyReport report;
    sqlite3* const handle = m_database->d->handle.get();
    // both checks read the file: what is still in the WAL must be there
    if (auto moved = readOne(handle, "PRAGMA wal_checkpoint(TRUNCATE)"); !moved)
        return passOn(moved);
    const auto pages = readOne(handle, "PRAGMA cipher_integrity_check"); // a row for each bad page, none if all is well
    const auto structure
        = readOne(handle, "PRAGMA quick_check(1)"); // trap 7: sees a file cut at a page, which the other does not
    const auto chain = Journal(*m_database).verifyChain();
    for (const Error* error : {pages ? nullptr : &pages.error(), structure ? nullptr : &structure.error(),
             chain ? nullptr : &chain.error()}) {
        if (error != nullptr && error->code != ErrorCode::Damaged)
            return std::unexpected(*error);
    }
    report.pagesIntact = pages && !*pages;
    report.structureIntact = structure && *structure == u"ok"_s;
    report.journalIntact = chain.has_value();
    report.journalEntries = chain.value_or(0);
    report.warnings = m_warnings;
    const auto mark = m_mark->read();
    if (report.warnings.empty() && !mark)
        report.warnings = {VaultWarning::MarkMissing};
    else if (report.warnings.empty() && mark->sequence > m_database->d->sequence)
        report.warnings = {VaultWarning::RolledBack};
    return report;
}

} // namespace naer
