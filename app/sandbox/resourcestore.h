// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/searchparameters.h"
#include "app/sandbox/store.h"

namespace naer::sandbox {

using namespace Qt::StringLiterals;

/// A resource as it is kept, of one version.
struct StoredResource
{
    qint64 seq = 0;
    QString type, id;
    QString patient; ///< the id of whom it is about, empty: no one
    int version = 0;
    qint64 updatedMs = 0;
    QByteArray json;

    QString reference() const { return type + u'/' + id; }
    QByteArray etag() const { return "W/\"" + QByteArray::number(version) + '"'; }
};

/// What is to be kept of a resource that was sent: the same JSON without id, meta.versionId and meta.lastUpdated.
struct ResourceContent
{
    QString type;
    QString patient;
    QByteArray meta, rest; ///< JSON objects
    QList<SearchEntry> entries;

    QByteArray digest() const;
};

/// The resources of one place with all their versions. A time of writing is never before an earlier one.
class ResourceStore
{
public:
    ResourceStore(Store& store, QString place, QString root);

    const QString& place() const { return m_place; }
    /// The address that references may begin with: "https://localhost:…/gp/fhir".
    const QString& root() const { return m_root; }
    Store& store() const { return m_store; }

    std::optional<StoredResource> find(const QString& type, const QString& id) const;
    std::optional<StoredResource> findVersion(const StoredResource& of, int number) const;
    /// With this identifier; of one patient, where one is given.
    QList<StoredResource> named(
        const QString& type, const QString& system, const QString& value, const std::optional<QString>& patient) const;
    /// Splits what was sent; `patient` is the caller's to say.
    ResourceContent contentOf(const QString& type, yyjson_val* resource) const;

    StoredResource create(const QString& id, const ResourceContent& content, const QString& writer);
    /// Nothing new where it is what the same writer sent last.
    StoredResource update(const StoredResource& before, const ResourceContent& content, const QString& writer);

    static StoredResource fromRow(const Store::Row& row);
    static constexpr auto columns = "r.seq, r.type, r.id, r.patient, v.number, v.updated, v.json"_L1;
    static constexpr auto newest = "resource r JOIN version v ON v.seq = r.seq AND v.number = r.version"_L1;

private:
    StoredResource write(StoredResource resource, const ResourceContent& content, const QString& writer);
    qint64 now();

    Store& m_store;
    QString m_place, m_root;
    qint64 m_latestMs = 0;
};

QString isoUtc(qint64 ms);

} // namespace naer::sandbox
