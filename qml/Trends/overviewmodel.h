// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"
#include "core/measurements/ownrange.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// One row for each kind with something kept: the newest value, when, and how it lies beside the own area.
class OverviewModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { CodeRole = Qt::UserRole, TitleRole, SubtitleRole, SymbolRole };
    struct Row
    {
        const Kind* kind = nullptr;
        std::optional<Observation> newest; ///< nothing where all is taken out, or there are only reasons
        OwnRange own;
    };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Row> rows, const Moment& now);
    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override
    {
        return {{CodeRole, "code"}, {TitleRole, "title"}, {SubtitleRole, "subtitle"}, {SymbolRole, "symbol"}};
    }

Q_SIGNALS:
    void countChanged();

private:
    std::vector<Row> m_rows;
    Moment m_now;
};

} // namespace naer
