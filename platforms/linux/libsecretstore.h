// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/ports/securestore.h"

namespace naer {

/// The keyring of the desktop (GNOME Keyring, KWallet, KeePassXC) through libsecret, in the default collection. A
/// locked keyring asks the citizen to unlock it: calls may take as long as a person takes.
class LibsecretStore final : public SecureStore
{
public:
    static constexpr QLatin1StringView storeName{"libsecret"};

    /// Whether a secret service is running and answers within half a second. Starts neither a service nor a bus: on a
    /// machine without a desktop that hangs until D-Bus gives up (25 s).
    static bool isReachable();

    QString name() const override { return storeName; }
    /// Errors: NotFound, KeyStoreUnavailable (no service, or the citizen did not unlock the keyring).
    Result<SecureBytes> read(const QString& key) override;
    Result<void> write(const QString& key, const SecureBytes& value) override;
    Result<void> remove(const QString& key) override;
};

} // namespace naer
