// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/clinician/workfixture.h"

#include <QTest>

using namespace naer;
using namespace naer::test;

/// What a clinician answers, as it stands in the Task.
class TestWorkAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondAnswerStandsBesideTheFirst()
    {
        const QByteArray first
            = changed(fhir::toJson(heldBy(lis, ole)), {.act = Act::Answer, .text = u" Tag to\n"_s}, lis);
        auto item = itemIn(first);
        QCOMPARE(item->stage, WorkItem::Stage::Answered);
        QCOMPARE(item->answer, u"Tag to"_s);
        QCOMPARE(item->answeredBy, lis.name);
        QVERIFY(item->holder.is(lis) && item->handedTo.isNobody()); // nobody is asked any more
        const QByteArray second = changed(first, {.act = Act::Answer, .text = u"Nej: en"_s}, lis);
        item = itemIn(second);
        QCOMPARE(item->answer, lis.name + u": Nej: en\n\n"_s + lis.name + u": Tag to"_s); // neither of them is lost
        const auto notes = objectIn(second)["note"_L1].toArray();
        QCOMPARE(notes.size(), 2); // what was said was said
        QCOMPARE(notes[0]["text"_L1].toString(), u"Tag to"_s);
        QCOMPARE(notes[1]["time"_L1].toString(), atNow().toIso());
        QCOMPARE(notes[1]["authorReference"_L1]["reference"_L1].toString(), lis.reference);
        QVERIFY(!objectIn(first).contains("businessStatus"_L1));
        QCOMPARE(changed(first, {.act = Act::Answer, .text = u"x"_s}, ole), QByteArray("contradiction"));
    }

    void anAnswerHasBounds()
    {
        const auto answered
            = [](const QString& text) { return refusal(heldBy(lis), {.act = Act::Answer, .text = text}, lis); };
        for (const QString& empty : {QString(), u" "_s, u"\n\t \u00a0"_s})
            QCOMPARE(answered(empty), ErrorCode::EmptyValue);
        QCOMPARE(answered(QString(5001, u'x')), ErrorCode::TooLong);
        QCOMPARE(answered(QString(5000, u'x')), ErrorCode::Internal); // it was taken
        QCOMPARE(answered(u"  "_s + QString(5000, u'x') + u"  "_s), ErrorCode::Internal);
        QCOMPARE(refusal(heldBy(ole), {.act = Act::Answer}, lis), ErrorCode::Contradiction); // first whose it is
    }

    void anAnswerIsFoundAgainWhateverIsInIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("lines") << u"a\r\nb\n\n\nc"_s;
        QTest::newRow("quotes") << u"\"\\'{}[]</script>"_s;
        QTest::newRow("control") << u"a\x01\x7f\u202e\u200d b"_s;
        QTest::newRow("emoji") << u"\U0001F44D\U0001F468\u200D\U0001F469"_s;
        QTest::newRow("half an emoji") << u"a\xd83d b"_s;
        QTest::newRow("longest") << QString(5000, u'\u00e6');
    }
    void anAnswerIsFoundAgainWhateverIsInIt()
    {
        QFETCH(QString, text);
        const WantedAct wanted{.act = Act::Answer, .text = text};
        const auto item = itemIn(changed(fhir::toJson(heldBy(lis)), wanted, lis));
        QVERIFY(item);
        QVERIFY2(hasHappened(*item, wanted, lis), qPrintable(item->answer));
        QVERIFY(!hasHappened(*item, wanted, ole));
        QVERIFY(!hasHappened(*item, {.act = Act::Answer, .text = text + u'!'}, lis));
    }
};

QTEST_APPLESS_MAIN(TestWorkAnswer)
#include "tst_workanswer.moc"
