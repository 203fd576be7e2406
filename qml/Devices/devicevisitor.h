// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/devicevisit.h"
#include "core/devices/intakequeue.h"
#include "qml/Devices/tidingsmodel.h"

namespace naer {

/// A visit to one device, as the screen shows it: what to do now, a question on the way, what came of it. What the
/// device sends is stored as it comes; a visit that is broken off loses nothing that had come.
class DeviceVisitor : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(naer::DeviceVisitor::Step step READ step NOTIFY changed FINAL)
    Q_PROPERTY(QString deviceName READ deviceName NOTIFY changed FINAL)
    Q_PROPERTY(QString kindName READ kindName NOTIFY changed FINAL)
    Q_PROPERTY(QString symbol READ symbol NOTIFY changed FINAL)
    Q_PROPERTY(QString kindCode READ kindCode NOTIFY changed FINAL)
    Q_PROPERTY(QString now READ now NOTIFY changed FINAL)
    Q_PROPERTY(QStringList steps READ steps NOTIFY changed FINAL)
    Q_PROPERTY(QString passkey READ passkey NOTIFY changed FINAL)
    Q_PROPERTY(QString passkeyError READ passkeyError NOTIFY changed FINAL)
    Q_PROPERTY(QString live READ live NOTIFY changed FINAL)
    Q_PROPERTY(naer::TidingsModel* stored READ stored CONSTANT FINAL)
    Q_PROPERTY(QStringList problems READ problems NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY changed FINAL)
    Q_PROPERTY(QString clockText READ clockText NOTIFY changed FINAL)
    Q_PROPERTY(bool clockSettable READ clockSettable NOTIFY changed FINAL)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(QStringList waitingNumbers READ waitingNumbers NOTIFY changed FINAL)
    Q_PROPERTY(bool urgent READ urgent NOTIFY changed FINAL)

public:
    enum Step {
        Idle,
        Searching, ///< the device has not shown itself yet
        Pairing,
        PasskeyWanted, ///< six digits on the device are to be typed here
        PasskeyShown, ///< six digits here are to be typed on the device
        PasskeyCompared, ///< the same six digits on both?
        Talking, ///< connected: names, battery, clock, stored records
        Listening, ///< connected: the person measures
        Done,
    };
    Q_ENUM(Step)

    DeviceVisitor(VaultSession& session, DeviceRadio& radio, const Clock& clock, QObject* parent = nullptr);
    ~DeviceVisitor() override;

    /// A device that was added.
    void visit(const Device& device, bool setClock = false);
    /// A new one: it is added once it has been paired.
    void visitNew(const FoundDevice& found, DeviceKind kind);
    /// Says yes to six digits: those typed, or those compared.
    Q_INVOKABLE void answerPasskey(const QString& digits);
    Q_INVOKABLE void refusePasskey();
    /// A number that waited was answered, on its own page.
    void forgetWaiting(qint64 id);
    /// The page was left.
    Q_INVOKABLE void stop();
    Q_INVOKABLE void again();
    /// The citizen's yes: sets the clock of the device at another visit.
    Q_INVOKABLE void setClock();

    Step step() const { return m_step; }
    QString deviceName() const { return m_name; }
    QString kindName() const;
    QString symbol() const;
    /// What it measures first, for typing instead.
    QString kindCode() const;
    /// One sentence: what happens now.
    QString now() const;
    QStringList steps() const;
    QString passkey() const;
    QString passkeyError() const { return m_passkeyError; }
    QString live() const { return m_live; }
    TidingsModel* stored() { return &m_stored; }
    /// What the device said in place of a number.
    QStringList problems() const { return m_problems; }
    /// "1 number saved on your phone.", once it is over; empty where it failed with nothing.
    QString summary() const;
    QString failure() const { return m_failure; }
    QString clockText() const;
    bool clockSettable() const { return m_clockSettable; }
    /// Readings of this visit that wait for "is this yours?".
    int waiting() const { return static_cast<int>(m_report.waiting.size()); }
    /// "228/131 mmHg"
    QStringList waitingNumbers() const;
    /// One of those is so unusual that it comes with the 1-1-2 line.
    bool urgent() const;

Q_SIGNALS:
    void changed();
    /// A new device is in the vault.
    void added();
    /// Something is in the vault that was not before.
    void taken();
    /// The device's battery, clock and the like are in the vault.
    void noted();

private:
    struct Target
    {
        QString identity;
        DeviceKind kind = DeviceKind::Scale;
        std::optional<Device> device; ///< nothing while it is new
    };
    void start(bool setClock);
    void clear();
    void radioMoved();
    void setStep(Step step);
    void beginStoring();
    void took(const IntakeReport& report);
    void addProblem(const QString& sentence);
    QString failureWords(LinkFailure failure) const;
    void noteNews();
    void over(std::optional<LinkFailure> failure);
    void finishWhenStored();
    void fail(const Error& error);

    VaultSession& m_session;
    DeviceRadio& m_radio;
    const Clock& m_clock;
    std::unique_ptr<DeviceVisit> m_visit;
    std::optional<Target> m_target;
    QString m_name;
    Step m_step = Idle;
    quint32 m_passkey = 0;
    IntakeQueue* m_queue = nullptr; ///< of this visit; a child, since it may outlive the visit
    bool m_fetchesAll = false; ///< of a meter, not only what is new
    bool m_isOver = false;
    DeviceNews m_news;
    IntakeReport m_report;
    TidingsModel m_stored;
    QStringList m_problems;
    QString m_passkeyError;
    QString m_live;
    QString m_failure;
    QString m_clockText;
    bool m_clockSettable = false;
    enum { NoPasskey, TypedPasskey, DeniedPasskey } m_passkeyAnswer = NoPasskey;
};

} // namespace naer
