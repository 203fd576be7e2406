// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/securebytes.h"

#include <QString>

namespace naer {

/// Where the device keeps small secrets for the program: a keyring, the phone's keystore. Calls may block (a keyring
/// asks a service): call them off the GUI thread.
class SecureStore
{
public:
    virtual ~SecureStore() = default;
    /// A short stable name of the place ("libsecret", "development-file"), written into the vault's key file so that a
    /// vault made with one store is not looked for in another.
    virtual QString name() const = 0;
    /// Errors: NotFound, KeyStoreUnavailable, NoAccess, IoFailed.
    virtual Result<SecureBytes> read(const QString& key) = 0;
    /// Replaces what was there. Survives a restart once it returned. Errors: KeyStoreUnavailable, NoAccess,
    /// DiskFull, IoFailed.
    virtual Result<void> write(const QString& key, const SecureBytes& value) = 0;
    /// Removing what is not there is no error. Errors: KeyStoreUnavailable, NoAccess, IoFailed.
    virtual Result<void> remove(const QString& key) = 0;
};

} // namespace naer
