// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/encryptedfile.h"

#include "core/base/typedsecret.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace naer {

Result<QByteArray> makeEncryptedFile(
    Database& database, const FhirExport& wanted, const Moment& now, const SecureBytes& passphrase)
{
    if (secretLength(passphrase) < shortestPassphrase)
        return fail(ErrorCode::SecretTooShort, u"passphrase"_s);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto count = writeFhir(database, wanted, now, out);
    if (!count)
        return passOn(count);
    if (*count == 0)
        return fail(ErrorCode::EmptyValue, u"measurements"_s);
    return crypto::sealJweWithPassphrase(passphrase, out.data(), "application/fhir+json");
}

Result<crypto::JweContent> openEncryptedFile(QByteArrayView file, const SecureBytes& passphrase)
{
    auto opened = crypto::openJweWithPassphrase(passphrase, file.trimmed());
    if (!opened && opened.error().code != ErrorCode::WrongSecret && opened.error().code != ErrorCode::CryptoUnavailable)
        return fail(ErrorCode::BadFile, opened.error().detail);
    return opened;
}

} // namespace naer
