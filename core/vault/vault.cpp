// SPDX-License-Identifier: MPL-2.0
#include "core/vault/vault.h"

#include "core/base/durablefile.h"
#include "core/base/filelock.h"
#include "core/crypto/digest.h"
#include "core/vault/databaseprivate.h"
#include "core/vault/highwatermark.h"
#include "core/vault/journal.h"
#include "core/vault/keyenvelope.h"
#include "core/vault/vaultfiles.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// Keys for separate uses, so that none says anything about another.
Result<SecureBytes> keyFor(const SecureBytes& dataKey, const QString& vaultId, QByteArrayView use)
{
    return crypto::hkdfSha256(dataKey.span(), crypto::bytesOf(vaultId.toUtf8()), crypto::bytesOf(use), 32);
}

/// A vault without its key is not absent: a link that leads nowhere, or somebody took it away meanwhile.
Result<KeyEnvelope> readEnvelope(const QString& file)
{
    auto envelope = KeyEnvelope::read(KeyEnvelope::pathFor(file));
    if (!envelope && envelope.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotAVault, u"a file without its key"_s);
    return envelope;
}

} // namespace

Vault::Vault(QString file, SecureStore& store, const Clock& clock, VaultOptions options)
    : m_file(std::move(file))
    , m_store(store)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_envelope(std::make_unique<KeyEnvelope>())
{ }

Vault::~Vault() { close(); }

void Vault::close()
{
    m_database.reset();
    m_mark.reset();
}

bool Vault::belongsTo(const QString& vaultFile, const QString& path) { return isOneOf(vaultFile, path); }

Result<VaultHeader> Vault::inspect(const QString& file)
{
    if (auto there = checkFiles(file); !there)
        return passOn(there);
    const auto envelope = readEnvelope(file);
    if (!envelope)
        return passOn(envelope);
    return VaultHeader{envelope->vaultId, envelope->secretSet, envelope->cost, envelope->deviceStore};
}

Result<std::unique_ptr<Vault>> Vault::open(
    const QString& file, const SecureBytes& secret, SecureStore& store, const Clock& clock, const VaultOptions& options)
{
    if (auto there = checkFiles(file); !there)
        return passOn(there);
    auto envelope = readEnvelope(file);
    if (!envelope)
        return passOn(envelope);
    std::unique_ptr<Vault> vault(new Vault(file, store, clock, options));
    vault->m_lock = std::make_unique<FileLock>(lockPathFor(file)); // before the secret: one program tries at a time
    // where there is no room even for that, what was written can still be read: SQLite's own lock is then the only one
    if (auto held = vault->m_lock->held(); !held && held.error().code != ErrorCode::DiskFull)
        return passOn(held);
    *vault->m_envelope = std::move(*envelope);
    const auto key = vault->dataKey(secret);
    if (!key)
        return passOn(key);
    if (auto opened = vault->openDatabase(*key, file, false); !opened)
        return passOn(opened);
    if (auto compared = vault->compareMark(*key); !compared)
        return passOn(compared);
    return vault;
}

Result<SecureBytes> Vault::dataKey(const SecureBytes& secret)
{
    if (m_envelope->secretSet == secret.isEmpty()) // says nothing about the secret, so it is no try
        return fail(ErrorCode::WrongSecret, u"a secret is set or not"_s);
    const auto deviceSecret = readDeviceSecret(m_store, m_envelope->vaultId, m_envelope->deviceStore);
    if (!deviceSecret)
        return passOn(deviceSecret);
    if (!m_envelope->secretSet)
        return m_envelope->open(secret, *deviceSecret);

    std::optional<UnlockGuard> own;
    UnlockGuard& guard = m_options.guard != nullptr ? *m_options.guard : own.emplace(m_store);
    if (auto begun = guard.begin(m_envelope->vaultId); !begun)
        return passOn(begun);
    auto key = m_envelope->open(secret, *deviceSecret);
    if (key)
        (void)guard.succeeded(m_envelope->vaultId); // a count that stays too high only makes a later wait longer
    return key;
}

Result<void> Vault::openDatabase(const SecureBytes& dataKey, const QString& path, bool fresh)
{
    const auto key = keyFor(dataKey, m_envelope->vaultId, "naer database 1");
    if (!key)
        return passOn(key);
    auto handle = openHandle(path, *key, {.fresh = fresh});
    if (!handle)
        return passOn(handle);
    if (m_options.migrations.empty()) {
        auto builtIn = builtInMigrations();
        if (!builtIn)
            return passOn(builtIn);
        m_options.migrations = std::move(*builtIn);
    }
    if (!fresh) { // nothing may have been written by anyone but us; an empty schema is a file cut to its first page
        const auto version = schemaVersion(handle->get());
        if (!version || *version == 0)
            return version ? fail(ErrorCode::Damaged, u"empty schema"_s) : passOn(version);
    }
    if (auto migrated = migrate(handle->get(), m_options.migrations); !migrated)
        return migrated;
    m_schemaVersion = m_options.migrations.back().version;
    std::unique_ptr<Database> database(new Database(handle->release()));
    if (fresh) {
        auto insert = database->prepare("INSERT INTO vault (only_row, id, sequence) VALUES (1, ?1, 0)");
        if (!insert)
            return passOn(insert);
        if (auto inserted = insert->bind(1, m_envelope->vaultId).run(); !inserted)
            return inserted;
    } else {
        auto row = database->prepare("SELECT id, sequence FROM vault");
        if (!row)
            return passOn(row);
        const auto found = row->step();
        if (!found)
            return passOn(found);
        if (!*found || row->text(0) != m_envelope->vaultId)
            return fail(ErrorCode::Damaged, u"another vault's key"_s);
        database->d->sequence = row->int64(1);
    }
    if (auto settled = settle(database->d->handle.get()); !settled)
        return settled;
    database->d->counting = true;
    m_database = std::move(database);
    return {};
}

Result<void> Vault::makeMark(const SecureBytes& dataKey)
{
    auto key = keyFor(dataKey, m_envelope->vaultId, "naer mark 1");
    if (!key)
        return passOn(key);
    m_mark = std::make_unique<HighWaterMark>(HighWaterMark::pathFor(m_file), std::move(*key));
    return {};
}

Result<void> Vault::firstMark(const SecureBytes& dataKey)
{
    if (auto made = makeMark(dataKey); !made)
        return made;
    return m_mark->writeDurably({HighWaterMark::Kind::Reached, m_database->d->sequence});
}

Result<void> Vault::compareMark(const SecureBytes& dataKey)
{
    if (auto made = makeMark(dataKey); !made)
        return made;
    const qint64 sequence = m_database->d->sequence;
    const auto mark = m_mark->read();
    if (mark && mark->kind == HighWaterMark::Kind::Reached && mark->sequence <= sequence) {
        writeMarkAfterCommits();
        return {};
    }
    if (!mark && mark.error().code != ErrorCode::NotFound && mark.error().code != ErrorCode::Damaged)
        return passOn(mark);
    // The database goes on counting and would pass the old mark one day: what was seen is written down until
    // acknowledged.
    m_warnings = {mark ? VaultWarning::RolledBack : VaultWarning::MarkMissing};
    if (mark)
        (void)m_mark->writeDurably({HighWaterMark::Kind::RollbackSeen, mark->sequence});
    return {};
}

void Vault::writeMarkAfterCommits()
{
    m_database->d->committed = [this](qint64 sequence) {
        (void)m_mark->write({HighWaterMark::Kind::Reached, sequence}); // a mark that stays behind raises no false alarm
    };
}

Result<void> Vault::acknowledgeRollback()
{
    if (m_warnings.empty())
        return {};
    if (auto logged = journal(u"rollback-acknowledged"); !logged)
        return logged;
    if (auto written = m_mark->writeDurably({HighWaterMark::Kind::Reached, m_database->d->sequence}); !written)
        return written;
    m_warnings.clear();
    writeMarkAfterCommits();
    return {};
}

Result<void> Vault::journal(QStringView event)
{
    return m_database->inTransaction([&] { return Journal(*m_database).append(event, {}, m_clock.now()); });
}

VaultInfo Vault::info() const
{
    return {
        m_envelope->vaultId, m_file, m_envelope->cost, m_schemaVersion, m_envelope->secretSet, m_envelope->deviceStore};
}

} // namespace naer
