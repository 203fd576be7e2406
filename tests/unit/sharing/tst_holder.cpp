// SPDX-License-Identifier: MPL-2.0
#include "tests/unit/sharing/sharingfixture.h"

using namespace naer;
using namespace naer::test;

/// Whose hands a share is in, as the citizen is told (F30).
class TestHolder : public QObject
{
    Q_OBJECT

    static fhir::Reference person(const QString& name, const QString& reference = u"Practitioner/7"_s)
    {
        return {.reference = reference, .display = name};
    }
    static fhir::Task taskOf(
        const QString& share, const QString& status, const QString& holder = {}, const QString& asked = {})
    {
        fhir::Task task;
        task.identifier = {{.system = u"urn:ietf:rfc:3986"_s, .value = u"urn:uuid:"_s + share}};
        task.status = status;
        task.owner = holder.isEmpty() ? person(u"Lægehuset i Hammel"_s, u"Organization/1"_s) : person(holder);
        if (!asked.isEmpty())
            task.restriction.recipient = {person(asked, u"Practitioner/8"_s)};
        return task;
    }

    struct Shared : SharingFixture
    {
        Shared()
        {
            add(u"weight"_s, {u"81,5"_s});
            id = shareWith({u"weight"_s}).id;
            if (!deliver() || share(id).state != ShareState::Sent)
                qFatal("not sent");
        }
        int follow(const fhir::Task& task, const QString& recipient = u"gp"_s)
        {
            return within([&](Database& d) { return ShareService(d, clock).follow(recipient, {task}); });
        }
        int follow(const QString& status, const QString& holder = {}, const QString& asked = {})
        {
            return follow(taskOf(id, status, holder, asked));
        }
        QString hands() { return share(id).heldBy + u'>' + share(id).handedTo; }

        QString id;
    };

private Q_SLOTS:
    void bothNamesStandUntilTheYes()
    {
        Shared f;
        QCOMPARE(f.hands(), u">"_s);
        QCOMPARE(f.follow(u"accepted"_s, u"Lis"_s), 1);
        QCOMPARE(f.share(f.id).state, ShareState::Opened);
        QCOMPARE(f.hands(), u"Lis>"_s);
        QCOMPARE(f.follow(u"accepted"_s, u"Lis"_s, u"Ole"_s), 1); // news, in the same state
        QCOMPARE(f.hands(), u"Lis>Ole"_s);
        QCOMPARE(f.follow(u"accepted"_s, u"Lis"_s, u"Ole"_s), 0); // and no news the second time
        QCOMPARE(f.follow(u"in-progress"_s, u"Ole"_s), 1);
        QCOMPARE(f.hands(), u"Ole>"_s);
    }

    /// The recipient that it was sent to is no person's name.
    void aPlaceIsNobody()
    {
        Shared f;
        QCOMPARE(f.follow(u"accepted"_s), 1); // opened, and nobody has it
        QCOMPARE(f.hands(), u">"_s);
        QCOMPARE(f.follow(u"accepted"_s, u"Lis"_s), 1);
        QCOMPARE(f.follow(u"accepted"_s), 1); // nobody any more
        QCOMPARE(f.hands(), u">"_s);
        fhir::Task task = taskOf(f.id, u"accepted"_s, u"Lis"_s);
        task.restriction.recipient = {person(u"Hammel Kommune"_s, u"Organization/2"_s)};
        QCOMPARE(f.follow(task), 1);
        QCOMPARE(f.hands(), u"Lis>"_s);
        task.restriction.recipient.push_back(person(u"Ole"_s, u"PractitionerRole/3"_s));
        QCOMPARE(f.follow(task), 1);
        QCOMPARE(f.hands(), u"Lis>Ole"_s);
    }

    void whatNobodyHasOpenedNobodyHas()
    {
        Shared f;
        for (const char* status : {"requested", "received"}) {
            f.follow(QString::fromLatin1(status), u"Lis"_s, u"Ole"_s);
            QCOMPARE(f.hands(), u">"_s);
        }
        QCOMPARE(f.share(f.id).state, ShareState::Received);
    }

    void whatIsOverHasNobodysName_data()
    {
        QTest::addColumn<QString>("status");
        for (const char* over : {"completed", "rejected", "cancelled", "failed", "entered-in-error"})
            QTest::addRow("%s", over) << QString::fromLatin1(over);
    }
    void whatIsOverHasNobodysName()
    {
        QFETCH(QString, status);
        Shared f;
        f.follow(u"accepted"_s, u"Lis"_s, u"Ole"_s);
        QCOMPARE(f.follow(status, u"Lis"_s, u"Ole"_s), 1);
        QCOMPARE(f.hands(), u">"_s);
        QCOMPARE(f.follow(status, u"Lis"_s, u"Ole"_s), 0);
    }

    /// A server that goes back: what was answered stays so; what was refused may be taken after all.
    void whoHasItFitsTheState()
    {
        Shared f;
        f.follow(u"completed"_s, u"Lis"_s);
        QCOMPARE(f.follow(u"accepted"_s, u"Lis"_s), 0);
        QCOMPARE(f.share(f.id).state, ShareState::Acted);
        QCOMPARE(f.hands(), u">"_s);
        Shared g;
        g.follow(u"rejected"_s, u"Lis"_s);
        QCOMPARE(g.follow(u"accepted"_s, u"Lis"_s), 1);
        QCOMPARE(g.share(g.id).state, ShareState::Opened);
        QCOMPARE(g.hands(), u"Lis>"_s);
    }

    void whatWasTakenBackHasNobodysName()
    {
        Shared f;
        f.follow(u"accepted"_s, u"Lis"_s, u"Ole"_s);
        f.within([&](Database& d) { return ShareService(d, f.clock).takeBack(f.id); });
        QCOMPARE(f.share(f.id).state, ShareState::TakenBack);
        f.follow(u"accepted"_s, u"Lis"_s); // the place does not know yet
        QCOMPARE(f.share(f.id).state, ShareState::TakenBack);
        QCOMPARE(f.hands(), u">"_s);
    }

    void anAnswerHasItsWritersName()
    {
        Shared f;
        f.follow(u"accepted"_s, u"Lis"_s);
        fhir::Task task = taskOf(f.id, u"completed"_s, u"Lis"_s);
        task.note = {{.authorReference = person(u"Lis Holm"_s), .text = u"Tag to"_s}};
        QCOMPARE(f.follow(task), 1);
        QCOMPARE(f.share(f.id).state, ShareState::Acted);
        QCOMPARE(f.share(f.id).answer, u"Tag to"_s);
        QCOMPARE(f.share(f.id).answeredBy, u"Lis Holm"_s);
    }

    void namesAreOneLineAndBounded()
    {
        Shared f;
        f.follow(u"accepted"_s, u"Lis\n\x01<b>"_s + QString(5000, u'x'), u" \n"_s);
        QVERIFY(f.share(f.id).heldBy.startsWith(u"Lis <b>xxx"_s));
        QVERIFY(f.share(f.id).heldBy.size() < 220);
        QVERIFY(f.share(f.id).handedTo.isEmpty());
    }

    void anotherPlaceSaysNothingAboutIt()
    {
        Shared f;
        f.addRecipient(u"kommune"_s, u"Hammel Kommune"_s);
        QCOMPARE(f.follow(taskOf(f.id, u"accepted"_s, u"Lis"_s), u"kommune"_s), 0);
        QCOMPARE(f.follow(taskOf(u"0a1b2c3d-0000-4000-8000-00000000000f"_s, u"accepted"_s, u"Lis"_s)), 0);
        QCOMPARE(f.hands(), u">"_s);
    }

    void keepingSaysWhetherItIsNews()
    {
        Shared f;
        const auto keep = [&](const QString& heldBy, const QString& handedTo, const QString& id) {
            return f.within([&](Database& d) { return ShareRepository(d).keepHolder(id, heldBy, handedTo); });
        };
        QVERIFY(!keep({}, {}, f.id));
        QVERIFY(keep(u"Lis"_s, {}, f.id));
        QVERIFY(!keep(u"Lis"_s, {}, f.id));
        QVERIFY(keep(u"Lis"_s, u"Ole"_s, f.id));
        QVERIFY(keep({}, {}, f.id));
        QVERIFY(!keep(u"Lis"_s, {}, u"none"_s));
    }
};

QTEST_GUILESS_MAIN(TestHolder)
#include "tst_holder.moc"
