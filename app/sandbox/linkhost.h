// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/manifests.h"

namespace naer::sandbox {

/// The host of SMART Health Links (1.0.0): files that anyone may fetch who knows their name, and manifests. Any page
/// may ask (CORS): what lies here is encrypted.
class LinkHost
{
public:
    /// `root` is its address; the token is that of the one app that may write.
    LinkHost(Store& store, const QString& root, const QByteArray& token);

    HttpResponse answer(const HttpRequest& request, const QStringList& path);

private:
    HttpResponse route(const HttpRequest& request, const QStringList& path);
    HttpResponse files(const HttpRequest& request, const QString& path);
    HttpResponse putFile(const HttpRequest& request, const QString& path, const QByteArray& maker);
    HttpResponse ticket(const QString& name);

    Store& m_store;
    const QByteArray m_token;
    Manifests m_manifests;
};

} // namespace naer::sandbox
