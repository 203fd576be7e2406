// SPDX-License-Identifier: MPL-2.0
#include "core/base/typedsecret.h"
#include "core/vault/keyenvelope.h"
#include "core/vault/profilerepository.h"
#include "core/vault/vaultsession.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecurestore.h"
#include "tests/support/processmemory.h"

#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace naer;
using namespace naer::test;
using namespace Qt::StringLiterals;

/// What is left of a vault in the memory of the program once it is locked.
class TestAfterLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSearchFindsWhatIsThere()
    {
        const SecureBytes here = SecureBytes::fromUtf8("kanariefugl-7141-in-memory");
        QCOMPARE(timesInMemory(Wanted(here.span())), 1);
    }

    void neitherKeyNorCodeIsLeft()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"naer.vault"_s);
        FakeSecureStore store;
        FakeClock clock;
        VaultSession session(file, store, clock, {.cost = crypto::lowestCost});
        const auto code = [] { // made anew each time: a literal would be found
            QString typed;
            for (const char letter : {'q', '7', 'v', 'w', '3', 'z', 'k', '9', 'u', 'x', '5', 'r'})
                typed += QLatin1Char(letter);
            return typed;
        };
        const auto codeBytes = [&] {
            const QString typed = code();
            return takeSecret(typed);
        };
        QVERIFY(session.create(codeBytes()).takeResult());
        QVERIFY(session.lock().takeResult());
        QVERIFY(session.unlock(codeBytes()).takeResult());
        const auto canary = [] { return u"Østergade-"_s + QString::number(9932) + u"-kanariefugl"_s; };
        QVERIFY(session.run([&](Database& database) { return ProfileRepository(database).set(profileName, canary()); })
                .takeResult());
        QCOMPARE(
            *session.run([](Database& database) { return ProfileRepository(database).get(profileName); }).takeResult(),
            canary());

        std::vector<std::pair<const char*, Wanted>> forms;
        const auto want = [&](const char* name, QByteArray bytes) {
            forms.emplace_back(name, Wanted(std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())))));
            bytes.fill('\0');
        };
        {
            const auto envelope = KeyEnvelope::read(KeyEnvelope::pathFor(file));
            QVERIFY(envelope);
            const SecureBytes secret = codeBytes();
            const auto dataKey = envelope->open(
                secret, SecureBytes::fromUtf8(store.values.value(u"naer/%1/device-secret"_s.arg(envelope->vaultId))));
            QVERIFY(dataKey);
            const QByteArrayView raw(reinterpret_cast<const char*>(dataKey->data()), qsizetype(dataKey->size()));
            want("key", QByteArray(raw.data(), raw.size())); // also the start of its AES schedule
            want("key, hexadecimal", QByteArray::fromRawData(raw.data(), raw.size()).toHex());
            want("key, HEXADECIMAL", QByteArray::fromRawData(raw.data(), raw.size()).toHex().toUpper());
            want("key, base64", QByteArray::fromRawData(raw.data(), raw.size()).toBase64());
            const QByteArrayView letters(reinterpret_cast<const char*>(secret.data()), qsizetype(secret.size()));
            want("code", QByteArray(letters.data(), letters.size()));
            QByteArray utf16;
            for (const char letter : letters)
                utf16.append(letter).append('\0');
            want("code, as text", std::move(utf16));
            for (const auto& [name, form] : forms) { // it is what the search looks for
                if (qstrcmp(name, "key") == 0 || qstrcmp(name, "code") == 0)
                    QVERIFY2(timesInMemory(form) > 0, name);
            }
        }
        QVERIFY(session.lock().takeResult());
        for (const auto& [name, form] : forms)
            QVERIFY2(timesInMemory(form) == 0, name);
        QByteArray row = canary().toUtf8();
        const Wanted stored(std::as_bytes(std::span(row.constData(), std::size_t(row.size()))));
        row.fill('\0');
        QVERIFY2(timesInMemory(stored) <= 1, QByteArray::number(timesInMemory(stored)));
    }
};

QTEST_GUILESS_MAIN(TestAfterLock)
#include "tst_afterlock.moc"
