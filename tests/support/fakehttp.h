// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/httpclient.h"

#include <QTimer>

#include <functional>
#include <vector>

namespace naer::test {

/// Answers what a test says, through the event loop as a network does.
class FakeHttp final : public HttpClient
{
public:
    QFuture<Result<HttpAnswer>> send(HttpRequest request) override
    {
        asked.push_back(request);
        auto promise = std::make_shared<QPromise<Result<HttpAnswer>>>();
        promise->start();
        QTimer::singleShot(0, [this, promise, request] {
            promise->addResult(answer ? answer(request) : Result<HttpAnswer>(fail(ErrorCode::NoNetwork)));
            promise->finish();
        });
        return promise->future();
    }

    std::function<Result<HttpAnswer>(const HttpRequest&)> answer;
    std::vector<HttpRequest> asked;
};

inline HttpAnswer jsonAnswer(int status, const QByteArray& body, const QByteArray& type = "application/fhir+json")
{
    return {status, {{"content-type", type}}, body};
}

} // namespace naer::test
