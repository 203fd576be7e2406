// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/commands.h"
#include "core/sharing/healthlinkservice.h"

#include <QCoreApplication>
#include <QFutureWatcher>

namespace naer::cli {

/// Lets the event loop run until the answer is there.
template <typename T>
Result<T> waitFor(QFuture<Result<T>> future)
{
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, &QCoreApplication::quit);
    watcher.setFuture(future);
    while (!future.isFinished())
        QCoreApplication::exec();
    return future.resultCount() > 0 ? future.takeResult() : fail(ErrorCode::Internal, QStringLiteral("cancelled"));
}

/// --kinds A,B: all where it is absent. Errors: UnknownKind.
Result<std::vector<const Kind*>> kindsFrom(const Arguments& arguments);

/// --passcode P or --passcode-file F; empty where neither is given. The error is one sentence.
std::expected<QString, QString> passcodeFrom(const Arguments& arguments);

/// An open vault with its links.
struct Links
{
    std::unique_ptr<Vault> vault;
    HealthLinkService service;
    HealthLinkRepository rows;

    Links(std::unique_ptr<Vault> opened, const Clock& clock)
        : vault(std::move(opened))
        , service(vault->database(), clock, vault->info().id)
        , rows(vault->database())
    { }
};

Result<std::unique_ptr<Links>> openLinks(Session& session);
/// Does what is to be done at the host of a link.
Result<void> runErrand(Links& links, qint64 number);

QJsonObject linkToJson(const OwnHealthLink& link);
/// The number that names a link; nothing where it is none.
std::optional<qint64> numberIn(const Arguments& arguments);
int noNumber(Session& session);

// share link …
int openLink(Session& session, const Arguments& arguments);
int updateLink(Session& session, const Arguments& arguments);
int withdrawLink(Session& session, const Arguments& arguments);
int retryLinks(Session& session, const Arguments& arguments);
int showLookups(Session& session, const Arguments& arguments);

} // namespace naer::cli
