// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/publichost.h"

#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype longestName = 253;
constexpr qsizetype longestLabel = 63;

constexpr std::array ownNames{"localhost"_L1, "local"_L1, "localdomain"_L1, "internal"_L1, "intranet"_L1, "lan"_L1,
    "home"_L1, "corp"_L1, "private"_L1, "onion"_L1, "alt"_L1, "invalid"_L1, "arpa"_L1};

struct Net
{
    quint32 start;
    int bits;
};
constexpr std::array closedNets{
    Net{0x00000000, 8}, // this network
    Net{0x0a000000, 8}, // private
    Net{0x64400000, 10}, // shared
    Net{0x7f000000, 8}, // loopback
    Net{0xa9fe0000, 16}, // link-local
    Net{0xac100000, 12}, // private
    Net{0xc0000000, 24}, // protocol assignments
    Net{0xc0000200, 24}, // documentation
    Net{0xc0586300, 24}, // 6to4 relays
    Net{0xc0a80000, 16}, // private
    Net{0xc6120000, 15}, // benchmarks
    Net{0xc6336400, 24}, // documentation
    Net{0xcb007100, 24}, // documentation
    Net{0xe0000000, 3}, // multicast, reserved, broadcast
};

bool isPublicIpv4(quint32 address)
{
    return std::ranges::none_of(
        closedNets, [&](const Net& net) { return (address ^ net.start) >> (32 - net.bits) == 0; });
}

quint32 ipv4In(const Q_IPV6ADDR& octets, int at)
{
    return quint32{octets[at]} << 24 | quint32{octets[at + 1]} << 16 | quint32{octets[at + 2]} << 8 | octets[at + 3];
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= longestLabel && label.front() != u'-' && label.back() != u'-'
        && std::ranges::all_of(
            label, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; });
}

} // namespace

bool isPublicName(QStringView host)
{
    const QList<QStringView> labels = host.split(u'.');
    if (host.size() > longestName || labels.size() < 2 || !std::ranges::all_of(labels, isLabel))
        return false;
    const QStringView last = labels.back();
    const bool hasLetter = std::ranges::any_of(last, [](QChar c) { return c >= u'a' && c <= u'z'; });
    const bool isHexNumber = last.startsWith("0x"_L1); // some resolvers take 127.0.0.0x1
    const bool isOwn = std::ranges::any_of(ownNames, [&](QLatin1StringView own) { return own == last; });
    return hasLetter && !isHexNumber && !isOwn;
}

bool isPublicAddress(const QHostAddress& address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isPublicIpv4(address.toIPv4Address());
    if (address.protocol() != QAbstractSocket::IPv6Protocol || !address.scopeId().isEmpty())
        return false;
    const Q_IPV6ADDR octets = address.toIPv6Address();
    const auto startsWith
        = [&](std::initializer_list<quint8> start) { return std::equal(start.begin(), start.end(), octets.c); };
    if (startsWith({0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0})) // NAT64: how a phone without IPv4 sees it
        return isPublicIpv4(ipv4In(octets, 12));
    if (startsWith({0x20, 0x02})) // 6to4
        return isPublicIpv4(ipv4In(octets, 2));
    const bool isGlobal = (octets[0] & 0xe0) == 0x20; // 2000::/3
    const bool isSpecial = startsWith({0x20, 0x01, 0x0d, 0xb8}) // documentation
        || (startsWith({0x20, 0x01}) && octets[2] < 2) // 2001::/23: Teredo and other protocols
        || (startsWith({0x3f, 0xff}) && octets[2] < 0x10); // documentation
    return isGlobal && !isSpecial;
}

} // namespace naer
