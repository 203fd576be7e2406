// SPDX-License-Identifier: MPL-2.0
#pragma once

// Private to core/vault: what lies beside a vault and in the device's store.

#include "core/ports/securestore.h"

#include <QString>

namespace naer {

/// A vault that is being made; it gets its name last, when everything else is in place.
inline QString unfinishedPathFor(const QString& vaultFile) { return vaultFile + QStringLiteral(".creating"); }

/// Held while a vault is made or open.
inline QString lockPathFor(const QString& vaultFile) { return vaultFile + QStringLiteral(".lock"); }

/// As Vault::belongsTo.
bool isOneOf(const QString& vaultFile, const QString& path);

/// Whether there is a vault to open, by names, sizes and the first 16 bytes. Errors: NotFound, NotAVault, Damaged
/// (empty), NoAccess, IoFailed.
Result<void> checkFiles(const QString& file);
/// Whether a vault can be made there; takes away what an interrupted making left. Errors: AlreadyExists, NoAccess,
/// IoFailed.
Result<void> clearForCreation(const QString& file);
/// Takes away what create() itself has made so far.
void removeUnfinished(const QString& file);

QString deviceSecretKey(const QString& vaultId);
/// Errors: DeviceSecretMissing (also: made with another store, or not a secret of ours), KeyStoreUnavailable,
/// NoAccess, IoFailed.
Result<SecureBytes> readDeviceSecret(SecureStore& store, const QString& vaultId, const QString& storeName);

/// Whether SQLite wrote this file without a key. Errors: NoAccess, IoFailed.
Result<bool> isPlainDatabase(const QString& file);

} // namespace naer
