// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/crypto/stretch.h"
#include "core/ports/securestore.h"
#include "core/vault/database.h"
#include "core/vault/migrator.h"
#include "core/vault/unlockguard.h"

#include <memory>
#include <optional>
#include <vector>

namespace naer {

class FileLock;
class HighWaterMark;
class KeyEnvelope;

struct VaultOptions
{
    std::optional<crypto::KdfCost> cost; ///< instead of measuring for half a second; never under crypto::lowestCost
    /// Whoever may try more than once keeps a guard and hands it in; without one every wait is counted from the call.
    UnlockGuard* guard = nullptr;
    std::vector<Migration> migrations = {}; ///< tests hand in their own; empty means the built-in ones
};

/// What a vault tells without its secret.
struct VaultHeader
{
    QString id;
    bool secretSet = false;
    crypto::KdfCost cost;
    QString deviceStore;
};

struct VaultInfo
{
    QString id;
    QString path;
    crypto::KdfCost cost;
    int schemaVersion = 0;
    bool secretSet = false;
    QString deviceStore;
};

/// What the citizen must be told although the vault opens.
enum class VaultWarning {
    RolledBack, ///< the database is older than it has been: an old copy, or commits cut off
    MarkMissing, ///< the mark that would show it is gone or unreadable: taken away, or not copied with the vault
};

struct VerifyReport
{
    bool pagesIntact = false; ///< every page answers to its HMAC
    bool structureIntact = false; ///< SQLite's quick_check
    bool journalIntact = false;
    qint64 journalEntries = 0;
    std::vector<VaultWarning> warnings;
    bool isSound() const { return pagesIntact && structureIntact && journalIntact && warnings.empty(); }
};

/// An open vault: the encrypted file `FILE`, its key `FILE.key`, its mark `FILE.mark`. Blocking; belongs to one thread.
/// While it is open nothing else in the process may open FILE, not even to read it: closing that descriptor would drop
/// SQLite's locks (POSIX). Read FILE through core/vault only, and hold what a person names against belongsTo().
/// No call ever makes anew or deletes what it cannot open: on an error the files are byte for byte what they were.
class Vault
{
public:
    /// An empty secret is allowed: then only the device's secret protects. Errors: AlreadyExists, OutOfRange (cost),
    /// NoAccess, NotFound (the folder), DiskFull, IoFailed, CryptoUnavailable.
    static Result<std::unique_ptr<Vault>> create(const QString& file, const SecureBytes& secret, SecureStore& store,
        const Clock& clock, const VaultOptions& options = {});
    /// Errors: NotFound, NotAVault, Damaged, TooNew, OpenElsewhere, NoAccess, DiskFull, IoFailed, WrongSecret,
    /// TooManyTries, DeviceSecretMissing, KeyStoreUnavailable, CryptoUnavailable.
    static Result<std::unique_ptr<Vault>> open(const QString& file, const SecureBytes& secret, SecureStore& store,
        const Clock& clock, const VaultOptions& options = {});
    /// Errors: NotFound, NotAVault, Damaged, TooNew, NoAccess, IoFailed.
    static Result<VaultHeader> inspect(const QString& file);

    /// Whether this path, by whatever link, is the vault or one of the files that lie or may come to lie beside it: not
    /// to be read as, or overwritten by, anything else. Opens nothing.
    static bool belongsTo(const QString& vaultFile, const QString& path);

    ~Vault();

    /// Asks for the secret again, at the price of a try. Errors: WrongSecret, TooManyTries, DeviceSecretMissing.
    Result<void> checkSecret(const SecureBytes& secret);
    /// Wraps the key anew; afterwards exactly one of the two opens, whatever happens on the way. Errors: as
    /// checkSecret, DiskFull, NoAccess, IoFailed.
    Result<void> changeSecret(const SecureBytes& oldSecret, const SecureBytes& newSecret);
    void close();

    Database& database() { return *m_database; }
    VaultInfo info() const;
    /// Reads every page (2.5 ms a megabyte). Errors: what stops the reading; what it finds is in the report.
    Result<VerifyReport> verify();
    const std::vector<VaultWarning>& warnings() const { return m_warnings; }
    /// The citizen has been told: from here on the database as it is counts as the newest.
    Result<void> acknowledgeRollback();

private:
    Vault(QString file, SecureStore& store, const Clock& clock, VaultOptions options);
    /// Counts the try, derives, unwraps.
    Result<SecureBytes> dataKey(const SecureBytes& secret);
    Result<void> openDatabase(const SecureBytes& dataKey, const QString& path, bool fresh);
    Result<void> build(const SecureBytes& dataKey);
    Result<void> firstMark(const SecureBytes& dataKey);
    Result<void> compareMark(const SecureBytes& dataKey);
    Result<void> makeMark(const SecureBytes& dataKey);
    void writeMarkAfterCommits();
    Result<void> journal(QStringView event);

    QString m_file;
    SecureStore& m_store;
    const Clock& m_clock;
    VaultOptions m_options;
    std::unique_ptr<FileLock> m_lock; // kept to the end: no other program, and no try of a secret beside ours
    std::unique_ptr<KeyEnvelope> m_envelope;
    std::unique_ptr<HighWaterMark> m_mark;
    std::unique_ptr<Database> m_database;
    std::vector<VaultWarning> m_warnings;
    int m_schemaVersion = 0;
};

} // namespace naer
