// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/access.h"

#include <QRegularExpression>

namespace naer::sandbox {

namespace {

/// A scope of data, "user/Task.rs", in its parts.
struct DataScope
{
    QString context, type, letters;

    static std::optional<DataScope> parse(const QString& scope)
    {
        static const QRegularExpression form(u"^(patient|user)/([A-Z][A-Za-z]+|\\*)\\.(c?r?u?d?s?)$"_s);
        const auto match = form.match(scope);
        if (!match.hasMatch() || match.captured(3).isEmpty()
            || (match.captured(2) != "*"_L1 && !isKept(match.captured(2))))
            return std::nullopt;
        return DataScope{match.captured(1), match.captured(2), match.captured(3)};
    }
};

/// A clinician reads all of the place, and writes tasks and messages.
QString lettersFor(const DataScope& wished, const Person& person)
{
    if (wished.context != (person.isCitizen() ? "patient"_L1 : "user"_L1))
        return {};
    if (person.isCitizen() || wished.type == "Task"_L1 || wished.type == "Communication"_L1)
        return wished.letters;
    QString letters;
    for (const QChar letter : wished.letters) {
        if (letter == u'r' || letter == u's')
            letters += letter;
    }
    return letters;
}

} // namespace

bool isDirectory(QStringView type)
{
    return type == "Organization"_L1 || type == "Practitioner"_L1 || type == "PractitionerRole"_L1;
}

Scopes::Scopes(const QString& granted)
    : m_scopes(granted.split(u' ', Qt::SkipEmptyParts))
{ }

QStringList Scopes::supported()
{
    return {u"openid"_s, u"profile"_s, u"fhirUser"_s, u"offline_access"_s, u"launch/patient"_s, u"patient/*.cruds"_s,
        u"user/*.rs"_s, u"user/Task.cruds"_s, u"user/Communication.cruds"_s};
}

QString Scopes::granted(const QString& wished, const Person& person)
{
    QStringList granted;
    for (const QString& scope : wished.split(u' ', Qt::SkipEmptyParts)) {
        QString one;
        if (scope == "openid"_L1 || scope == "profile"_L1 || scope == "fhirUser"_L1 || scope == "offline_access"_L1
            || (scope == "launch/patient"_L1 && person.isCitizen()))
            one = scope;
        else if (const auto data = DataScope::parse(scope)) {
            const QString letters = lettersFor(*data, person);
            if (!letters.isEmpty())
                one = data->context + u'/' + data->type + u'.' + letters;
        }
        if (!one.isEmpty() && !granted.contains(one))
            granted += one;
    }
    return granted.join(u' ');
}

bool Scopes::allow(QStringView type, QChar interaction) const
{
    return std::ranges::any_of(m_scopes, [&](const QString& scope) {
        const auto data = DataScope::parse(scope);
        return data && (data->type == "*"_L1 || data->type == type) && data->letters.contains(interaction);
    });
}

std::optional<QString> Session::compartment(QStringView type) const
{
    return isCitizen() && !isDirectory(type) ? std::optional(id) : std::nullopt;
}

Answer<void> Session::checkScope(QStringView type, QChar interaction) const
{
    if (scopes.allow(type, interaction))
        return {};
    return refuse(403, u"forbidden"_s, u"the sign-in does not cover this: insufficient_scope"_s);
}

Answer<void> Session::checkAbout(const StoredResource& resource) const
{
    const auto own = compartment(resource.type);
    if (!own || resource.patient == *own)
        return {};
    return refuse(403, u"forbidden"_s, u"this is about someone else"_s);
}

} // namespace naer::sandbox
