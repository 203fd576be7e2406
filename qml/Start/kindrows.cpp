// SPDX-License-Identifier: MPL-2.0
#include "qml/Start/kindrows.h"

#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int commonKinds = 6; // the first of the catalogue; the others stand behind "More"

QString symbolOf(const QString& code)
{
    static const QHash<QString, QString> symbols{{u"blood-pressure"_s, u"bloodPressure"_s}, {u"pulse"_s, u"pulse"_s},
        {u"weight"_s, u"scale"_s}, {u"oxygen-saturation"_s, u"oxygen"_s}, {u"temperature"_s, u"thermometer"_s},
        {u"glucose"_s, u"drop"_s}, {u"fev1"_s, u"lungs"_s}, {u"peak-flow"_s, u"wind"_s}, {u"respiration"_s, u"lungs"_s},
        {u"height"_s, u"height"_s}, {u"steps"_s, u"steps"_s}};
    return symbols.value(code, u"chart"_s);
}

/// Where the long words may be parted at large text; the catalogue has them whole.
QString parted(QString name)
{
    for (const QString& word : {u"Tempe\u00ADratur"_s, u"Lunge\u00ADfunktion"_s, u"Vejr\u00ADtrækning"_s,
             u"Breath\u00ADing"_s, u"Blod\u00ADsukker"_s}) {
        QString whole = word;
        name.replace(whole.remove(QChar(0x00AD)), word);
    }
    return name;
}

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
    case NameRole: return parted(Wording::kindName(kind));
    case SymbolRole: return symbolOf(kind.code);
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
