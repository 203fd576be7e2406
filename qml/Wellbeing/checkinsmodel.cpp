// SPDX-License-Identifier: MPL-2.0
#include "qml/Wellbeing/checkinsmodel.h"

#include "qml/Theme/format.h"
#include "qml/Wellbeing/wellbeingwords.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// "At 08:15: Heavy"
QString titleOf(const CheckIn& checkIn)
{
    QString time = Format::time(checkIn.at.toDateTime().time()).replace(QChar::Nbsp, u' '); // may be parted
    time[0] = time[0].toUpper();
    return time + u": "_s + WellbeingWords::state(checkIn.state);
}

QStringList sentencesOf(const CheckIn& checkIn)
{
    QStringList sentences;
    if (!checkIn.words.isEmpty())
        sentences += WellbeingWords::chosenWords(checkIn.words);
    if (checkIn.sleep)
        sentences += WellbeingWords::slept(*checkIn.sleep);
    if (checkIn.energy)
        sentences += WellbeingWords::strength(*checkIn.energy);
    return sentences;
}

} // namespace

void CheckInsModel::show(std::vector<CheckIn> checkIns)
{
    beginResetModel();
    m_checkIns = std::move(checkIns);
    endResetModel();
    Q_EMIT countChanged();
}

QVariant CheckInsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CheckIn& checkIn = m_checkIns[static_cast<std::size_t>(index.row())];
    switch (role) {
    case TitleRole: return titleOf(checkIn);
    case StateRole: return checkIn.state;
    case SentencesRole: return sentencesOf(checkIn);
    case NoteRole: return checkIn.note;
    default: return {};
    }
}

QHash<int, QByteArray> CheckInsModel::roleNames() const
{
    return {{TitleRole, "heading"}, {StateRole, "sea"}, {SentencesRole, "sentences"}, {NoteRole, "note"}};
}

} // namespace naer
