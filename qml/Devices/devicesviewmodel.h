// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "qml/Devices/adddevice.h"
#include "qml/Devices/devicesmodel.h"
#include "qml/Devices/devicevisitor.h"
#include "qml/Devices/inbox.h"

namespace naer {

/// The citizen's devices: which there are, how to add one, the visit to one, and the readings that may be another's.
class DevicesViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(naer::DevicesModel* devices READ devices CONSTANT FINAL)
    Q_PROPERTY(naer::AddDevice* adding READ adding CONSTANT FINAL)
    Q_PROPERTY(naer::DeviceVisitor* visitor READ visitor CONSTANT FINAL)
    Q_PROPERTY(naer::Inbox* inbox READ inbox CONSTANT FINAL)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(QStringList kindNames READ kindNames NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QStringList kindSymbols READ kindSymbols CONSTANT FINAL)
    Q_PROPERTY(QString chosenName READ chosenName NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString chosenKind READ chosenKind NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString chosenSymbol READ chosenSymbol NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString chosenModel READ chosenModel NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString chosenCondition READ chosenCondition NOTIFY chosenChanged FINAL)
    Q_PROPERTY(int chosenUser READ chosenUser NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString chosenClock READ chosenClock NOTIFY chosenChanged FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY chosenChanged FINAL)

public:
    DevicesViewModel(VaultSession& session, DeviceRadio& radio, const Clock& clock, QObject* parent = nullptr);

    Q_INVOKABLE void refresh();
    /// Whether there are devices that measure this (a code of the catalogue).
    Q_INVOKABLE bool measures(const QString& code) const;
    /// "Measure with a device": visitBegun() where the citizen has one for it, else addBegun().
    Q_INVOKABLE void measureWith(const QString& code);
    /// A kind of `kinds`; the search begins with the page.
    Q_INVOKABLE void beginAdding(const QString& kind);
    /// One of those found: addBegun() ends with visitBegun().
    Q_INVOKABLE void take(const QString& identity);
    Q_INVOKABLE void choose(int number);
    Q_INVOKABLE void visitChosen();
    /// The device's people: the next number of each is asked about again.
    Q_INVOKABLE void askUserAgain();
    /// Forgets it here and, where the system allows that, its pairing; its measurements stay. forgotten() follows.
    Q_INVOKABLE void forgetChosen();

    DevicesModel* devices() { return &m_devices; }
    AddDevice* adding() { return &m_adding; }
    DeviceVisitor* visitor() { return &m_visitor; }
    Inbox* inbox() { return &m_inbox; }
    QStringList kinds() const;
    QStringList kindNames() const;
    QStringList kindSymbols() const;
    QString chosenName() const;
    QString chosenKind() const;
    QString chosenSymbol() const;
    QString chosenModel() const;
    QString chosenCondition() const;
    QString chosenClock() const;
    /// Which of the device's people the citizen is; -1 where that is not known.
    int chosenUser() const { return chosen() ? chosen()->ownUser.value_or(-1) : -1; }
    QString failure() const { return m_failure; }

Q_SIGNALS:
    void chosenChanged();
    void addBegun();
    void visitBegun();
    void forgotten(const QString& sentence);

private:
    const Device* chosen() const { return m_devices.find(m_chosen); }

    VaultSession& m_session;
    DeviceRadio& m_radio;
    const Clock& m_clock;
    DevicesModel m_devices;
    AddDevice m_adding;
    DeviceVisitor m_visitor;
    Inbox m_inbox;
    int m_chosen = 0;
    QString m_failure;
};

} // namespace naer
