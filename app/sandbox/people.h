// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/resourcestore.h"

#include <QStringList>

namespace naer::sandbox {

/// A receiver that is played: the GP or the municipality.
struct Place
{
    QString id; ///< "gp", also in the address
    QString name, phone, identifier;
    QString organization; ///< the id of its Organization
};

struct Person
{
    QString id;
    QString place; ///< of a clinician; empty: a citizen
    QString parentOf; ///< the child's id here, in whose record the parent acts
    QString relationship; ///< of a parent: v3-RoleCode, "MTH"
    QStringList given;
    QString family, gender, birthDate, cpr;
    QString about; ///< in Danish: what the page of the sign-in says
    int age = 0; ///< where no date of birth is fixed
    QString subject; ///< "sub" of the sign-in

    /// The citizen, or who acts for one.
    bool isCitizen() const { return place.isEmpty(); }
    bool isParent() const { return !parentOf.isEmpty(); }
    /// Whose record it is.
    const QString& citizen() const { return isParent() ? parentOf : id; }
    QString resourceType() const
    {
        return isParent() ? u"RelatedPerson"_s : isCitizen() ? u"Patient"_s : u"Practitioner"_s;
    }
    QString name() const { return given.join(u' ') + u' ' + family; }
};

/// The made-up people and organisations: who they are stands in content/people.json, their ids in the database.
class People
{
public:
    explicit People(Store& store);

    /// Writes the resources of those that are not there yet, within the caller's transaction.
    void settle(ResourceStore& resources);

    const QList<Place>& places() const { return m_places; }
    const Place* place(QStringView id) const;
    const QList<Person>& all() const { return m_people; }
    const Person* find(QStringView id) const;
    /// The id of the Patient, RelatedPerson or Practitioner that the person is at a place.
    QString idAt(const QString& person, const QString& place) const;

private:
    void readContent();
    void settlePerson(Person& person);
    void settleCitizen(ResourceStore& resources, const Person& person);
    void settleParent(ResourceStore& resources, const Person& person);
    void settleClinician(ResourceStore& resources, const Person& person);
    QString newIdAt(const QString& person, const QString& place);

    Store& m_store;
    QList<Place> m_places;
    QList<Person> m_people;
};

} // namespace naer::sandbox
