// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>

namespace naer::bench {

/// What a link holds, and its key, as the raw libraries and our own code take them.
class LinkFile
{
public:
    /// Of `octets` octets, as varied as FHIR is.
    explicit LinkFile(qsizetype octets);

    // each returns something of what it made, so that none of it is left out
    qsizetype seal(bool deflated) const;
    qsizetype open(bool deflated) const;
    qsizetype rawSeal() const; ///< OpenSSL's AES-256-GCM alone
    qsizetype rawOpen() const;
    qsizetype rawDeflate() const; ///< zlib's alone
    qsizetype rawInflate() const;

private:
    QByteArray m_key;
    QByteArray m_content;
    QByteArray m_plainJwe, m_deflatedJwe, m_hidden, m_deflated;
};

} // namespace naer::bench
