// SPDX-License-Identifier: MPL-2.0
#include "qml/Sharing/shareable.h"

#include "core/measurements/observationrepository.h"
#include "qml/Wording/kindsymbol.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

Result<std::vector<CardRow>> shareableKinds(Database& database, const Moment& now)
{
    std::vector<CardRow> rows;
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        const auto newest = ObservationRepository(database).newest(kind, 1);
        if (!newest)
            return passOn(newest);
        if (newest->empty())
            continue;
        const Observation& one = newest->front();
        rows.push_back({kind.code, Wording::kindName(kind),
            Wording::quantity(kind, one.values) + u", "_s + Wording::when(one.takenAt, now), kindSymbol(kind), false});
    }
    return rows;
}

QStringList chosenCodes(const CardRows& kinds)
{
    QStringList codes;
    for (const CardRow& row : kinds.rows()) {
        if (row.chosen)
            codes += row.key;
    }
    return codes;
}

QDate typedBirthDate(QString typed)
{
    for (QChar& c : typed) {
        if (!c.isDigit())
            c = u' ';
    }
    const QStringList parts = typed.simplified().split(u' ');
    if (parts.size() != 3 || parts[2].size() != 4)
        return {};
    return {parts[2].toInt(), parts[1].toInt(), parts[0].toInt()};
}

} // namespace naer
