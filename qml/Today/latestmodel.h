// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"
#include "core/measurements/ownrange.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// The newest measurement of a kind and the own area it is seen against; none where it waits for its first.
struct Latest
{
    const Kind* kind = nullptr;
    std::optional<Observation> newest;
    OwnRange own;
};

/// One row for each kind that has been measured or is followed, in the citizen's order.
class LatestModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { CodeRole = Qt::UserRole, TitleRole, SubtitleRole, MeasuredRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Latest> rows, const Moment& now);
    void clear() { show({}, {}); }
    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override
    {
        return {{CodeRole, "code"}, {TitleRole, "title"}, {SubtitleRole, "subtitle"}, {MeasuredRole, "measured"}};
    }

Q_SIGNALS:
    void countChanged();

private:
    std::vector<Latest> m_rows;
    Moment m_now;
};

} // namespace naer
