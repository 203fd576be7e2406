// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/guardian.h"
#include "tests/unit/gateway/signinfixture.h"

using namespace naer;
using namespace naer::test;

/// A parent who signs in for a child: the place is asked who that is, and whose child.
class TestGuardian : public QObject
{
    Q_OBJECT

    static QByteArray relatedPerson(const QByteArray& more = {}, const QByteArray& relationship = "MTH",
        const QByteArray& id = "5", const QByteArray& patient = "17")
    {
        QByteArray body = R"({"resourceType":"RelatedPerson","id":"ID","patient":{"reference":"Patient/CHILD"},
            "relationship":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode","code":"ROLE"}]}]MORE})";
        return body.replace("\"ID\"", '"' + id + '"')
            .replace("CHILD", patient)
            .replace("ROLE", relationship)
            .replace("MORE", more);
    }
    const QUrl base{u"https://gp.naer.example/fhir"_s};

    static HttpAnswer answer(const QByteArray& body, int status = 200)
    {
        return jsonAnswer(status, body, "application/fhir+json");
    }

private Q_SLOTS:
    void whoIsAParent_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("wanted");
        const auto row = [](const char* name, const QByteArray& body, ErrorCode wanted, int status = 200) {
            QTest::newRow(name) << body << status << wanted;
        };
        row("mother", relatedPerson(), ErrorCode::Internal);
        row("guardian", relatedPerson({}, "GUARD"), ErrorCode::Internal);
        row("until the day after", relatedPerson(R"(,"period":{"end":"2026-10-13"})"), ErrorCode::Internal);
        row("until today", relatedPerson(R"(,"period":{"end":"2026-10-12"})"), ErrorCode::Internal);
        row("until yesterday", relatedPerson(R"(,"period":{"end":"2026-10-11"})"), ErrorCode::SignInFailed);
        row("until some day of this year", relatedPerson(R"(,"period":{"end":"2026"})"), ErrorCode::Internal);
        row("from today", relatedPerson(R"(,"period":{"start":"2026-10-12"})"), ErrorCode::Internal);
        row("from tomorrow", relatedPerson(R"(,"period":{"start":"2026-10-13"})"), ErrorCode::SignInFailed);
        row("until a month to come", relatedPerson(R"(,"period":{"end":"2030-01"})"), ErrorCode::Internal);
        row("until last month", relatedPerson(R"(,"period":{"end":"2026-09"})"), ErrorCode::SignInFailed);
        row("until nobody knows", relatedPerson(R"(,"period":{"end":"soon"})"), ErrorCode::SignInFailed);
        row("not any more", relatedPerson(R"(,"active":false)"), ErrorCode::SignInFailed);
        row("brother", relatedPerson({}, "BRO"), ErrorCode::SignInFailed);
        row("step-mother", relatedPerson({}, "STPMTH"), ErrorCode::SignInFailed);
        row("no relationship", R"({"resourceType":"RelatedPerson","id":"5","patient":{"reference":"Patient/17"}})",
            ErrorCode::SignInFailed);
        row("a word alone",
            R"({"resourceType":"RelatedPerson","id":"5","patient":{"reference":"Patient/17"},"relationship":[{"text":"MTH"}]})",
            ErrorCode::SignInFailed);
        row("another code system",
            relatedPerson().replace("terminology.hl7.org/CodeSystem/v3-RoleCode", "example.org/codes"),
            ErrorCode::SignInFailed);
        row("another child", relatedPerson({}, "MTH", "5", "18"), ErrorCode::SignInFailed);
        row("another parent", relatedPerson({}, "MTH", "6"), ErrorCode::SignInFailed);
        row("another type", R"({"resourceType":"Patient","id":"5"})", ErrorCode::SignInFailed);
        row("no JSON", "<html>", ErrorCode::SignInFailed);
        row("not for us", "{}", ErrorCode::SignInFailed, 403);
        row("not there", "{}", ErrorCode::SignInFailed, 404);
        row("out of order", "{}", ErrorCode::NoNetwork, 503);
    }
    void whoIsAParent()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(ErrorCode, wanted);
        const auto is = checkGuardian(answer(body, status), base, u"5"_s, u"17"_s, QDate(2026, 10, 12));
        QCOMPARE(is ? ErrorCode::Internal : is.error().code, wanted);
    }

    void whoseChild()
    {
        const auto born = [](const QByteArray& body, int status = 200) {
            return birthDateOf(answer(body, status), u"17"_s, QDate(2026, 10, 12));
        };
        QCOMPARE(*born(R"({"resourceType":"Patient","id":"17","birthDate":"2013-05-01"})"), QDate(2013, 5, 1));
        QCOMPARE(born(R"({"resourceType":"Patient","id":"18","birthDate":"2013-05-01"})").error().detail, noGuardian);
        QCOMPARE(born(R"({"resourceType":"Patient","id":"17"})").error().detail, noGuardian);
        QCOMPARE(born(R"({"resourceType":"Patient","id":"17","birthDate":"2013"})").error().detail, noGuardian);
        QCOMPARE(born(R"({"resourceType":"Patient","id":"17","birthDate":"2062-05-01"})").error().detail, noGuardian);
        QCOMPARE(born("{}", 500).error().code, ErrorCode::NoNetwork);
    }

    /// The whole sign-in; what is asked is asked with the token of that sign-in and of nobody else.
    void theSignInOfAParent_data()
    {
        QTest::addColumn<QByteArray>("relationship");
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("mother") << QByteArray("MTH") << true;
        QTest::newRow("brother") << QByteArray("BRO") << false;
    }
    void theSignInOfAParent()
    {
        QFETCH(QByteArray, relationship);
        QFETCH(bool, succeeds);
        SignInFixture f;
        f.claims[u"fhirUser"_s] = u"https://gp.naer.example/fhir/RelatedPerson/5"_s;
        f.claims[u"birthdate"_s] = u"1984-01-02"_s; // the mother's own
        QStringList asked;
        f.http.answer = [&, usual = f.http.answer](const HttpRequest& request) -> Result<HttpAnswer> {
            const QString path = request.url.path();
            if (!path.startsWith(u"/fhir/RelatedPerson"_s) && !path.startsWith(u"/fhir/Patient"_s))
                return usual(request);
            asked += path;
            const bool isOurs = std::ranges::contains(
                request.headers, std::pair<QByteArray, QByteArray>("Authorization", "Bearer at"));
            if (!isOurs)
                return answer("{}", 401);
            return path == u"/fhir/RelatedPerson/5"_s
                ? answer(relatedPerson({}, relationship))
                : answer(R"({"resourceType":"Patient","id":"17","birthDate":"2013-05-01"})");
        };
        const auto outcome = f.run();
        QCOMPARE(outcome.has_value(), succeeds);
        if (!succeeds) {
            QCOMPARE(outcome.error().detail, noGuardian);
            QCOMPARE(asked, QStringList{u"/fhir/RelatedPerson/5"_s});
            return;
        }
        QCOMPARE(asked, (QStringList{u"/fhir/RelatedPerson/5"_s, u"/fhir/Patient/17"_s}));
        QCOMPARE(outcome->signedIn.guardian, u"5"_s);
        QCOMPARE(outcome->signedIn.name, u"Else"_s);
        QCOMPARE(outcome->signedIn.atMs, f.clock.now().utcMs);
        QCOMPARE(outcome->person.birthDate, std::optional(QDate(2013, 5, 1)));
    }

    /// Whoever is neither the citizen nor a parent gets into nobody's record.
    void whoActs_data()
    {
        QTest::addColumn<QString>("fhirUser");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* fhirUser, const char* wanted) {
            QTest::newRow(fhirUser) << QString::fromLatin1(fhirUser) << QString::fromLatin1(wanted);
        };
        row("Patient/17", "citizen");
        row("https://gp.naer.example/fhir/Patient/17", "citizen");
        row("https://GP.naer.example:443/fhir/Patient/17", "citizen");
        row("RelatedPerson/5", "parent");
        row("/fhir/RelatedPerson/5", "parent");
        for (const char* nobody : {"Patient/18", "Patient/17/_history/3", "RelatedPerson/5/_history/1", "Person/5",
                 "Practitioner/7", "RelatedPerson/", "RelatedPerson/5/", "RelatedPerson/5?x", "RelatedPerson/5#a",
                 "//gp.naer.example//fhir/RelatedPerson/5", "http://gp.naer.example/fhir/RelatedPerson/5",
                 "https://other.example/fhir/RelatedPerson/5", "https://me@gp.naer.example/fhir/Patient/17",
                 "../fhir2/Patient/17", "Patient/17/x", "nobody"})
            row(nobody, "nobody");
    }
    void whoActs()
    {
        QFETCH(QString, fhirUser);
        QFETCH(QString, wanted);
        SignInFixture f;
        f.claims[u"fhirUser"_s] = fhirUser;
        f.http.answer = [usual = f.http.answer](const HttpRequest& request) -> Result<HttpAnswer> {
            const QString path = request.url.path();
            return path == u"/fhir/RelatedPerson/5"_s ? answer(relatedPerson())
                : path == u"/fhir/Patient/17"_s
                ? answer(R"({"resourceType":"Patient","id":"17","birthDate":"2013-05-01"})")
                : usual(request);
        };
        const auto outcome = f.run();
        const QString who = !outcome ? u"nobody"_s : outcome->signedIn.guardian.isEmpty() ? u"citizen"_s : u"parent"_s;
        QCOMPARE(who, wanted);
        if (!outcome)
            QCOMPARE(outcome.error().detail, u"fhirUser"_s);
    }

    /// Where a provider does not say who acts, the record bears out the birth date, or nobody is signed in.
    void whereNobodySaysWhoActs_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("succeeds");
        QTest::newRow("the same") << u"2013-05-01"_s << true;
        QTest::newRow("none") << QString() << true;
        QTest::newRow("another") << u"1984-01-02"_s << false;
    }
    void whereNobodySaysWhoActs()
    {
        QFETCH(QString, said);
        QFETCH(bool, succeeds);
        SignInFixture f;
        f.claims.remove(u"fhirUser"_s);
        f.claims.remove(u"birthdate"_s);
        if (!said.isEmpty())
            f.claims[u"birthdate"_s] = said;
        f.http.answer = [usual = f.http.answer](const HttpRequest& request) -> Result<HttpAnswer> {
            return request.url.path() == u"/fhir/Patient/17"_s
                ? answer(R"({"resourceType":"Patient","id":"17","birthDate":"2013-05-01"})")
                : usual(request);
        };
        const auto outcome = f.run();
        QCOMPARE(outcome.has_value(), succeeds);
        if (succeeds)
            QCOMPARE(outcome->person.birthDate, std::optional(QDate(2013, 5, 1)));
    }
};

QTEST_GUILESS_MAIN(TestGuardian)
#include "tst_guardian.moc"
