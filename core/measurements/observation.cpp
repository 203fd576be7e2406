// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/observation.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QtEndian>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr quint64 nonceMask = (quint64{1} << 62) - 1;

} // namespace

ObservationId ObservationId::make(int kind, qint64 takenMs)
{
    return {kind, takenMs, static_cast<qint64>(QRandomGenerator::system()->generate64() & nonceMask)};
}

ObservationId ObservationId::of(int kind, qint64 takenMs, QByteArrayView name)
{
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256);
    return {kind, takenMs, static_cast<qint64>(qFromBigEndian<quint64>(hash.constData()) >> 2)};
}

QString ObservationId::toString() const
{
    const auto since1900 = static_cast<quint64>(takenMs - earliestUtcMs);
    const quint64 high = (since1900 << 16) | (quint64{8} << 12) | (static_cast<quint64>(kind) & 0xFFF);
    const quint64 low = (quint64{2} << 62) | static_cast<quint64>(nonce);
    const QString hex
        = QString::number(high, 16).rightJustified(16, u'0') + QString::number(low, 16).rightJustified(16, u'0');
    return hex.mid(0, 8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-' + hex.mid(16, 4) + u'-'
        + hex.mid(20, 12);
}

Result<ObservationId> ObservationId::fromString(QStringView text)
{
    const QUuid uuid = text.size() == 36 ? QUuid::fromString(text) : QUuid();
    if (uuid.isNull())
        return fail(ErrorCode::NotFound, u"not an id"_s);
    const QString hex = uuid.toString(QUuid::Id128);
    const quint64 high = hex.first(16).toULongLong(nullptr, 16);
    const quint64 low = hex.last(16).toULongLong(nullptr, 16);
    if (((high >> 12) & 0xF) != 8 || (low >> 62) != 2)
        return fail(ErrorCode::NotFound, u"not an id of an observation"_s);
    return ObservationId{static_cast<int>(high & 0xFFF), static_cast<qint64>(high >> 16) + earliestUtcMs,
        static_cast<qint64>(low & nonceMask)};
}

QString sourceName(Source source)
{
    switch (source) {
    case Source::Typed: return u"typed"_s;
    case Source::Device: return u"device"_s;
    case Source::Paper: return u"paper"_s;
    case Source::File: return u"file"_s;
    }
    return u"typed"_s;
}

QString statusName(Status status)
{
    switch (status) {
    case Status::Final: return u"final"_s;
    case Status::Corrected: return u"corrected"_s;
    case Status::Withdrawn: return u"withdrawn"_s;
    case Status::Merged: return u"merged"_s;
    }
    return u"final"_s;
}

} // namespace naer
