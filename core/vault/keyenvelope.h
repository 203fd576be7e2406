// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/crypto/aead.h"
#include "core/crypto/stretch.h"

#include <QString>

namespace naer {

/// The small file beside a vault that holds the vault's key, wrapped by what the citizen knows and what the device
/// keeps. It is damaged where its checksum does not fit, and only then; a wrong secret shows at the tag of the wrap.
class KeyEnvelope
{
public:
    static constexpr qint64 sizeLimit = 4096;
    static constexpr int version = 1;

    QString vaultId;
    QString deviceStore; ///< SecureStore::name() of the place that keeps the device secret
    bool secretSet = false; ///< false: only the device secret protects, there is nothing to ask for
    crypto::KdfCost cost;
    QByteArray salt;
    crypto::Sealed wrap;

    /// `FILE.key` for the vault `FILE`.
    static QString pathFor(const QString& vaultFile) { return vaultFile + QStringLiteral(".key"); }
    /// Checks the size, the shape, the checksum and the bounds of the cost before anything is allocated for it.
    /// Errors: NotFound, NoAccess, Damaged, TooNew, IoFailed.
    static Result<KeyEnvelope> read(const QString& path);
    static Result<KeyEnvelope> parse(const QByteArray& text);
    QByteArray toText() const;

    /// Wraps `dataKey` anew with a fresh salt; everything but `wrap` and `salt` must be set.
    /// Errors: OutOfRange, CryptoUnavailable.
    Result<void> seal(const SecureBytes& dataKey, const SecureBytes& secret, const SecureBytes& deviceSecret);
    /// Exactly one derivation (none without a secret). Errors: WrongSecret, CryptoUnavailable.
    Result<SecureBytes> open(const SecureBytes& secret, const SecureBytes& deviceSecret) const;

private:
    QByteArray associated() const;
    Result<SecureBytes> wrappingKey(const SecureBytes& secret, const SecureBytes& deviceSecret) const;
};

} // namespace naer
