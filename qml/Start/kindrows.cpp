// SPDX-License-Identifier: MPL-2.0
#include "qml/Start/kindrows.h"

#include "qml/Wording/kindsymbol.h"
#include "qml/Wording/wording.h"

namespace naer {

namespace {

constexpr int commonKinds = 6; // the first of the catalogue; the others stand behind "More"

} // namespace

void KindRows::setFollowed(const QStringList& codes)
{
    m_followed = codes;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {FollowedRole});
}

int KindRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(KindCatalog::instance().kinds().size());
}

QVariant KindRows::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Kind& kind = KindCatalog::instance().kinds()[index.row()];
    switch (role) {
    case CodeRole: return kind.code;
    case NameRole: return Wording::kindName(kind);
    case SymbolRole: return kindSymbol(kind);
    case FollowedRole: return m_followed.contains(kind.code);
    case CommonRole: return index.row() < commonKinds;
    default: return {};
    }
}

QHash<int, QByteArray> KindRows::roleNames() const
{
    return {{CodeRole, "code"}, {NameRole, "name"}, {SymbolRole, "symbolName"}, {FollowedRole, "followed"},
        {CommonRole, "common"}};
}

} // namespace naer
