// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/httpmessage.h"
#include "app/sandbox/outcome.h"
#include "app/sandbox/resourcestore.h"

namespace naer::sandbox {

struct SearchPage
{
    QList<StoredResource> found;
    qint64 total = 0;
    QByteArray next; ///< the query of the next page; empty: the last
};

/// One page of the resources of a type, in the order in which they were made. With `patient` only those about them
/// (ignored for types that are about no one). Refused: 400 for a parameter, modifier or value that is not known.
Answer<SearchPage> search(const ResourceStore& resources, const QString& type, const Parameters& query,
    const std::optional<QString>& patient);

/// As a Bundle of type searchset.
QByteArray searchset(const SearchPage& page, const QString& root, const QString& type, const Parameters& query);

/// "identifier=system|value" and nothing else. Refused: 400.
struct IdentifierCondition
{
    QString system, value;
};
Answer<IdentifierCondition> identifierCondition(const QString& query, const QString& expression);

} // namespace naer::sandbox
