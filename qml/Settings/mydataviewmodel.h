// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/ports/fileopener.h"
#include "core/sharing/doctorsummary.h"
#include "core/vault/vaultsession.h"
#include "qml/Code/codegate.h"

#include <QtQmlIntegration>

namespace naer {

/// Taking one's data out, behind the gate of the code: the page for the doctor, and everything as files; the words for
/// the page; the log.
class MyDataViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    Q_PROPERTY(QString question READ question WRITE setQuestion NOTIFY changed FINAL)
    Q_PROPERTY(int days READ days WRITE setDays NOTIFY changed FINAL)
    Q_PROPERTY(bool secretSet READ secretSet NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString result READ result NOTIFY changed FINAL)
    Q_PROPERTY(QString resultPath READ resultPath NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QStringList journal READ journal NOTIFY changed FINAL)

public:
    /// Draws the page for the doctor; the program hands in app/paper's.
    using Printer = std::function<Result<void>(const DoctorSummary& summary, bool danish, QIODevice& out)>;

    /// `folder`: where files go; made when it is needed.
    MyDataViewModel(VaultSession& session, const Clock& clock, CodeGate& gate, Printer printer, QString folder,
        FileOpener& opener, QObject* parent = nullptr);

    QString name() const { return m_name; }
    void setName(const QString& name);
    QString question() const { return m_question; }
    void setQuestion(const QString& question);
    int days() const { return m_days; }
    void setDays(int days);
    bool secretSet() const { return m_session.secretSet(); }
    bool busy() const { return m_busy; }
    /// What was made, and that it is not encrypted; the path stands apart so that it can be read out letter by letter.
    QString result() const { return m_result; }
    QString resultPath() const { return m_resultPath; }
    QString error() const { return m_error; }
    QStringList journal() const { return m_journal; }

    /// Reads name and question; the page asks when it comes to the front.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void makePdf() { ask(u"pdf"); }
    Q_INVOKABLE void makeCsv() { ask(u"csv"); }
    Q_INVOKABLE void makeJson() { ask(u"json"); }
    Q_INVOKABLE void makeFhir() { ask(u"fhir"); }
    /// Shows the file that was made in the system's program for it; where there is none, says so.
    Q_INVOKABLE void openResult();
    Q_INVOKABLE void lockNow();
    Q_INVOKABLE void readJournal();

Q_SIGNALS:
    void changed();
    void exported(const QString& path);

private:
    void stateBecame(VaultSession::State state);
    void keep(const QString& key, const QString& value);
    void ask(QStringView format);
    void make(const QString& format);
    void print();
    void write(const QString& format, std::function<Result<void>(Vault&, QIODevice&)> writer);
    void failed(const Error& error);
    bool isOpen() const { return m_session.state() == VaultSession::State::Open; }

    VaultSession& m_session;
    const Clock& m_clock;
    Printer m_printer;
    QString m_folder;
    FileOpener& m_opener;
    CodeGate& m_gate;
    QString m_name;
    QString m_question;
    int m_days = 30;
    int m_edits = 0;
    bool m_busy = false;
    QString m_result;
    QString m_resultPath;
    QString m_error;
    QStringList m_journal;
};

} // namespace naer
