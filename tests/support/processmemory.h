// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <span>
#include <unistd.h>

namespace naer::test {

/// Bytes to look for, kept so that the search does not find itself.
class Wanted
{
public:
    explicit Wanted(std::span<const std::byte> bytes)
    {
        for (const std::byte b : bytes)
            m_masked += static_cast<char>(b ^ mask);
    }
    qsizetype size() const { return m_masked.size(); }
    bool isAt(const char* place) const
    {
        for (qsizetype i = 0; i < m_masked.size(); ++i) {
            if (static_cast<char>(std::byte(place[i]) ^ mask) != m_masked[i])
                return false;
        }
        return true;
    }

private:
    static constexpr std::byte mask{0xA5};
    QByteArray m_masked;
};

/// How often the bytes stand in the writable memory of this process (Linux), the reader's own buffer left out.
inline int timesInMemory(const Wanted& wanted)
{
    static char window[1 << 16];
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    QFile maps(QStringLiteral("/proc/self/maps"));
    if (memory < 0 || !maps.open(QIODevice::ReadOnly))
        return -1;
    int found = 0;
    const auto buffer = reinterpret_cast<quint64>(&window);
    for (const QByteArray& line : maps.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        if (words.size() < 2 || !words[1].startsWith("rw"))
            continue;
        const qsizetype dash = words[0].indexOf('-');
        quint64 at = words[0].first(dash).toULongLong(nullptr, 16);
        const quint64 end = words[0].mid(dash + 1).toULongLong(nullptr, 16);
        while (at < end) {
            // no further than the region: what lies behind it is read with its own
            const ssize_t got
                = ::pread(memory, window, std::min<quint64>(sizeof window, end - at), static_cast<off_t>(at));
            if (got < wanted.size())
                break; // the kernel's own, or the end
            for (ssize_t i = 0; i + wanted.size() <= got; ++i) {
                const bool inBuffer = at + quint64(i) >= buffer && at + quint64(i) < buffer + sizeof window;
                found += !inBuffer && wanted.isAt(window + i);
            }
            at += static_cast<quint64>(got - wanted.size() + 1);
        }
    }
    std::fill(std::begin(window), std::end(window), '\0');
    ::close(memory);
    return found;
}

} // namespace naer::test
