// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/resource.h"

namespace naer::fhir {

struct BundleRequest
{
    QString method, url, ifNoneMatch, ifModifiedSince, ifMatch, ifNoneExist;

    static void fields(auto& with, auto& self)
    {
        with.requiredCode(
            "method"_L1, self.method, {"GET"_L1, "HEAD"_L1, "POST"_L1, "PUT"_L1, "DELETE"_L1, "PATCH"_L1});
        with.required("url"_L1, self.url);
        with("ifNoneMatch"_L1, self.ifNoneMatch);
        with("ifModifiedSince"_L1, self.ifModifiedSince);
        with("ifMatch"_L1, self.ifMatch);
        with("ifNoneExist"_L1, self.ifNoneExist);
    }
    bool operator==(const BundleRequest&) const = default;
};

/// What a server answers to an entry; its outcome is read as a resource of its own.
struct BundleResponse
{
    QString status, location, etag, lastModified;

    static void fields(auto& with, auto& self)
    {
        with.required("status"_L1, self.status);
        with("location"_L1, self.location);
        with("etag"_L1, self.etag);
        with("lastModified"_L1, self.lastModified);
    }
    bool operator==(const BundleResponse&) const = default;
};

struct BundleEntry
{
    QString fullUrl;
    std::optional<Resource> resource;
    std::optional<BundleRequest> request;
    std::optional<BundleResponse> response;
    bool operator==(const BundleEntry&) const = default;
};

struct BundleLink
{
    QString relation, url;

    static void fields(auto& with, auto& self)
    {
        with.required("relation"_L1, self.relation);
        with.required("url"_L1, self.url);
    }
    bool operator==(const BundleLink&) const = default;
};

/// A Bundle without its entries, which come and go one by one (bundlereader.h, bundlewriter.h).
struct BundleHead
{
    QString id;
    Meta meta;
    Identifier identifier;
    QString type, timestamp;
    std::optional<qint64> total;
    std::vector<BundleLink> link;

    static void fields(auto& with, auto& self)
    {
        with("id"_L1, self.id);
        with("meta"_L1, self.meta);
        with("identifier"_L1, self.identifier);
        with.requiredCode("type"_L1, self.type,
            {"document"_L1, "message"_L1, "transaction"_L1, "transaction-response"_L1, "batch"_L1, "batch-response"_L1,
                "history"_L1, "searchset"_L1, "collection"_L1});
        with("timestamp"_L1, self.timestamp);
        with("total"_L1, self.total);
        with("link"_L1, self.link);
    }
    bool operator==(const BundleHead&) const = default;
};

} // namespace naer::fhir
