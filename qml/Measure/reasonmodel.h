// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <functional>

namespace naer {

/// A few ready reasons, one of which may be chosen.
class ReasonModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of MeasureViewModel")

public:
    enum Role { CodeRole = Qt::UserRole, TitleRole, ChosenRole };
    using Words = std::function<QString(const QString&)>;

    ReasonModel(QStringList codes, Words words, QObject* parent = nullptr)
        : QAbstractListModel(parent)
        , m_codes(std::move(codes))
        , m_words(std::move(words))
    { }

    QString chosen() const { return m_chosen; }
    Q_INVOKABLE void choose(const QString& code)
    {
        m_chosen = code;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ChosenRole});
        Q_EMIT picked();
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_codes.size());
    }
    QVariant data(const QModelIndex& at, int role) const override
    {
        if (!checkIndex(at, CheckIndexOption::IndexIsValid))
            return {};
        const QString& code = m_codes[at.row()];
        return role == CodeRole  ? QVariant(code)
            : role == TitleRole  ? QVariant(m_words(code))
            : role == ChosenRole ? QVariant(code == m_chosen)
                                 : QVariant();
    }
    QHash<int, QByteArray> roleNames() const override
    {
        return {{CodeRole, "code"}, {TitleRole, "title"}, {ChosenRole, "chosen"}};
    }

Q_SIGNALS:
    void picked();

private:
    const QStringList m_codes;
    const Words m_words;
    QString m_chosen;
};

} // namespace naer
