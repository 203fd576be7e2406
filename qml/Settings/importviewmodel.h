// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/importplan.h"
#include "core/vault/vaultsession.h"

#include <QtQmlIntegration>

#include <memory>

namespace naer {

/// Bringing measurements in from a file: looked at first, stored only when the citizen says so.
class ImportViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool looked READ looked NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString person READ person NOTIFY changed FINAL)
    Q_PROPERTY(int fresh READ fresh NOTIFY changed FINAL)
    Q_PROPERTY(int doubled READ doubled NOTIFY changed FINAL)
    Q_PROPERTY(int refused READ refused NOTIFY changed FINAL)
    Q_PROPERTY(int withdrawn READ withdrawn NOTIFY changed FINAL)
    Q_PROPERTY(int unlikely READ unlikely NOTIFY changed FINAL)
    Q_PROPERTY(QStringList problems READ problems NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString result READ result NOTIFY changed FINAL)

public:
    ImportViewModel(VaultSession& session, const Clock& clock, QObject* parent = nullptr);

    bool looked() const { return m_plan != nullptr; }
    bool busy() const { return m_busy; }
    /// Whose measurements the file says that they are; empty where it does not.
    QString person() const { return m_plan ? m_plan->person : QString(); }
    int fresh() const { return m_plan ? static_cast<int>(m_plan->fresh.size()) : 0; }
    int doubled() const { return m_plan ? static_cast<int>(m_plan->doubled) : 0; }
    int refused() const { return m_plan ? static_cast<int>(m_plan->refused) : 0; }
    int withdrawn() const { return m_plan ? static_cast<int>(m_plan->withdrawn) : 0; }
    int unlikely() const { return m_plan ? static_cast<int>(m_plan->unlikely) : 0; }
    /// "Line 3: that is not a number." The first hundred.
    QStringList problems() const;
    QString error() const { return m_error; }
    QString result() const { return m_result; }

    /// Reads the file into a plan; nothing is stored.
    Q_INVOKABLE void look(const QString& path);
    /// Stores the plan: the refused lines are left out.
    Q_INVOKABLE void store();
    Q_INVOKABLE void cancel();

Q_SIGNALS:
    void changed();
    void stored(int count);

private:
    void answer(const QString& error);
    VaultSession& m_session;
    const Clock& m_clock;
    std::shared_ptr<const ImportPlan> m_plan;
    QString m_error;
    QString m_result;
    bool m_busy = false;
};

} // namespace naer
