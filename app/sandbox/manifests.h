// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/httpmessage.h"
#include "app/sandbox/store.h"

#include <QJsonObject>

namespace naer::sandbox {

/// `{"error": …}` in the place of what was asked for.
HttpResponse linkRefusal(int status, const QString& why);

/// The manifests of SMART Health Links: tries are counted over the life of a link, and on the disk before the answer.
class Manifests
{
public:
    Manifests(Store& store, QString root);

    /// `maker` is who may write, and has shown it where that is needed.
    HttpResponse answer(const HttpRequest& request, const QString& id, bool isLog, const QByteArray& maker);

private:
    HttpResponse put(const HttpRequest& request, const QString& id, const QByteArray& maker);
    HttpResponse open(const HttpRequest& request, const QString& id);
    HttpResponse log(const QString& id);
    /// Whether it fits, or the answer why not.
    std::optional<HttpResponse> checkPasscode(
        const Store::Row& row, const QString& id, const QString& passcode, const QString& recipient);
    QByteArray manifest(const QJsonObject& content, qint64 embeddedAtMost);
    QJsonObject file(const QJsonObject& listed, qint64 embeddedAtMost);
    std::optional<QString> faultOf(const QJsonObject& content, const QByteArray& maker);
    bool isAskedTooOften(const QString& id);
    void record(const QString& id, const QString& recipient, const QString& outcome);

    Store& m_store;
    const QString m_root;
    QHash<QString, QList<qint64>> m_asked; ///< when, within the last minute
};

} // namespace naer::sandbox
