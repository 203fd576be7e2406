// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/securebytes.h"

#include <QString>

namespace naer {

/// What stands outside the database about how far it has come (trap 7: SQLCipher reports neither an old copy of the
/// file nor a cut WAL). 48 bytes in `FILE.mark`: a word, the sequence of the last commit, an HMAC over both. Written
/// without a flush after the commit is on the disk, so after a power cut it may be behind the database, never ahead. It
/// is made and flushed with the vault; from then on a missing or unreadable mark says that someone took it away or that
/// the vault was copied without it, and that the age of the database cannot be told.
/// It lies in the vault's folder: an old copy of the whole folder is not noticed.
class HighWaterMark
{
public:
    static constexpr qsizetype size = 48;
    enum class Kind { Reached, RollbackSeen }; ///< RollbackSeen stays until the citizen has been told
    struct Content
    {
        Kind kind = Kind::Reached;
        qint64 sequence = 0;
    };

    /// `key`: from the vault's key. Errors while opening are kept for read() and write().
    HighWaterMark(QString path, SecureBytes key);
    ~HighWaterMark();
    HighWaterMark(const HighWaterMark&) = delete;
    HighWaterMark& operator=(const HighWaterMark&) = delete;

    static QString pathFor(const QString& vaultFile) { return vaultFile + QStringLiteral(".mark"); }
    /// Errors: NotFound, Damaged (size, word or HMAC), NoAccess, IoFailed.
    Result<Content> read() const;
    /// In place, without a flush. Errors: NoAccess, DiskFull, IoFailed, CryptoUnavailable.
    Result<void> write(Content content);
    /// As a whole and flushed.
    Result<void> writeDurably(Content content);

private:
    Result<QByteArray> encode(Content content) const;
    void closeFile();

    QString m_path;
    SecureBytes m_key;
    int m_descriptor = -1;
};

} // namespace naer
