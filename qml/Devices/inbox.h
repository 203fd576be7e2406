// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/deviceintake.h"
#include "core/vault/vaultsession.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// Readings that wait for "is this yours?" (F15): first those that were not asked about yet, then those set aside.
class Inbox : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int unasked READ unasked NOTIFY countChanged FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY answered FINAL)
    Q_PROPERTY(QString answer READ answer NOTIFY answered FINAL)
    Q_PROPERTY(bool urgent READ urgent NOTIFY countChanged FINAL)

public:
    enum Role {
        IdRole = Qt::UserRole,
        KindNameRole,
        NumberRole,
        ExtraRole,
        WhenRole,
        ReasonRole,
        AsideRole,
        GroupRole
    };

    Inbox(VaultSession& session, const Clock& clock, QObject* parent = nullptr);

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void mine(const QString& id) { send(id, WhoseAnswer::Mine); }
    Q_INVOKABLE void someoneElses(const QString& id) { send(id, WhoseAnswer::SomeoneElses); }
    Q_INVOKABLE void dontKnow(const QString& id) { send(id, WhoseAnswer::DontKnow); }

    int count() const { return static_cast<int>(m_rows.size()); }
    int unasked() const;
    QString failure() const { return m_failure; }
    /// What became of the last one, in a sentence.
    QString answer() const { return m_answer; }
    /// One that waits, or was just taken for the citizen's, is so unusual that it comes with the 1-1-2 line.
    bool urgent() const;
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();
    /// This one does not wait any more.
    void settled(qint64 id);
    void answered();

private:
    void show(std::vector<WaitingReading> rows);
    void send(const QString& id, WhoseAnswer answer);
    void told(const WaitingReading& reading, WhoseAnswer answer);

    VaultSession& m_session;
    const Clock& m_clock;
    std::vector<WaitingReading> m_rows;
    QString m_failure;
    QString m_answer;
    bool m_answerUrgent = false;
};

} // namespace naer
