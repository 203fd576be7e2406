// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QHostAddress>
#include <QStringView>

namespace naer {

/// Whether a host is written as a name of the public DNS: lower-case ASCII labels with at least one dot, no address in
/// any writing, and not under a name that is kept for one's own network (RFC 6761, 6762, 8375, 9476). What it resolves
/// to is another question.
bool isPublicName(QStringView host);

/// Whether an address is one of the open internet: not loopback, private, link-local, shared (RFC 6598), multicast,
/// unique-local, documentation, reserved, and not one of these inside an IPv6 address (mapped, NAT64, 6to4). Sources:
/// IANA special-purpose registries for IPv4 and IPv6.
bool isPublicAddress(const QHostAddress& address);

} // namespace naer
