// SPDX-License-Identifier: MPL-2.0
#include "core/base/uuid.h"

#include <QCryptographicHash>
#include <QUuid>

namespace naer {

QString newUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

QString derivedUuid(QStringView of, QStringView what)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(of.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(what.toUtf8());
    QByteArray octets = hash.result().first(16);
    octets[6] = static_cast<char>((octets[6] & 0x0f) | 0x80);
    octets[8] = static_cast<char>((octets[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(octets).toString(QUuid::WithoutBraces);
}

} // namespace naer
