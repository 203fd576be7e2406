// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/deviceprofiles.h"
#include "core/devices/devicesearch.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// Devices of one kind that show themselves now.
class FoundModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { IdentityRole = Qt::UserRole, NameRole };

    using QAbstractListModel::QAbstractListModel;

    /// A device that shows itself again keeps its row.
    void show(const FoundDevice& device);
    void clear();
    const FoundDevice* find(const QString& identity) const;
    int count() const { return static_cast<int>(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QList<FoundDevice> m_rows;
};

/// The search for a new device of a kind, as the screen shows it.
class AddDevice : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString kindName READ kindName NOTIFY changed FINAL)
    Q_PROPERTY(QString symbol READ symbol NOTIFY changed FINAL)
    Q_PROPERTY(QString kindCode READ kindCode NOTIFY changed FINAL)
    Q_PROPERTY(QStringList steps READ steps NOTIFY changed FINAL)
    Q_PROPERTY(bool searching READ searching NOTIFY changed FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY changed FINAL)
    Q_PROPERTY(naer::FoundModel* found READ found CONSTANT FINAL)

public:
    explicit AddDevice(DeviceRadio& radio, QObject* parent = nullptr);

    DeviceKind kind() const { return m_kind; }
    void setKind(DeviceKind kind);
    /// The page is in front, or the citizen says "try again".
    Q_INVOKABLE void search();
    /// The page was left.
    Q_INVOKABLE void stop();

    QString kindName() const;
    QString symbol() const;
    QString kindCode() const;
    QStringList steps() const;
    bool searching() const { return m_searching; }
    QString failure() const { return m_failure; }
    FoundModel* found() { return &m_found; }

Q_SIGNALS:
    void changed();

private:
    DeviceSearch m_search;
    FoundModel m_found;
    DeviceKind m_kind = DeviceKind::BloodPressureMonitor;
    bool m_searching = false;
    QString m_failure;
};

} // namespace naer
