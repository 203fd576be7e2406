// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/ports/browser.h"
#include "core/ports/signinreturn.h"

#include <QPromise>

#include <memory>

namespace naer::test {

using namespace Qt::StringLiterals;

class FakeBrowser final : public Browser
{
public:
    Result<void> open(const QUrl& url) override
    {
        opened = url;
        return isThere ? Result<void>() : fail(ErrorCode::NotFound);
    }
    QUrl opened;
    bool isThere = true;
};

class FakeReturn final : public SignInReturn
{
public:
    Result<QUrl> listen() override
    {
        listening = true;
        return QUrl(u"http://127.0.0.1:4711/signed-in"_s);
    }
    QFuture<QUrl> returned() override
    {
        promise = std::make_unique<QPromise<QUrl>>();
        promise->start();
        return promise->future();
    }
    void stop() override { listening = false; }
    void comeBack(const QString& query)
    {
        const auto once = std::move(promise);
        once->addResult(QUrl(u"http://127.0.0.1:4711/signed-in?"_s + query));
        once->finish();
    }
    bool listening = false;
    std::unique_ptr<QPromise<QUrl>> promise;
};

} // namespace naer::test
