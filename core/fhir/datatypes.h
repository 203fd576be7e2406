// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/fhir/decimal.h"

#include <QString>
#include <QStringList>

#include <vector>

// The data types of FHIR R4 (hl7.org/fhir/R4/datatypes.html), as far as we meet them. A member that is empty is absent.
// Each type names its elements once, in fields(), for reading and for writing alike (fieldreader.h, fieldwriter.h).

namespace naer::fhir {

using namespace Qt::StringLiterals;

struct Period
{
    QString start, end; ///< dateTime

    static void fields(auto& with, auto& self)
    {
        with("start"_L1, self.start);
        with("end"_L1, self.end);
    }
    bool operator==(const Period&) const = default;
};

struct Coding
{
    QString system, version, code, display;

    static void fields(auto& with, auto& self)
    {
        with("system"_L1, self.system);
        with("version"_L1, self.version);
        with("code"_L1, self.code);
        with("display"_L1, self.display);
    }
    bool operator==(const Coding&) const = default;
};

struct CodeableConcept
{
    std::vector<Coding> coding;
    QString text;

    /// The code in a system, or nothing.
    QString code(QAnyStringView system) const
    {
        for (const Coding& one : coding) {
            if (one.system == system)
                return one.code;
        }
        return {};
    }
    static void fields(auto& with, auto& self)
    {
        with("coding"_L1, self.coding);
        with("text"_L1, self.text);
    }
    bool operator==(const CodeableConcept&) const = default;
};

struct Identifier
{
    QString use;
    CodeableConcept type;
    QString system, value;
    Period period;

    static void fields(auto& with, auto& self)
    {
        with.code("use"_L1, self.use, {"usual"_L1, "official"_L1, "temp"_L1, "secondary"_L1, "old"_L1});
        with("type"_L1, self.type);
        with("system"_L1, self.system);
        with("value"_L1, self.value);
        with("period"_L1, self.period);
    }
    bool operator==(const Identifier&) const = default;
};

struct Reference
{
    QString reference, type;
    Identifier identifier;
    QString display;

    static void fields(auto& with, auto& self)
    {
        with("reference"_L1, self.reference);
        with("type"_L1, self.type);
        with("identifier"_L1, self.identifier);
        with("display"_L1, self.display);
    }
    bool operator==(const Reference&) const = default;
};

struct Quantity
{
    Decimal value;
    QString comparator, unit, system, code;

    static void fields(auto& with, auto& self)
    {
        with("value"_L1, self.value);
        with.code("comparator"_L1, self.comparator, {"<"_L1, "<="_L1, ">="_L1, ">"_L1});
        with("unit"_L1, self.unit);
        with("system"_L1, self.system);
        with("code"_L1, self.code);
    }
    bool operator==(const Quantity&) const = default;
};

struct HumanName
{
    QString use, text, family;
    QStringList given, prefix, suffix;
    Period period;

    static void fields(auto& with, auto& self)
    {
        with.code("use"_L1, self.use,
            {"usual"_L1, "official"_L1, "temp"_L1, "nickname"_L1, "anonymous"_L1, "old"_L1, "maiden"_L1});
        with("text"_L1, self.text);
        with("family"_L1, self.family);
        with("given"_L1, self.given);
        with("prefix"_L1, self.prefix);
        with("suffix"_L1, self.suffix);
        with("period"_L1, self.period);
    }
    bool operator==(const HumanName&) const = default;
};

struct ContactPoint
{
    QString system, value, use;

    static void fields(auto& with, auto& self)
    {
        with.code(
            "system"_L1, self.system, {"phone"_L1, "fax"_L1, "email"_L1, "pager"_L1, "url"_L1, "sms"_L1, "other"_L1});
        with("value"_L1, self.value);
        with.code("use"_L1, self.use, {"home"_L1, "work"_L1, "temp"_L1, "old"_L1, "mobile"_L1});
    }
    bool operator==(const ContactPoint&) const = default;
};

struct Address
{
    QString use, type, text;
    QStringList line;
    QString city, district, state, postalCode, country;

    static void fields(auto& with, auto& self)
    {
        with.code("use"_L1, self.use, {"home"_L1, "work"_L1, "temp"_L1, "old"_L1, "billing"_L1});
        with.code("type"_L1, self.type, {"postal"_L1, "physical"_L1, "both"_L1});
        with("text"_L1, self.text);
        with("line"_L1, self.line);
        with("city"_L1, self.city);
        with("district"_L1, self.district);
        with("state"_L1, self.state);
        with("postalCode"_L1, self.postalCode);
        with("country"_L1, self.country);
    }
    bool operator==(const Address&) const = default;
};

struct Annotation
{
    Reference authorReference;
    QString authorString, time, text;

    static void fields(auto& with, auto& self)
    {
        with("authorReference"_L1, self.authorReference);
        with("authorString"_L1, self.authorString);
        with("time"_L1, self.time);
        with.required("text"_L1, self.text);
    }
    bool operator==(const Annotation&) const = default;
};

struct Attachment
{
    QString contentType, language;
    QString data; ///< base64
    QString url;
    std::optional<qint64> size; ///< octets
    QString hash, title, creation;

    static void fields(auto& with, auto& self)
    {
        with("contentType"_L1, self.contentType);
        with("language"_L1, self.language);
        with("data"_L1, self.data);
        with("url"_L1, self.url);
        with("size"_L1, self.size);
        with("hash"_L1, self.hash);
        with("title"_L1, self.title);
        with("creation"_L1, self.creation);
    }
    bool operator==(const Attachment&) const = default;
};

/// Text for people; never shown as what it is (HTML), only as plain words.
struct Narrative
{
    QString status, div;

    static void fields(auto& with, auto& self)
    {
        with.code("status"_L1, self.status, {"generated"_L1, "extensions"_L1, "additional"_L1, "empty"_L1});
        with("div"_L1, self.div);
    }
    bool operator==(const Narrative&) const = default;
};

struct Meta
{
    QString versionId, lastUpdated, source;
    QStringList profile;
    std::vector<Coding> security, tag;

    static void fields(auto& with, auto& self)
    {
        with("versionId"_L1, self.versionId);
        with("lastUpdated"_L1, self.lastUpdated);
        with("source"_L1, self.source);
        with("profile"_L1, self.profile);
        with("security"_L1, self.security);
        with("tag"_L1, self.tag);
    }
    bool operator==(const Meta&) const = default;
};

/// What every resource has.
struct DomainResource
{
    QString id;
    Meta meta;
    QString language;
    Narrative text;

    static void baseFields(auto& with, auto& self)
    {
        with("id"_L1, self.id);
        with("meta"_L1, self.meta);
        with("language"_L1, self.language);
        with("text"_L1, self.text);
    }
    bool operator==(const DomainResource&) const = default;
};

} // namespace naer::fhir
