// SPDX-License-Identifier: MPL-2.0
// What comes by itself while one is at Help now, as after a slow server.
#include "tests/qml/routesfixture.h"

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

class TestRoutesHelp : public QObject
{
    Q_OBJECT

    RoutesFixture app; // one for all: the pages of a second engine are no Screens to the first one's routes (Qt 6.8)

    /// Help now stays in front, through its own pages, and the way back from it leads to `page`.
    bool waitsForTheWayBackTo(const QString& page)
    {
        return app.page() == u"helpNowPage"_s && app.press(u"sayThis"_s) && app.comes(u"sayThisPage"_s)
            && app.press(u"back"_s) && app.comes(u"helpNowPage"_s) && app.press(u"back"_s) && app.comes(page);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(app.start() && app.comes(u"todayPage"_s)); }
    void init() { QVERIFY(app.tab(3) && app.comes(u"settingsPage"_s)); }

    void aCitizenOfALink()
    {
        QVERIFY(app.press(u"sharedWithMe"_s) && app.comes(u"sharedWithMePage"_s));
        QVERIFY(app.press(u"openLink"_s) && app.comes(u"openLinkPage"_s));
        QVERIFY(app.press(u"helpNow"_s) && app.comes(u"helpNowPage"_s));
        Q_EMIT app.clinician.model.linkReader()->opened({});
        QVERIFY(waitsForTheWayBackTo(u"citizenPage"_s));
        QVERIFY(app.press(u"back"_s) && app.comes(u"sharedWithMePage"_s));
    }

    void aShareThatIsSent()
    {
        QVERIFY(app.press(u"sharing"_s) && app.comes(u"sharingPage"_s));
        QVERIFY(app.press(u"helpNow"_s) && app.comes(u"helpNowPage"_s));
        Q_EMIT app.sharing.model.composer()->sent({});
        QVERIFY(waitsForTheWayBackTo(u"sharePage"_s));
        QVERIFY(app.press(u"back"_s) && app.comes(u"sharingPage"_s));
    }

    void whatWaitsIsForgottenAtATab()
    {
        QVERIFY(app.press(u"sharing"_s) && app.comes(u"sharingPage"_s));
        QVERIFY(app.press(u"helpNow"_s) && app.comes(u"helpNowPage"_s));
        Q_EMIT app.sharing.model.composer()->sent({});
        QVERIFY(app.tab(0) && app.comes(u"todayPage"_s));
        QVERIFY(app.press(u"helpNow"_s) && app.comes(u"helpNowPage"_s));
        QVERIFY(app.press(u"back"_s) && app.comes(u"todayPage"_s));
    }
};

int main(int argc, char** argv)
{
    naer::test::Audit::prepare();
    QGuiApplication app(argc, argv);
    TestRoutesHelp test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_routes_help.moc"
