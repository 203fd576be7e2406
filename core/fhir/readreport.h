// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

#include <vector>

namespace naer::fhir {

/// What was found while reading what others wrote.
struct ReadIssue
{
    enum class Kind {
        Unknown, ///< an element that we do not read: noted, nothing more
        WrongType, ///< a text where a number belongs
        Missing, ///< a required element is not there
        BadCode, ///< not one of the codes that FHIR allows here
        Duplicate, ///< the same name twice in one object: which of the two would count?
        Modifier, ///< an extension that changes the meaning of the rest, which we do not know
        TooDeep,
    };
    Kind kind = Kind::Unknown;
    QString path; ///< "Observation.component[1].code"
    bool isError() const { return kind != Kind::Unknown; }
};

/// All of it, the first hundred with their place. A resource with an error is not taken: never half of one.
class ReadReport
{
public:
    static constexpr std::size_t mostListed = 100;

    void add(ReadIssue issue)
    {
        m_errors += issue.isError();
        m_notes += !issue.isError();
        if (m_issues.size() < mostListed)
            m_issues.push_back(std::move(issue));
    }
    const std::vector<ReadIssue>& issues() const { return m_issues; }
    int errors() const { return m_errors; }
    int notes() const { return m_notes; }
    /// The first error, or nothing.
    const ReadIssue* firstError() const
    {
        for (const ReadIssue& issue : m_issues) {
            if (issue.isError())
                return &issue;
        }
        return nullptr;
    }

private:
    std::vector<ReadIssue> m_issues;
    int m_errors = 0;
    int m_notes = 0;
};

} // namespace naer::fhir
