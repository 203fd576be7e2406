// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>

#include <cstddef>
#include <span>

namespace naer {

using Octets = std::span<const std::byte>;

inline Octets octetsOf(const QByteArray& bytes) { return std::as_bytes(std::span(bytes.constData(), bytes.size())); }

/// Takes little-endian numbers from the front of what a device sent. Past the end it gives zeros and remembers that
/// it did: ask truncated() before using anything that was taken.
class OctetReader
{
public:
    explicit OctetReader(Octets octets)
        : m_octets(octets)
    { }

    quint8 u8() { return static_cast<quint8>(take(1)); }
    quint16 u16() { return static_cast<quint16>(take(2)); }
    qint16 s16() { return static_cast<qint16>(take(2)); }
    quint32 u24() { return take(3); }
    quint32 u32() { return take(4); }

    bool truncated() const { return m_truncated; }
    std::size_t left() const { return m_octets.size(); }
    Octets rest() const { return m_octets; }

private:
    quint32 take(std::size_t count)
    {
        if (m_octets.size() < count) {
            m_truncated = true;
            m_octets = {};
            return 0;
        }
        quint32 value = 0;
        for (std::size_t i = 0; i < count; ++i)
            value |= std::to_integer<quint32>(m_octets[i]) << (8 * i);
        m_octets = m_octets.subspan(count);
        return value;
    }

    Octets m_octets;
    bool m_truncated = false;
};

/// The other direction, for tests and emulated devices.
class OctetWriter
{
public:
    OctetWriter& u8(quint32 value) { return put(value, 1); }
    OctetWriter& u16(quint32 value) { return put(value, 2); }
    OctetWriter& u24(quint32 value) { return put(value, 3); }
    OctetWriter& u32(quint32 value) { return put(value, 4); }
    OctetWriter& raw(const QByteArray& bytes)
    {
        m_bytes += bytes;
        return *this;
    }
    QByteArray bytes() const { return m_bytes; }

private:
    OctetWriter& put(quint32 value, int count)
    {
        for (int i = 0; i < count; ++i)
            m_bytes += static_cast<char>(value >> (8 * i));
        return *this;
    }

    QByteArray m_bytes;
};

} // namespace naer
