// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/linkanswer.h"

using namespace Qt::StringLiterals;

namespace naer {

std::optional<int> retryAfter(const HttpAnswer& answer)
{
    bool isSeconds = false;
    const int seconds = answer.header("retry-after").toInt(&isSeconds);
    return isSeconds && seconds >= 0 ? std::optional(seconds) : std::nullopt;
}

std::optional<Error> refusalIn(const HttpAnswer& answer)
{
    if (answer.isSuccess())
        return std::nullopt;
    const QString status = QString::number(answer.status);
    if (answer.status == 429) {
        const auto seconds = retryAfter(answer);
        return Error{ErrorCode::AskLater, seconds ? QString::number(*seconds) : QString()};
    }
    if (answer.status >= 500)
        return Error{ErrorCode::NoNetwork, status};
    return Error{answer.status >= 400 ? ErrorCode::RefusedByServer : ErrorCode::BadAnswer, status};
}

} // namespace naer
