// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/kinds.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

Bilingual nameFrom(const QJsonObject& json) { return {json["da"_L1].toString(), json["en"_L1].toString()}; }

Bilingual shownFrom(const QJsonObject& json, const Bilingual& otherwise)
{
    if (!json.contains("display"_L1))
        return otherwise;
    return {json["display"_L1].toString(), json["displayEn"_L1].toString()};
}

std::optional<MilliRange> rangeFrom(const QJsonValue& json)
{
    const QJsonArray pair = json.toArray();
    if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble())
        return std::nullopt;
    const MilliRange range{Milli::fromDouble(pair[0].toDouble()), Milli::fromDouble(pair[1].toDouble())};
    return range.low <= range.high ? std::optional(range) : std::nullopt;
}

Result<Component> componentFrom(const QJsonObject& json, const Kind& kind, int decimals)
{
    Component component;
    component.code = json["code"_L1].toString();
    component.name = nameFrom(json);
    component.unit = json["unit"_L1].toString(kind.unit);
    component.unitShown = shownFrom(json, kind.unitShown);
    component.decimals = json["decimals"_L1].toInt(decimals);
    component.optional = json["optional"_L1].toBool();
    component.loinc = json["loinc"_L1].toString();
    component.danishCode = json["danishCode"_L1].toString();
    component.dkCoreCode = json["dkCoreCode"_L1].toString(component.danishCode);
    component.mdc = json["mdc"_L1].toString();
    component.unusual = Milli::fromDouble(json["unusual"_L1].toDouble());
    const auto hard = rangeFrom(json["hard"_L1]);
    const auto soft = rangeFrom(json["soft"_L1]);
    if (component.code.isEmpty() || component.name.danish.isEmpty() || component.name.english.isEmpty() || !hard
        || !soft)
        return fail(ErrorCode::BadFile, kind.code + u": component "_s + component.code);
    component.hard = *hard;
    component.soft = *soft;
    return component;
}

Result<Kind> kindFrom(const QJsonObject& json)
{
    Kind kind;
    kind.code = json["code"_L1].toString();
    kind.number = json["number"_L1].toInt();
    kind.name = nameFrom(json);
    kind.unit = json["unit"_L1].toString();
    kind.unitShown = shownFrom(json, {});
    const int decimals = json["decimals"_L1].toInt(-1);
    if (kind.code.isEmpty() || kind.number <= 0 || kind.name.danish.isEmpty() || kind.unit.isEmpty() || decimals < 0)
        return fail(ErrorCode::BadFile, u"kind "_s + kind.code);
    for (const QJsonValue value : json["components"_L1].toArray()) {
        auto component = componentFrom(value.toObject(), kind, decimals);
        if (!component)
            return passOn(component);
        kind.components += *component;
    }
    for (const QJsonValue value : json["units"_L1].toArray()) {
        const QJsonObject unit = value.toObject();
        QStringList accepts;
        for (const QJsonValue other : unit["accepts"_L1].toArray())
            accepts += other.toString();
        kind.units += UnitConversion{
            unit["code"_L1].toString(), accepts, unit["factor"_L1].toDouble(1.0), unit["offset"_L1].toDouble(0.0)};
    }
    const QJsonObject context = json["context"_L1].toObject();
    for (auto it = context.begin(); it != context.end(); ++it) {
        QStringList values;
        for (const QJsonValue value : it.value().toArray())
            values += value.toString();
        kind.context += ContextKey{it.key(), values};
    }
    if (kind.components.isEmpty() || kind.components.size() > maxComponents || kind.units.isEmpty())
        return fail(ErrorCode::BadFile, kind.code + u": components or units"_s);
    const QJsonObject panel = json["panel"_L1].toObject();
    kind.loinc = panel["loinc"_L1].toString(kind.components.front().loinc);
    kind.danishCode = panel["danishCode"_L1].toString(kind.components.front().danishCode);
    kind.mdc = panel["mdc"_L1].toString(kind.components.front().mdc);
    if (json.contains("gap"_L1))
        kind.softGap = rangeFrom(json["gap"_L1].toObject()["soft"_L1]);
    return kind;
}

} // namespace

int Kind::requiredComponents() const
{
    return static_cast<int>(std::ranges::count_if(components, [](const Component& c) { return !c.optional; }));
}

Result<UnitConversion> Kind::conversionFrom(QStringView typedUnit) const
{
    const QString wanted = typedUnit.trimmed().toString();
    if (wanted.isEmpty())
        return units.front();
    for (const UnitConversion& conversion : units) {
        if (conversion.code == wanted || conversion.code.compare(wanted, Qt::CaseInsensitive) == 0
            || conversion.accepts.contains(wanted.toLower()))
            return conversion;
    }
    return fail(ErrorCode::UnknownUnit, code);
}

Result<void> Kind::checkContext(const QMap<QString, QString>& given) const
{
    for (auto it = given.begin(); it != given.end(); ++it) {
        const auto known = std::ranges::find(context, it.key(), &ContextKey::key);
        if (known == context.end() || !known->values.contains(it.value()))
            return fail(ErrorCode::UnknownContext, known == context.end() ? u"key"_s : known->key);
    }
    return {};
}

const KindCatalog& KindCatalog::instance()
{
    static const KindCatalog catalog = [] {
        QFile file(u":/naer/measurements/kinds.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the measurement kinds are not compiled in");
        auto read = fromJson(file.readAll());
        if (!read)
            qFatal("the measurement kinds are wrong: %s", qPrintable(read.error().detail));
        return *read;
    }();
    return catalog;
}

Result<KindCatalog> KindCatalog::fromJson(const QByteArray& json)
{
    QJsonParseError parse;
    const QJsonObject root = QJsonDocument::fromJson(json, &parse).object();
    if (parse.error != QJsonParseError::NoError)
        return fail(ErrorCode::BadFile, parse.errorString());
    KindCatalog catalog;
    catalog.m_verified = root["verified"_L1].toString();
    for (const QJsonValue value : root["kinds"_L1].toArray()) {
        auto kind = kindFrom(value.toObject());
        if (!kind)
            return passOn(kind);
        if (catalog.find(kind->code) || catalog.byNumber(kind->number))
            return fail(ErrorCode::BadFile, u"twice: "_s + kind->code);
        catalog.m_kinds += *kind;
    }
    if (catalog.m_kinds.isEmpty())
        return fail(ErrorCode::BadFile, u"no kinds"_s);
    return catalog;
}

Result<const Kind*> KindCatalog::find(QStringView code) const
{
    for (const Kind& kind : m_kinds) {
        if (kind.code == code)
            return &kind;
    }
    return fail(ErrorCode::UnknownKind);
}

const Kind* KindCatalog::byNumber(int number) const
{
    const auto found = std::ranges::find(m_kinds, number, &Kind::number);
    return found == m_kinds.end() ? nullptr : &*found;
}

} // namespace naer
