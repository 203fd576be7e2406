// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/resourcestore.h"

#include "app/sandbox/keys.h"

#include <QDateTime>
#include <QTimeZone>

namespace naer::sandbox {

namespace {

/// What stands between the braces, behind a comma where there is anything.
QByteArray further(const QByteArray& object)
{
    return object.size() > 2 ? ',' + object.sliced(1, object.size() - 2) : QByteArray();
}

} // namespace

QString isoUtc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, QTimeZone::UTC).toString(u"yyyy-MM-ddThh:mm:ss.zzzZ"_s);
}

QByteArray ResourceContent::digest() const { return digestOf(type.toUtf8() + '\n' + meta + '\n' + rest); }

ResourceStore::ResourceStore(Store& store, QString place, QString root)
    : m_store(store)
    , m_place(std::move(place))
    , m_root(std::move(root))
    , m_latestMs(store.value(u"SELECT max(updated) FROM version"_s).toLongLong())
{ }

qint64 ResourceStore::now()
{
    m_latestMs = std::max(m_latestMs, QDateTime::currentMSecsSinceEpoch());
    return m_latestMs;
}

StoredResource ResourceStore::fromRow(const Store::Row& row)
{
    return {row[0].toLongLong(), row[1].toString(), row[2].toString(), row[3].toString(), row[4].toInt(),
        row[5].toLongLong(), row[6].toByteArray()};
}

std::optional<StoredResource> ResourceStore::find(const QString& type, const QString& id) const
{
    const auto rows = m_store.rows(
        u"SELECT "_s + columns + u" FROM "_s + newest + u" WHERE r.place = ? AND r.type = ? AND r.id = ?"_s,
        {m_place, type, id});
    return rows.isEmpty() ? std::nullopt : std::optional(fromRow(rows.first()));
}

std::optional<StoredResource> ResourceStore::findVersion(const StoredResource& of, int number) const
{
    const auto rows = m_store.rows(
        u"SELECT "_s + columns + u" FROM resource r JOIN version v ON v.seq = r.seq WHERE r.seq = ? AND v.number = ?"_s,
        {of.seq, number});
    return rows.isEmpty() ? std::nullopt : std::optional(fromRow(rows.first()));
}

QList<StoredResource> ResourceStore::named(
    const QString& type, const QString& system, const QString& value, const std::optional<QString>& patient) const
{
    QString sql = u"SELECT "_s + columns + u" FROM entry e CROSS JOIN "_s + newest
        + u" WHERE e.name = 'identifier' AND e.value = ? AND e.system = ? AND r.seq = e.seq AND r.place = ? AND r.type = ?"_s;
    QVariantList values{value, system, m_place, type};
    if (patient) {
        sql += u" AND r.patient = ?"_s;
        values += *patient;
    }
    QList<StoredResource> found;
    for (const Store::Row& row : m_store.rows(sql, values)) {
        if (found.isEmpty() || found.last().seq != row[0].toLongLong()) // the same identifier twice in one resource
            found += fromRow(row);
    }
    return found;
}

ResourceContent ResourceStore::contentOf(const QString& type, yyjson_val* resource) const
{
    const EditedJson edited(yyjson_mut_doc_new(nullptr));
    yyjson_mut_val* const rest = yyjson_val_mut_copy(edited.get(), resource);
    yyjson_mut_val* meta = yyjson_mut_obj_remove_key(rest, "meta");
    if (yyjson_mut_is_obj(meta)) {
        yyjson_mut_obj_remove_key(meta, "versionId");
        yyjson_mut_obj_remove_key(meta, "lastUpdated");
    } else {
        meta = yyjson_mut_obj(edited.get());
    }
    yyjson_mut_obj_remove_key(rest, "id");
    yyjson_mut_obj_remove_key(rest, "resourceType");
    return {.type = type,
        .patient = {},
        .meta = toText(meta),
        .rest = toText(rest),
        .entries = searchEntries(type, resource, m_root)};
}

StoredResource ResourceStore::create(const QString& id, const ResourceContent& content, const QString& writer)
{
    StoredResource made{.type = content.type, .id = id};
    made.seq = m_store.insert(
        u"INSERT INTO resource (place, type, id, patient, version, updated) VALUES (?, ?, ?, ?, 0, 0)"_s,
        {m_place, content.type, id, content.patient.isNull() ? u""_s : content.patient});
    return write(std::move(made), content, writer);
}

StoredResource ResourceStore::update(
    const StoredResource& before, const ResourceContent& content, const QString& writer)
{
    const QByteArray last
        = m_store
              .value(u"SELECT digest FROM version WHERE seq = ? AND writer = ? ORDER BY number DESC LIMIT 1"_s,
                  {before.seq, writer})
              .toByteArray();
    return last == content.digest() ? before : write(before, content, writer);
}

StoredResource ResourceStore::write(StoredResource resource, const ResourceContent& content, const QString& writer)
{
    resource.patient = content.patient;
    resource.version += 1;
    resource.updatedMs = now();
    resource.json = "{\"resourceType\":\"" + content.type.toLatin1() + "\",\"id\":\"" + resource.id.toLatin1()
        + "\",\"meta\":{\"versionId\":\"" + QByteArray::number(resource.version) + "\",\"lastUpdated\":\""
        + isoUtc(resource.updatedMs).toLatin1() + '"' + further(content.meta) + '}' + further(content.rest) + '}';
    m_store.run(u"INSERT INTO version (seq, number, updated, writer, digest, json) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {resource.seq, resource.version, resource.updatedMs, writer, content.digest(), resource.json});
    m_store.run(u"UPDATE resource SET version = ?, updated = ?, patient = ? WHERE seq = ?"_s,
        {resource.version, resource.updatedMs, resource.patient.isNull() ? u""_s : resource.patient, resource.seq});
    if (resource.version > 1)
        m_store.run(u"DELETE FROM entry WHERE seq = ?"_s, {resource.seq});
    for (const SearchEntry& entry : content.entries)
        m_store.run(u"INSERT INTO entry (seq, name, system, value, low, high) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {resource.seq, entry.name, entry.system.isNull() ? u""_s : entry.system,
                entry.value.isNull() ? u""_s : entry.value, entry.low ? QVariant(*entry.low) : QVariant(),
                entry.high ? QVariant(*entry.high) : QVariant()});
    return resource;
}

} // namespace naer::sandbox
