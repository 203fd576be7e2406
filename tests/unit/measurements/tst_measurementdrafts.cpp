// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/measurementdrafts.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestMeasurementDrafts : public QObject
{
    Q_OBJECT

    static QStringList begun(const MeasurementDrafts& drafts)
    {
        QStringList codes;
        for (const Kind* kind : drafts.begun())
            codes += kind->code;
        return codes;
    }

private Q_SLOTS:
    void eachKindHasItsOwn()
    {
        MeasurementFixture f;
        MeasurementDrafts drafts(f.database());
        const Kind& weight = f.kind(u"weight");
        const Kind& pulse = f.kind(u"pulse");
        QVERIFY(drafts.saveEntry(weight, u"{\"texts\":[\"8\"]}"_s, f.clock.now()));
        f.clock.advance(std::chrono::seconds(1));
        QVERIFY(drafts.saveEntry(pulse, u"{\"texts\":[\"7\"]}"_s, f.clock.now()));
        QCOMPARE(begun(drafts), (QStringList{u"pulse"_s, u"weight"_s}));
        QVERIFY(drafts.removeEntry(pulse)); // its digit was deleted again
        QCOMPARE(drafts.entry(weight), u"{\"texts\":[\"8\"]}"_s);
        QCOMPARE(drafts.entry(pulse), QString());
        QCOMPARE(begun(drafts), QStringList{u"weight"_s});
    }

    void theOneDraftOfBeforeIsStillRead()
    {
        MeasurementFixture f;
        DraftRepository repository(f.database());
        const QString old = u"{\"kind\":\"weight\",\"texts\":[\"81\"]}"_s;
        QVERIFY(repository.save(u"measure"_s, old, f.clock.now()));
        MeasurementDrafts drafts(f.database());
        QCOMPARE(drafts.entry(f.kind(u"weight")), old);
        QCOMPARE(drafts.entry(f.kind(u"pulse")), QString());
        QVERIFY(drafts.saveEntry(f.kind(u"pulse"), u"{}"_s, f.clock.now()));
        QVERIFY(drafts.removeEntry(f.kind(u"pulse")));
        QCOMPARE(begun(drafts), QStringList{u"weight"_s});
        QVERIFY(drafts.saveEntry(f.kind(u"weight"), u"{\"texts\":[\"82\"]}"_s, f.clock.now()));
        QCOMPARE(repository.keys(), QStringList{u"measure/weight"_s});
        QVERIFY(repository.save(u"measure"_s, old, f.clock.now()));
        QVERIFY(drafts.removeEntry(f.kind(u"weight")));
        QCOMPARE(repository.keys(), QStringList());
    }

    void storedAndNoLongerBegunOrNeither()
    {
        MeasurementFixture f;
        MeasurementDrafts drafts(f.database());
        QVERIFY(drafts.saveEntry(f.kind(u"weight"), u"{}"_s, f.clock.now()));
        const Result<void> rolledBack = f.database().inTransaction([&]() -> Result<void> {
            if (auto removed = drafts.removeEntryWithin(f.kind(u"weight")); !removed)
                return removed;
            return fail(ErrorCode::DiskFull);
        });
        QVERIFY(!rolledBack);
        QCOMPARE(begun(drafts), QStringList{u"weight"_s});
        QVERIFY(f.database().inTransaction([&] { return drafts.removeEntryWithin(f.kind(u"weight")); }));
        QCOMPARE(begun(drafts), QStringList());
    }

    void aCorrectionHasItsOwn()
    {
        MeasurementFixture f;
        MeasurementDrafts drafts(f.database());
        const auto one = ObservationId::make(3, f.clock.now().utcMs);
        const auto other = ObservationId::make(3, f.clock.now().utcMs);
        QVERIFY(!drafts.newestChange());
        QVERIFY(drafts.saveChange(one, u"a"_s, f.clock.now()));
        f.clock.advance(std::chrono::seconds(1));
        QVERIFY(drafts.saveChange(other, u"b"_s, f.clock.now()));
        QCOMPARE(drafts.newestChange(), other);
        QVERIFY(drafts.removeChange(other));
        QCOMPARE(drafts.newestChange(), one);
        QCOMPARE(drafts.change(one), u"a"_s);
        QCOMPARE(drafts.change(other), QString());
        QCOMPARE(begun(drafts), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestMeasurementDrafts)
#include "tst_measurementdrafts.moc"
