// SPDX-License-Identifier: MPL-2.0
#include "core/base/strictjson.h"

#include <QTest>

using namespace naer;
using namespace Qt::StringLiterals;

class TestStrictJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere()
    {
        const auto read = readStrictJson(" {\"a\":\"\\u00e6\\uD83E\\uDE7A\\n\\\"\",\"n\":-12.50e+3,\"list\":[true,"
                                         "false,null,{}],\"whole\":1706745600} ");
        QVERIFY(read);
        QCOMPARE(*read->string(u"a"), u"æ🩺\n\""_s);
        QCOMPARE(read->member(u"n")->text, u"-12.50e+3"_s);
        QCOMPARE(read->member(u"list")->items.size(), std::size_t{4});
        QVERIFY(read->member(u"list")->items[0].isTrue);
        QVERIFY(read->member(u"list")->items[2].is(JsonNode::Kind::Null));
        QCOMPARE(read->whole(u"whole"), 1706745600);
        QVERIFY(!read->whole(u"n") && !read->whole(u"a") && !read->whole(u"none") && !read->string(u"n"));
        QVERIFY(!read->member(u"none"));
        QCOMPARE(readStrictJson("{\"big\":9007199254740993}")->whole(u"big"), std::nullopt);
        QCOMPARE(readStrictJson("{\"\":1}")->whole(u""), 1);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        const char* const bad[]
            = {"", " ", "{", "}", "[", "[1", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{'a':1}",
                "{\"a\":1 \"b\":2}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "01", "-", "1.", ".5", "1e", "1e+",
                "+1", "0x10", "NaN", "Infinity", "tru", "True", "nul", "\"", "\"\\", "\"\\x\"", "\"\\u12\"",
                "\"\\u12g4\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\t\"", "\"a\nb\"", "\"\xff\"",
                "\"\xc0\xaf\"", "\"\xed\xa0\x80\"", "\xef\xbb\xbf{}", "{} {}", "{}x", "1 2", "/*c*/1", "{\"a\":1}//"};
        for (const char* text : bad)
            QTest::addRow("%s", QByteArray(text).toPercentEncoding().constData()) << QByteArray(text);
        QTest::newRow("nul inside") << QByteArray("\"a\0b\"", 5);
        QTest::newRow("nul behind") << QByteArray("{}\0", 3);
    }

    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto read = readStrictJson(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BadFile);
    }

    void isBounded()
    {
        QCOMPARE(readStrictJson("[[[]]]", {.depth = 1}).error().code, ErrorCode::TooLong);
        QVERIFY(readStrictJson("[[[]]]", {.depth = 2}));
        QCOMPARE(readStrictJson(QByteArray(10'000, '[')).error().code, ErrorCode::TooLong);
        QCOMPARE(readStrictJson("[1,2,3]", {.values = 3}).error().code, ErrorCode::TooLong);
        QVERIFY(readStrictJson("[1,2,3]", {.values = 4}));
        QCOMPARE(readStrictJson("[1,2,3]", {.octets = 6}).error().code, ErrorCode::TooLong);
    }
};

QTEST_APPLESS_MAIN(TestStrictJson)
#include "tst_strictjson.moc"
