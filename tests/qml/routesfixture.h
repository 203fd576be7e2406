// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/guidance/helpdirectory.h"
#include "core/measurements/measurementdrafts.h"
#include "core/ports/dialer.h"
#include "core/ports/fileopener.h"
#include "qml/Appearance/appearanceviewmodel.h"
#include "qml/Devices/devicesviewmodel.h"
#include "qml/Help/helpviewmodel.h"
#include "qml/Measure/measureviewmodel.h"
#include "qml/Settings/importviewmodel.h"
#include "qml/Settings/mydataviewmodel.h"
#include "qml/Start/followviewmodel.h"
#include "qml/Start/lockviewmodel.h"
#include "qml/Today/todayviewmodel.h"
#include "qml/Trends/trendsviewmodel.h"
#include "qml/Wellbeing/wellbeingviewmodel.h"
#include "tests/qml/clinicianparts.h"
#include "tests/qml/sharingparts.h"
#include "tests/support/fakeradio.h"
#include "tests/support/openvault.h"
#include "tests/support/pageaudit.h"

#include <QSemaphore>

namespace naer::test {

/// Every page of the program behind its own routes, over a vault that is open.
struct RoutesFixture : OpenVault
{
    struct NoPhone : Dialer
    {
        bool dial(const QString&) override { return false; }
    };
    NoPhone phone;
    struct NoReader : FileOpener
    {
        bool open(const QString&) override { return false; }
    };
    NoReader reader;
    PreferencesFile preferences{folder.filePath(QStringLiteral("preferences.json"))};
    AppearanceViewModel appearance{preferences};
    LockViewModel lockViewModel{session, folder.filePath(QStringLiteral("naer.vault"))};
    FollowViewModel follow{session};
    TodayViewModel today{session, clock};
    MeasureViewModel measure{session, clock};
    TrendsViewModel trends{session, clock};
    WellbeingViewModel wellbeing{session, clock};
    HelpViewModel help{HelpDirectory::instance(), session, phone, clock};
    SharingParts sharing{session, clock};
    MyDataViewModel myData{session, clock, sharing.gate,
        [](const DoctorSummary&, bool, QIODevice&) -> Result<void> { return {}; },
        folder.filePath(QStringLiteral("out")), reader};
    ImportViewModel imports{session, clock};
    FakeRadio radio;
    DevicesViewModel devices{session, radio, clock};
    ClinicianParts clinician{session, clock};
    Audit audit;

    bool start()
    {
        const auto handed = [](QObject& object) { return QVariant::fromValue(&object); };
        const bool loaded = audit.loadFile(QStringLiteral(NAER_TEST_SOURCE "/RoutesStage.qml"), {.size = {390, 2400}},
            {{QStringLiteral("appearance"), handed(appearance)}, {QStringLiteral("lock"), handed(lockViewModel)},
                {QStringLiteral("follow"), handed(follow)}, {QStringLiteral("today"), handed(today)},
                {QStringLiteral("measure"), handed(measure)}, {QStringLiteral("trends"), handed(trends)},
                {QStringLiteral("wellbeing"), handed(wellbeing)}, {QStringLiteral("help"), handed(help)},
                {QStringLiteral("gate"), handed(sharing.gate)}, {QStringLiteral("myData"), handed(myData)},
                {QStringLiteral("imports"), handed(imports)}, {QStringLiteral("devices"), handed(devices)},
                {QStringLiteral("sharing"), handed(sharing.model)},
                {QStringLiteral("clinician"), handed(clinician.model)}});
        QAccessible::installUpdateHandler([](QAccessibleEvent* event) {
            if (event->type() == QAccessible::Announcement)
                said += static_cast<QAccessibleAnnouncementEvent*>(event)->message();
        });
        return loaded && tab(0);
    }
    bool tab(int index) const { return QMetaObject::invokeMethod(audit.root(), "tab", index); }
    QObject* front() const { return audit.root()->property("page").value<QObject*>(); }
    QString page() const { return front() ? front()->objectName() : QString(); }
    bool comes(const QString& name)
    {
        return QTest::qWaitFor([&] { return page() == name; });
    }
    /// What of this name is seen on the page in front.
    static QQuickItem* seen(QQuickItem* in, const QString& name)
    {
        if (!in || !in->isVisible())
            return nullptr;
        if (in->objectName() == name)
            return in;
        for (QQuickItem* child : in->childItems()) {
            if (QQuickItem* found = seen(child, name))
                return found;
        }
        return nullptr;
    }
    bool press(const QString& name) const
    {
        QQuickItem* item = nullptr;
        return QTest::qWaitFor([&] { return (item = seen(qobject_cast<QQuickItem*>(front()), name)); })
            && QMetaObject::invokeMethod(item, "press");
    }
    bool pressAll(const QStringList& names) const
    {
        return std::ranges::all_of(names, [this](const QString& name) { return press(name); });
    }
    bool measureBloodPressure()
    {
        return QMetaObject::invokeMethod(audit.root(), "measureKind", QStringLiteral("blood-pressure"));
    }
    /// The vault does nothing until go(): what is asked meanwhile is under way for as long as the test likes.
    void stop()
    {
        (void)session
            .run([this](Database&) -> Result<void> {
                gate.acquire();
                return {};
            })
            .future();
    }
    void go()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the pages that one has left are gone
        gate.release();
        settle();
    }
    QStringList begun()
    {
        const auto kinds = session
                               .run([](Database& database) -> Result<QList<const Kind*>> {
                                   return MeasurementDrafts(database).begun();
                               })
                               .takeResult();
        QStringList codes;
        for (const Kind* kind : *kinds)
            codes += kind->code;
        return codes;
    }

    inline static QStringList said; ///< by the screen reader
    QSemaphore gate;
};

} // namespace naer::test
