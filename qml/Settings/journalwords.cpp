// SPDX-License-Identifier: MPL-2.0
#include "qml/Settings/journalwords.h"

#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

QString JournalWords::event(const JournalEntry& entry)
{
    if (entry.event == "vault-created"_L1)
        return tr("Your data got their place on this phone.");
    if (entry.event == "secret-changed"_L1)
        return tr("The code was chosen or changed.");
    if (entry.event == "exported"_L1)
        return tr("A file was made (%1).").arg(entry.detail);
    if (entry.event == "export-failed"_L1)
        return tr("A file could not be made (%1).").arg(entry.detail);
    if (entry.event == "imported"_L1)
        return tr("Measure\u00ADments were brought in: %1.").arg(entry.detail);
    if (entry.event == "rollback-acknowledged"_L1)
        return tr("You were told that something may be missing.");
    if (entry.event == "recipient-added"_L1)
        return tr("Somebody you can share with was added.");
    if (entry.event == "recipient-removed"_L1)
        return tr("Somebody you could share with was taken off.");
    if (entry.event == "signed-in"_L1)
        return tr("You logged in with somebody you share with.");
    if (entry.event == "workplace-entered"_L1)
        return tr("A professional logged in here.");
    if (entry.event == "workplace-left"_L1)
        return tr("A professional logged out here.");
    if (entry.event == "consent-given"_L1)
        return tr("You said yes to sharing.");
    if (entry.event == "consent-withdrawn"_L1)
        return tr("You stopped sharing.");
    if (entry.event == "shared"_L1)
        return tr("You shared measure\u00ADments.");
    if (entry.event == "share-taken-back"_L1)
        return tr("You took back what you had shared.");
    if (entry.event == "link-made"_L1)
        return tr("You made a link that shares measure\u00ADments.");
    if (entry.event == "link-updated"_L1)
        return tr("What a link of yours shares was brought up to date.");
    if (entry.event == "link-withdrawn"_L1)
        return tr("You withdrew a link.");
    if (entry.event == "link-expired"_L1)
        return tr("A link of yours came to its end.");
    return tr("Something else: %1.").arg(entry.event);
}

QString JournalWords::line(const JournalEntry& entry, const Moment& now)
{
    QString when = Wording::when(entry.at, now);
    if (!when.isEmpty())
        when[0] = when[0].toUpper();
    return when + QStringLiteral(": ") + event(entry);
}

} // namespace naer
