// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/networkhttp.h"
#include "core/gateway/publichost.h"
#include "tests/support/tlshost.h"

#include <QTest>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

namespace {

Result<HttpAnswer> waitFor(QFuture<Result<HttpAnswer>> future)
{
    return QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) && future.resultCount() == 1
        ? future.takeResult()
        : fail(ErrorCode::Internal, u"no answer in time"_s);
}

/// Answers each look-up with the next list, and counts them.
struct Names
{
    QList<QList<QHostAddress>> answers;
    int asked = 0;
    HostLookup lookup(bool everythingIsPublic)
    {
        HostLookup made;
        made.resolve = [this](const QString&, QObject* context, const HostLookup::Found& found) {
            const auto addresses = answers.value(asked++);
            QMetaObject::invokeMethod(context, [found, addresses] { found(addresses); }, Qt::QueuedConnection);
        };
        if (everythingIsPublic)
            made.isPublic = [](const QHostAddress&) { return true; };
        return made;
    }
};

HttpRequest requestTo(quint16 port, const QString& host = tlsHostName)
{
    return {.url = QUrl(u"https://%1:%2/file"_s.arg(host).arg(port)),
        .onlyAuthority = tlsAuthority,
        .publicHostOnly = true};
}

} // namespace

class TestPublicHost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAddresses_data()
    {
        QTest::addColumn<bool>("isPublic");
        for (const char* open : {"1.1.1.1", "192.66.1.1", "172.15.255.255", "172.32.0.1", "100.63.255.255",
                 "100.128.0.1", "169.253.1.1", "198.17.255.255", "198.20.0.1", "223.255.255.255", "9.9.9.9", "11.0.0.1",
                 "126.1.1.1", "128.0.0.1", "2a00:1450:400f:80d::200e", "2001:67c:2e8::1", "2606:4700::1111",
                 "64:ff9b::101:101", "2002:101:101::1"})
            QTest::addRow("%s", open) << true;
        for (const char* closed : {"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
                 "127.0.0.1", "127.255.255.254", "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255",
                 "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.0.1", "192.168.255.255", "198.18.0.1",
                 "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1",
                 "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:1.1.1.1", "::127.0.0.1",
                 "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::101:101", "2002:7f00:1::1", "2002:c0a8:1::", "100::1",
                 "2001::1", "2001:1ff::1", "2001:db8::1", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1",
                 "fe80::1%eth0", "febf::1", "fec0::1", "ff02::1", "4000::1", ""})
            QTest::addRow("closed %s", closed) << false;
    }

    void tellsAddresses()
    {
        QFETCH(bool, isPublic);
        const QString text = QString::fromLatin1(QTest::currentDataTag()).section(u' ', -1);
        QCOMPARE(isPublicAddress(QHostAddress(text == "closed"_L1 ? QString() : text)), isPublic);
    }

    void tellsNames()
    {
        for (const char* open : {"example.org", "a.b.c.example.org", "xn--rsted-uua.dk", "1and1.com", "1.2.3.dk"})
            QVERIFY2(isPublicName(QString::fromLatin1(open)), open);
        for (const char* closed : {"", ".", "localhost", "host", "a.localhost", "printer.local", "nas.lan",
                 "x.internal", "x.home", "1.0.168.192.in-addr.arpa", "home.arpa", "x.onion", "127.0.0.1", "127.1",
                 "2130706433", "0x7f000001", "0x7f.0.0.0x1", "0177.0.0.1", "[::1]", "::1", "example.org.",
                 ".example.org", "a..dk", "-a.dk", "a-.dk", "a_b.dk", "EXAMPLE.org", "a b.dk", "a%2edk",
                 "r\xf8"
                 "d.dk",
                 "a.dk:443", "user@a.dk"})
            QVERIFY2(!isPublicName(QString::fromLatin1(closed)), closed);
        QVERIFY(!isPublicName(QString(64, u'a') + u".dk"_s));
        QVERIFY(!isPublicName(u"a."_s.repeated(126) + u"dk"_s));
    }

    void refusesBeforeAnythingIsLookedUp()
    {
        TlsHost host;
        Names names;
        NetworkHttp http(names.lookup(false));
        for (const char* name : {"localhost", "127.0.0.1", "[::1]", "127.1", "2130706433", "printer.local"}) {
            const auto answer = waitFor(http.send(requestTo(host.port(), QString::fromLatin1(name))));
            QCOMPARE(answer.error().code, ErrorCode::BadAddress);
        }
        QCOMPARE(names.asked, 0);
        QVERIFY(host.asked.isEmpty());
    }

    /// A public name that leads into one's own network, also as one address among others.
    void refusesWhatItResolvesTo()
    {
        TlsHost host;
        const QList<QList<QHostAddress>> inside{{QHostAddress(u"127.0.0.1"_s)},
            {QHostAddress(u"1.1.1.1"_s), QHostAddress(u"127.0.0.1"_s)}, {QHostAddress(u"::1"_s)},
            {QHostAddress(u"::ffff:127.0.0.1"_s)}, {QHostAddress(u"192.168.1.1"_s)}};
        for (const auto& addresses : inside) {
            Names names{{addresses}};
            NetworkHttp http(names.lookup(false));
            QCOMPARE(waitFor(http.send(requestTo(host.port()))).error().code, ErrorCode::BadAddress);
        }
        Names nowhere{{{}}};
        NetworkHttp http(nowhere.lookup(false));
        QCOMPARE(waitFor(http.send(requestTo(host.port()))).error().code, ErrorCode::NoNetwork);
        QVERIFY(host.asked.isEmpty());
    }

    /// The name is looked up once; the connection goes to the address that was looked at, under the host's name.
    void connectsToWhatWasLookedAt()
    {
        TlsHost host;
        Names names{{{QHostAddress(u"127.0.0.1"_s)}, {QHostAddress(u"127.0.0.2"_s)}}};
        NetworkHttp http(names.lookup(true));
        const auto answer = waitFor(http.send(requestTo(host.port())));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().detail));
        QCOMPARE(answer->body, "ok");
        QCOMPARE(names.asked, 1);
        QCOMPARE(host.asked.size(), 1);
        const QByteArray wanted = "\r\nhost: " + QByteArray(tlsHostName.data()) + ':' + QByteArray::number(host.port());
        QVERIFY2(host.asked[0].toLower().contains(wanted), host.asked[0].constData());
    }

    /// That the connection goes to a number makes no other certificate good.
    void theCertificateIsTheNames()
    {
        TlsHost host;
        Names names{{{QHostAddress(u"127.0.0.1"_s)}}};
        NetworkHttp http(names.lookup(true));
        const auto answer = waitFor(http.send(requestTo(host.port(), u"other.naer.example"_s)));
        QCOMPARE(answer.error().code, ErrorCode::UntrustedServer);
        QVERIFY(host.asked.isEmpty());
    }

    void triesTheNextAddress()
    {
        TlsHost host;
        Names names{{{QHostAddress(u"127.0.0.3"_s), QHostAddress(u"127.0.0.1"_s)}}};
        NetworkHttp http(names.lookup(true));
        QVERIFY(waitFor(http.send(requestTo(host.port()))));
        QCOMPARE(host.asked.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPublicHost)
#include "tst_publichost.moc"
