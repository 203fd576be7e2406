// SPDX-License-Identifier: MPL-2.0
#include "qml/Sharing/linkwords.h"

#include "qml/Sharing/sharingwords.h"
#include "qml/Theme/format.h"

namespace naer {

QString LinkWords::title(const OwnHealthLink& link)
{
    if (link.kinds.empty())
        return tr("All your numbers");
    QStringList codes;
    for (const Kind* kind : link.kinds)
        codes += kind->code;
    return SharingWords::kinds(codes);
}

QString LinkWords::ends(const std::optional<qint64>& expiresMs, const Moment& now)
{
    if (!expiresMs)
        return {};
    return tr("It ends by itself %1.").arg(Format::longDate(Moment{*expiresMs, now.offsetMinutes}.day()));
}

QString LinkWords::state(LinkState state, const std::optional<qint64>& expiresMs, const Moment& now)
{
    if (state == LinkState::Withdrawn || state == LinkState::Withdrawing || (expiresMs && *expiresMs <= now.utcMs))
        return tr("Ended.");
    if (state != LinkState::Active)
        return tr("It is being made.");
    return expiresMs ? tr("Works until %1.").arg(Format::longDate(Moment{*expiresMs, now.offsetMinutes}.day()))
                     : tr("Works.");
}

QString LinkWords::sentence(
    LinkState state, bool hasPasscode, const std::optional<qint64>& expiresMs, const Moment& now)
{
    if (state == LinkState::Withdrawing)
        return tr("You have ended it. What lies at the host is taken away when there is a connection.");
    if (state == LinkState::Withdrawn || (expiresMs && *expiresMs <= now.utcMs))
        return tr("It has ended. Nobody can open it any more. Whoever opened it may have kept a copy.");
    if (state == LinkState::Making)
        return tr("It is being made. It works when there has been a connection.");
    return hasPasscode ? tr("Whoever has it and the passcode can read your numbers. Say the passcode, do not write it "
                            "beside the link.")
                       : tr("Whoever has it can read your numbers. Give it only to whom you trust.");
}

} // namespace naer
