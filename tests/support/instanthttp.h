// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/httpclient.h"

#include <functional>

namespace naer::test {

/// Answers at once, without an event loop, by a function, and keeps every request that it was sent.
class InstantHttp final : public HttpClient
{
public:
    using Answer = std::function<Result<HttpAnswer>(const HttpRequest&)>;
    explicit InstantHttp(Answer by = [](const HttpRequest&) { return HttpAnswer{.status = 404}; })
        : answer(std::move(by))
    { }

    QFuture<Result<HttpAnswer>> send(HttpRequest request) override
    {
        asked.push_back(request);
        return QtFuture::makeReadyValueFuture(answer(request));
    }

    Answer answer;
    std::vector<HttpRequest> asked;
};

} // namespace naer::test
