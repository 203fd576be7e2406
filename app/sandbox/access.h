// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/outcome.h"
#include "app/sandbox/people.h"

namespace naer::sandbox {

/// The scopes of SMART App Launch 2 that were granted: "patient/Observation.cruds".
class Scopes
{
public:
    explicit Scopes(const QString& granted = {});
    /// What of the wish a person may have, as far as it is known here; the rest is left out without a word (RFC
    /// 6749 3.3).
    static QString granted(const QString& wished, const Person& person);
    static QStringList supported();

    bool contains(const QString& scope) const { return m_scopes.contains(scope); }
    /// `interaction` is one of c, r, u, d, s.
    bool allow(QStringView type, QChar interaction) const;

private:
    QStringList m_scopes;
};

/// Who asks, at which place, with which leave.
struct Session
{
    const Person* person = nullptr;
    const Place* place = nullptr;
    QString id; ///< of the Patient or Practitioner at the place
    Scopes scopes;

    bool isCitizen() const { return person->isCitizen(); }
    /// To whom a search is kept.
    std::optional<QString> compartment(QStringView type) const;
    /// Refused: 403.
    Answer<void> checkScope(QStringView type, QChar interaction) const;
    /// Whether the resource may be seen or changed. Refused: 403.
    Answer<void> checkAbout(const StoredResource& resource) const;
};

/// Types that are about no citizen: whom one can write to.
bool isDirectory(QStringView type);

} // namespace naer::sandbox
