// SPDX-License-Identifier: MPL-2.0
#include "core/base/typedsecret.h"

#include <QFile>
#include <QTest>

using namespace naer;

class TestSecureBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotCopyable()
    {
        static_assert(!std::is_copy_constructible_v<SecureBytes>);
        static_assert(!std::is_copy_assignable_v<SecureBytes>);
    }

    void movesAndCompares()
    {
        SecureBytes first = SecureBytes::fromUtf8("hemmeligt");
        SecureBytes second = std::move(first);
        QCOMPARE(second.size(), std::size_t{9});
        QVERIFY(second.equals(SecureBytes::fromUtf8("hemmeligt").span()));
        QVERIFY(!second.equals(SecureBytes::fromUtf8("hemmeligT").span()));
        QVERIFY(!second.equals(SecureBytes::fromUtf8("hemmelig").span()));
    }

    void scrubOverwrites()
    {
        std::array<std::byte, 32> bytes;
        bytes.fill(std::byte{0xAB});
        scrub(bytes);
        for (const std::byte b : bytes)
            QCOMPARE(b, std::byte{0});
    }

    void theSameLettersAreTheSameSecret()
    {
        const SecureBytes composed = takeSecret(QString::fromUtf8("bl\u00e5b\u00e6r"));
        const SecureBytes decomposed = takeSecret(QString::fromUtf8("bla\u030ab\u00e6r")); // as some keyboards type it
        QVERIFY(composed.equals(decomposed.span()));
        QCOMPARE(secretLength(composed), 6);
        QCOMPARE(secretLength(SecureBytes::fromUtf8("\u00e6\u00e6")), 2);
    }

    void pagesAreGivenBack()
    {
        // 20,000 secrets one after the other must not exhaust the limit of locked memory or of mappings
        for (int i = 0; i < 20'000; ++i)
            SecureBytes bytes(64);
        SecureBytes last(64);
        QCOMPARE(last.size(), std::size_t{64});
    }
};

QTEST_APPLESS_MAIN(TestSecureBytes)
#include "tst_securebytes.moc"
