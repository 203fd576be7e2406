// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/vault.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecurestore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace naer {

/// A folder, a device's store and clocks of its own for each test.
struct VaultFixture
{
    QTemporaryDir folder;
    FakeSecureStore store;
    FakeClock clock;
    FakeMonotonic monotonic;
    UnlockGuard guard{store, monotonic.source()};
    VaultOptions options{.cost = crypto::lowestCost, .guard = &guard, .migrations = {}};
    QString file = folder.filePath(QStringLiteral("naer.vault"));

    auto create(const char* secret)
    {
        return Vault::create(file, SecureBytes::fromUtf8(secret), store, clock, options);
    }
    auto open(const char* secret) { return Vault::open(file, SecureBytes::fromUtf8(secret), store, clock, options); }
    QString path(const QString& name) const { return folder.filePath(name); }
    QStringList names() const { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    static const char* why(const auto& result)
    {
        static QByteArray text;
        text = result ? QByteArray() : (errorName(result.error().code) + u' ' + result.error().detail).toUtf8();
        return text.constData();
    }

    static QByteArray content(const QString& path)
    {
        QFile stream(path);
        return stream.open(QIODevice::ReadOnly) ? stream.readAll() : QByteArray();
    }
    static bool put(const QString& path, const QByteArray& bytes)
    {
        QFile stream(path);
        return stream.open(QIODevice::WriteOnly | QIODevice::Truncate) && stream.write(bytes) == bytes.size();
    }
    /// Name and SHA-256 of every file: what must not change on an error.
    QStringList fingerprint() const
    {
        QStringList all;
        for (const QString& name : names())
            all += name + u' '
                + QString::fromLatin1(
                    QCryptographicHash::hash(content(path(name)), QCryptographicHash::Sha256).toHex());
        return all;
    }
    /// The files that hold `text` in UTF-8, UTF-16 of both orders, hexadecimal or base64 at any alignment.
    QStringList filesHolding(const QByteArray& text) const
    {
        const QString wide = QString::fromUtf8(text);
        QByteArray little(reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2);
        QByteArray big = little;
        for (qsizetype i = 0; i + 1 < big.size(); i += 2)
            std::swap(big[i], big[i + 1]);
        QList<QByteArray> forms{text, little, big, text.toHex(), text.toHex().toUpper()};
        for (int shift = 0; shift < 3; ++shift) { // the middle of the base64 text, which the neighbours do not reach
            const QByteArray encoded = (QByteArray(shift, '\0') + text).toBase64(QByteArray::OmitTrailingEquals);
            forms += encoded.mid(shift == 0 ? 0 : 4, encoded.size() - 8);
        }
        QStringList found;
        for (const QString& name : names()) {
            const QByteArray bytes = content(path(name));
            for (const QByteArray& form : forms) {
                if (form.size() >= 4 && bytes.contains(form) && !found.contains(name))
                    found += name;
            }
        }
        return found;
    }
};

} // namespace naer
