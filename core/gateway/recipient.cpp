// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/recipient.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr qsizetype longestText = 200;
constexpr int mostDays = 60;

} // namespace

Result<void> checkRecipient(const Recipient& recipient)
{
    const std::pair<QString, const QString&> texts[] = {{u"code"_s, recipient.code}, {u"name"_s, recipient.name},
        {u"phone"_s, recipient.phone}, {u"client id"_s, recipient.clientId}};
    for (const auto& [what, text] : texts) {
        if (text.trimmed().isEmpty())
            return fail(ErrorCode::EmptyValue, what);
        if (text.size() > longestText)
            return fail(ErrorCode::TooLong, what);
    }
    if (recipient.answerDays < 1 || recipient.answerDays > mostDays)
        return fail(ErrorCode::OutOfRange, u"1 to %1 working days"_s.arg(mostDays));
    const QUrl& url = recipient.baseUrl;
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty()
        || url.hasQuery() || url.hasFragment() || url.path().endsWith(u'/'))
        return fail(ErrorCode::BadAddress, u"base address"_s);
    if (recipient.dialect != "dk-core"_L1 && recipient.dialect != "fut"_L1)
        return fail(ErrorCode::UnknownContext, u"dk-core, fut"_s);
    if (!recipient.authority.isEmpty() && !recipient.authority.contains("-----BEGIN CERTIFICATE-----"))
        return fail(ErrorCode::BadFile, u"no certificate in it"_s);
    return {};
}

} // namespace naer
