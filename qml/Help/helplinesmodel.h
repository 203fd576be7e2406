// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/guidance/helpdirectory.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// The help lines in the order of who answers now.
class HelpLinesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { IdRole = Qt::UserRole, NameRole, PhoneRole, PhoneShownRole, PurposeRole, OpenRole, HoursRole };

    using QAbstractListModel::QAbstractListModel;

    /// `local` is the citizen's clock now.
    void show(const QList<HelpLine>& lines, const QDateTime& local);
    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// "Open now", "Opens at 16.00", "Open hours not known".
    static QString hoursText(const OpeningHours& hours, const QDateTime& local);

Q_SIGNALS:
    void countChanged();

private:
    struct Row
    {
        HelpLine line;
        OpenState state = OpenState::Unknown;
        QString hours;
    };
    QList<Row> m_rows;
};

} // namespace naer
