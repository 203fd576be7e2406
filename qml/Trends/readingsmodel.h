// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"
#include "core/measurements/ownrange.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// The newest readings of one kind.
class ReadingsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { IdRole = Qt::UserRole, TitleRole, SubtitleRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<Observation> readings, const OwnRange& own, const Moment& now);
    int count() const { return static_cast<int>(m_readings.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override
    {
        return {{IdRole, "readingId"}, {TitleRole, "title"}, {SubtitleRole, "subtitle"}};
    }

Q_SIGNALS:
    void countChanged();

private:
    std::vector<Observation> m_readings;
    OwnRange m_own;
    Moment m_now;
};

} // namespace naer
