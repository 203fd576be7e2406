// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/vault/vaultsession.h"

#include <QTimer>
#include <QtQmlIntegration>

namespace naer {

/// The way into the vault: making it, the code, the wait after wrong ones, and what is said where it cannot be opened.
/// What is typed becomes SecureBytes at once and is never logged.
class LockViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(Place place READ place NOTIFY placeChanged FINAL)
    Q_PROPERTY(bool secretSet READ secretSet NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY changed FINAL)
    Q_PROPERTY(QString waitText READ waitText NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString oldError READ oldError NOTIFY changed FINAL)
    Q_PROPERTY(QString againError READ againError NOTIFY changed FINAL)
    Q_PROPERTY(QString troubleTitle READ troubleTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString troubleText READ troubleText NOTIFY changed FINAL)
    Q_PROPERTY(QString troubleAdvice READ troubleAdvice NOTIFY changed FINAL)
    Q_PROPERTY(QString vaultPath READ vaultPath CONSTANT FINAL)
    Q_PROPERTY(int shortestCode READ shortestCode CONSTANT FINAL)
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY changed FINAL)

public:
    /// Which page the program has to show.
    enum class Place {
        Waiting, ///< nothing yet: begin() has to be called, or its answer is on the way
        AskCode, ///< UnlockPage
        Trouble, ///< TroublePage
        Warned, ///< WarningPage: open, but there is something to be told first
        Ready, ///< open
    };
    Q_ENUM(Place)

    /// `vaultPath` is only shown, for a helper.
    LockViewModel(VaultSession& session, QString vaultPath, QObject* parent = nullptr);

    Place place() const { return m_place; }
    bool secretSet() const { return m_session.secretSet(); }
    bool busy() const { return m_busy; }
    int waitSeconds() const;
    QString waitText() const;
    /// How many digits or letters a code has at least.
    static int shortestCode();
    QString error() const { return m_error; }
    QString oldError() const { return m_oldError; }
    QString againError() const { return m_againError; }
    QString troubleTitle() const;
    QString troubleText() const;
    QString troubleAdvice() const;
    QString vaultPath() const { return m_path; }
    QStringList warnings() const { return m_warnings; }

    /// Makes the vault without a code where there is none, opens one without a code, or asks for the code.
    Q_INVOKABLE void begin();
    /// False where it was not tried (too short a wait, nothing typed); else the page empties the field.
    Q_INVOKABLE bool unlock(const QString& typed);
    /// Only where there is a code: without one there is nothing to lock behind.
    Q_INVOKABLE void lockNow();
    /// False where it was refused at once, with the words in error and againError; else codeSaved or an error follows.
    Q_INVOKABLE bool setCode(const QString& code, const QString& again);
    Q_INVOKABLE bool changeCode(const QString& old, const QString& code, const QString& again);
    Q_INVOKABLE void acknowledgeWarnings();
    /// By the clock as it is now; the page asks when it opens.
    Q_INVOKABLE void refreshWait();
    Q_INVOKABLE void forgetErrors();

Q_SIGNALS:
    void placeChanged();
    void changed();
    void codeSaved();

private:
    void stateBecame(VaultSession::State state);
    void answered(const Result<void>& answer);
    void look();
    void countDown();
    void setPlace(Place place);
    bool checkNew(const QString& code, const QString& again);
    bool change(SecureBytes old, const QString& code, const QString& again);

    VaultSession& m_session;
    QString m_path;
    QTimer m_second;
    Place m_place = Place::Waiting;
    std::optional<ErrorCode> m_trouble;
    QString m_error;
    QString m_oldError;
    QString m_againError;
    QStringList m_warnings;
    bool m_busy = false;
};

} // namespace naer
