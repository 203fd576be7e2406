// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/measurementdrafts.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

const QString entryPrefix = u"measure/"_s;
const QString changePrefix = u"change/"_s;
const QString oldKey = u"measure"_s; // of the one draft that there was for all kinds: {"kind": …}

QString keyOf(const Kind& kind) { return entryPrefix + kind.code; }
QString keyOf(const ObservationId& id) { return changePrefix + id.toString(); }

QString kindOf(const QString& old) { return QJsonDocument::fromJson(old.toUtf8())["kind"_L1].toString(); }

} // namespace

bool MeasurementDrafts::oldIsOf(const Kind& kind) const
{
    const auto old = m_drafts.load(oldKey);
    return old && kindOf(*old) == kind.code;
}

Result<void> MeasurementDrafts::saveEntry(const Kind& kind, const QString& text, const Moment& now)
{
    if (auto saved = m_drafts.save(keyOf(kind), text, now); !saved)
        return saved;
    return oldIsOf(kind) ? m_drafts.remove(oldKey) : Result<void>();
}

QString MeasurementDrafts::entry(const Kind& kind) const
{
    if (const auto own = m_drafts.load(keyOf(kind)))
        return *own;
    return oldIsOf(kind) ? m_drafts.load(oldKey).value_or(QString()) : QString();
}

Result<void> MeasurementDrafts::removeEntry(const Kind& kind)
{
    if (auto removed = m_drafts.remove(keyOf(kind)); !removed)
        return removed;
    return oldIsOf(kind) ? m_drafts.remove(oldKey) : Result<void>();
}

Result<void> MeasurementDrafts::removeEntryWithin(const Kind& kind)
{
    if (auto removed = m_drafts.removeWithin(keyOf(kind)); !removed)
        return removed;
    return oldIsOf(kind) ? m_drafts.removeWithin(oldKey) : Result<void>();
}

QList<const Kind*> MeasurementDrafts::begun() const
{
    QStringList codes;
    for (const QString& key : m_drafts.newestFirst(entryPrefix).value_or(QStringList()))
        codes += key.sliced(entryPrefix.size());
    if (const auto old = m_drafts.load(oldKey))
        codes += kindOf(*old);
    QList<const Kind*> kinds;
    for (const QString& code : std::as_const(codes)) {
        if (const auto kind = KindCatalog::instance().find(code); kind && !kinds.contains(*kind))
            kinds += *kind;
    }
    return kinds;
}

Result<void> MeasurementDrafts::saveChange(const ObservationId& id, const QString& text, const Moment& now)
{
    return m_drafts.save(keyOf(id), text, now);
}

QString MeasurementDrafts::change(const ObservationId& id) const
{
    return m_drafts.load(keyOf(id)).value_or(QString());
}

Result<void> MeasurementDrafts::removeChange(const ObservationId& id) { return m_drafts.remove(keyOf(id)); }

std::optional<ObservationId> MeasurementDrafts::newestChange() const
{
    for (const QString& key : m_drafts.newestFirst(changePrefix).value_or(QStringList())) {
        if (const auto id = ObservationId::fromString(QStringView(key).sliced(changePrefix.size())))
            return *id;
    }
    return std::nullopt;
}

} // namespace naer
