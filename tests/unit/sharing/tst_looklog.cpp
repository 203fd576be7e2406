// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/looklog.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

/// Who has looked, as a recipient says it; and one that says nothing of it is not one where nobody looked.
class TestLookLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestIsFirst()
    {
        const auto looks = looksFrom(
            R"([{"at":"2026-03-01T08:00:00+01:00","who":"Lis","role":"læge","what":"Task/5"},
                {"at":"2026-03-02T08:00:00+01:00","who":"Bo\u0007","role":"sygeplejerske","what":"Observation"}])");
        QVERIFY(looks);
        QCOMPARE(looks->size(), std::size_t(2));
        QCOMPARE(looks->front().who, u"Bo"_s);
        QVERIFY(looksFrom("[]")->empty());
    }
    void whatIsNone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorCode>("code");
        const auto row
            = [](const char* json, ErrorCode code) { QTest::addRow("%s", json) << QByteArray(json) << code; };
        row(R"({"resourceType":"Bundle","type":"searchset","total":0})", ErrorCode::NotFound); // Medplum's router
        row(R"({"resourceType":"OperationOutcome"})", ErrorCode::NotFound);
        row("{}", ErrorCode::BadAnswer);
        row("<html>", ErrorCode::BadAnswer);
        row(R"([{"who":"Lis"}])", ErrorCode::BadAnswer);
    }
    void whatIsNone()
    {
        QFETCH(QByteArray, json);
        QFETCH(ErrorCode, code);
        QCOMPARE(looksFrom(json).error().code, code);
    }
};

QTEST_GUILESS_MAIN(TestLookLog)
#include "tst_looklog.moc"
