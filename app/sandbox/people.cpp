// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/people.h"

#include "core/base/uuid.h"
#include "core/fhir/resource.h"
#include "core/fhir/systems.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace naer::sandbox {

namespace {

constexpr auto organizationSystem = "https://kombit.dk/sts/organisation"_L1;
const QString ownWriter = u"service"_s;

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& text : value.toArray())
        texts += text.toString();
    return texts;
}

fhir::HumanName nameOf(const Person& person)
{
    return {.use = u"official"_s, .text = person.name(), .family = person.family, .given = person.given};
}

fhir::Identifier ownIdentifier() { return {.system = fhir::system::uuid, .value = u"urn:uuid:"_s + newUuid()}; }

void write(ResourceStore& resources, const QString& id, const fhir::Resource& resource, const QString& patient = u""_s)
{
    const Json json = parseJson(fhir::toJson(resource));
    ResourceContent content = resources.contentOf(fhir::typeOf(resource), yyjson_doc_get_root(json.get()));
    content.patient = patient;
    resources.create(id, content, ownWriter);
}

} // namespace

People::People(Store& store)
    : m_store(store)
{
    readContent();
    for (Person& person : m_people)
        settlePerson(person);
}

void People::readContent()
{
    QFile file(u":/sandbox/people.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject content = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue& value : content[u"places"].toArray()) {
        const QJsonObject place = value.toObject();
        m_places.append({.id = place[u"id"].toString(),
            .name = place[u"name"].toString(),
            .phone = place[u"phone"].toString(),
            .identifier = place[u"identifier"].toString(),
            .organization = {}});
    }
    for (const QJsonValue& value : content[u"people"].toArray()) {
        const QJsonObject person = value.toObject();
        m_people.append({.id = person[u"id"].toString(),
            .place = person[u"place"].toString(),
            .parentOf = person[u"parentOf"].toString(),
            .relationship = person[u"relationship"].toString(),
            .given = textsOf(person[u"given"]),
            .family = person[u"family"].toString(),
            .gender = person[u"gender"].toString(),
            .birthDate = person[u"birthDate"].toString(),
            .cpr = person[u"cpr"].toString(),
            .about = person[u"about"].toString(),
            .age = person[u"age"].toInt(),
            .subject = {}});
    }
}

/// Subject and date of birth are drawn once and stay.
void People::settlePerson(Person& person)
{
    const auto rows = m_store.rows(u"SELECT subject, birth_date FROM person WHERE id = ?"_s, {person.id});
    if (!rows.isEmpty()) {
        person.subject = rows.first()[0].toString();
        person.birthDate = rows.first()[1].toString();
        return;
    }
    person.subject = newUuid();
    if (person.age > 0)
        person.birthDate = QDate::currentDate().addYears(-person.age).addDays(-100).toString(Qt::ISODate);
    m_store.run(u"INSERT INTO person (id, subject, birth_date) VALUES (?, ?, ?)"_s,
        {person.id, person.subject, person.birthDate.isNull() ? u""_s : person.birthDate});
}

const Place* People::place(QStringView id) const
{
    const auto found = std::ranges::find(m_places, id, &Place::id);
    return found == m_places.end() ? nullptr : &*found;
}

const Person* People::find(QStringView id) const
{
    const auto found = std::ranges::find(m_people, id, &Person::id);
    return found == m_people.end() ? nullptr : &*found;
}

QString People::idAt(const QString& person, const QString& place) const
{
    return m_store.value(u"SELECT id FROM person_at WHERE person = ? AND place = ?"_s, {person, place}).toString();
}

QString People::newIdAt(const QString& person, const QString& place)
{
    const QString id = newUuid();
    m_store.run(u"INSERT INTO person_at (person, place, id) VALUES (?, ?, ?)"_s, {person, place, id});
    return id;
}

void People::settle(ResourceStore& resources)
{
    const auto place = std::ranges::find(m_places, resources.place(), &Place::id);
    if (place == m_places.end())
        return;
    const QString self = u"organization"_s; // stands among the people for the place itself
    place->organization = idAt(self, place->id);
    if (place->organization.isEmpty()) {
        place->organization = newIdAt(self, place->id);
        fhir::Organization organization;
        organization.identifier = {{.system = organizationSystem, .value = place->identifier}};
        organization.active = true;
        organization.name = place->name;
        organization.telecom = {{.system = u"phone"_s, .value = place->phone, .use = u"work"_s}};
        write(resources, place->organization, organization);
    }
    for (const Person& person : m_people) {
        if (!idAt(person.id, place->id).isEmpty())
            continue;
        if (person.isParent())
            settleParent(resources, person);
        else if (person.isCitizen())
            settleCitizen(resources, person);
        else if (person.place == place->id)
            settleClinician(resources, person);
    }
}

void People::settleCitizen(ResourceStore& resources, const Person& person)
{
    fhir::Patient patient;
    if (!person.cpr.isEmpty())
        patient.identifier.push_back({.use = u"official"_s, .system = fhir::system::cpr, .value = person.cpr});
    patient.identifier.push_back(ownIdentifier());
    patient.active = true;
    patient.name = {nameOf(person)};
    patient.gender = person.gender;
    patient.birthDate = person.birthDate;
    patient.managingOrganization.reference = u"Organization/"_s + place(resources.place())->organization;
    const QString id = newIdAt(person.id, resources.place());
    write(resources, id, patient, id);
}

void People::settleParent(ResourceStore& resources, const Person& person)
{
    const QString child = idAt(person.parentOf, resources.place()); // stands before the parent in the content
    fhir::RelatedPerson parent;
    parent.identifier = {ownIdentifier()};
    parent.active = true;
    parent.patient.reference = u"Patient/"_s + child;
    parent.relationship = {{.coding = {{.system = fhir::system::roleCode, .code = person.relationship}}}};
    parent.name = {nameOf(person)};
    parent.gender = person.gender;
    write(resources, newIdAt(person.id, resources.place()), parent, child);
}

void People::settleClinician(ResourceStore& resources, const Person& person)
{
    const Place& at = *place(resources.place());
    const QString id = newIdAt(person.id, at.id);
    fhir::Practitioner practitioner;
    practitioner.identifier = {ownIdentifier()};
    practitioner.active = true;
    practitioner.name = {nameOf(person)};
    write(resources, id, practitioner);
    fhir::PractitionerRole role;
    role.identifier = {ownIdentifier()};
    role.active = true;
    role.practitioner = {.reference = u"Practitioner/"_s + id, .display = person.name()};
    role.organization = {.reference = u"Organization/"_s + at.organization, .display = at.name};
    role.code = {{.coding = {}, .text = person.about}};
    role.telecom = {{.system = u"phone"_s, .value = at.phone, .use = u"work"_s}};
    write(resources, newUuid(), role);
}

} // namespace naer::sandbox
