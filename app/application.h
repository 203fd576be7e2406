// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/autolock.h"
#include "app/clipboardguard.h"
#include "core/base/clock.h"
#include "core/devices/qt/qtdeviceradio.h"
#include "core/gateway/courier.h"
#include "core/gateway/networkhttp.h"
#include "core/gateway/signin.h"
#include "core/preferences/preferences.h"
#include "core/sharing/consentdoor.h"
#include "core/sharing/sharefollower.h"
#include "core/sharing/sharepacker.h"
#include "core/vault/vaultsession.h"
#include "platforms/linux/desktopbrowser.h"
#include "platforms/linux/desktopdialer.h"
#include "platforms/linux/desktopfileopener.h"
#include "platforms/linux/loopbackreturn.h"
#include "qml/Appearance/appearanceviewmodel.h"
#include "qml/Clinician/clinicianviewmodel.h"
#include "qml/Devices/devicesviewmodel.h"
#include "qml/Help/helpviewmodel.h"
#include "qml/Measure/measureviewmodel.h"
#include "qml/Settings/importviewmodel.h"
#include "qml/Settings/mydataviewmodel.h"
#include "qml/Sharing/sharingviewmodel.h"
#include "qml/Start/followviewmodel.h"
#include "qml/Start/lockviewmodel.h"
#include "qml/Today/todayviewmodel.h"
#include "qml/Trends/trendsviewmodel.h"
#include "qml/Wellbeing/wellbeingviewmodel.h"

#include <QQmlApplicationEngine>
#include <QTranslator>

namespace naer {

/// Builds every object of the program and hands each what it needs. Nothing else knows them all.
class Application : public QObject
{
    Q_OBJECT

public:
    Application();
    ~Application() override;

    /// Loads the window. False where the QML cannot be loaded.
    bool load();

private:
    void applyAppearance();
    void watchTheOutbox();
    void speak(const QString& language);

    // the order is the order of use: what stands below may hold what stands above
    SystemClock m_clock;
    QString m_folder;
    std::unique_ptr<SecureStore> m_store;
    DesktopDialer m_dialer;
    DesktopFileOpener m_fileOpener;
    QtDeviceRadio m_radio;
    PreferencesFile m_preferences;
    QTranslator m_translator;
    SharePacker m_packer;
    ConsentDoor m_door;
    VaultSession m_session;
    NetworkHttp m_http;
    Courier m_courier;
    ShareFollower m_follower;
    LookLog m_lookLog;
    DesktopBrowser m_browser;
    LoopbackReturn m_signInReturn;
    SignIn m_signIn;
    LoopbackReturn m_clinicianReturn;
    SignIn m_clinicianSignIn;
    AppearanceViewModel m_appearance;
    LockViewModel m_lock;
    FollowViewModel m_follow;
    TodayViewModel m_today;
    MeasureViewModel m_measure;
    TrendsViewModel m_trends;
    WellbeingViewModel m_wellbeing;
    HelpViewModel m_help;
    CodeGate m_gate;
    MyDataViewModel m_myData;
    ImportViewModel m_imports;
    DevicesViewModel m_devices;
    SharingViewModel m_sharing;
    ClinicianViewModel m_clinician;
    AutoLock m_autoLock;
    ClipboardGuard m_clipboard;
    QTimer m_outboxWatch;
    QTimer m_followWatch;
    QQmlApplicationEngine m_engine;
    QString m_spoken;
};

} // namespace naer
