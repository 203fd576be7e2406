// SPDX-License-Identifier: MPL-2.0
// The command line over the same core as the app, without QML.
#include "app/cli/commands.h"
#include "app/cli/secretfile.h"
#include "app/hardening.h"
#include "core/crypto/selftest.h"
#include "platforms/linux/securestores.h"

#include <QDir>
#include <QGuiApplication>
#include <QStandardPaths>

#include <cstdio>

using namespace naer;
using namespace naer::cli;
using namespace Qt::StringLiterals;

namespace {

QList<CommandEntry> allCommands()
{
    return vaultCommands() + measureCommands() + trendCommands() + importCommands() + checkInCommands()
        + exportCommands() + deviceCommands() + radioCommands() + serviceCommands() + consentCommands()
        + shareCommands() + outboxCommands() + linkCommands() + linkHostCommands() + fileCommands();
}

void printHelp()
{
    std::fputs("naer-cli [--vault FILE] [--secret-file F] [--json] COMMAND\n"
               "The secret is read from the file, else from NAER_SECRET; it never stands in the arguments.\n\n",
        stdout);
    for (const CommandEntry& command : allCommands())
        std::fputs(qUtf8Printable(u"  "_s + command.grammar.usage + u'\n'), stdout);
    std::fputs("\nExit: 0 done, 2 usage, 3 refused input, 4 wrong secret or locked, 5 not found, 6 needs --confirm,\n"
               "7 damaged or unreadable store, 8 waiting for network.\n",
        stdout);
}

int run(const QStringList& given)
{
    Session session;
    QStringList words;
    QString secretFile, newSecretFile;
    session.vaultFile = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/naer.vault"_s;
    session.deviceStoreFolder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/device-store"_s;
    session.terminal.json = given.contains(u"--json"_s);
    for (qsizetype i = 0; i < given.size(); ++i) {
        QString* target = given[i] == "--vault"_L1 ? &session.vaultFile
            : given[i] == "--secret-file"_L1       ? &secretFile
            : given[i] == "--new-secret-file"_L1   ? &newSecretFile
                                                   : nullptr;
        if (target) {
            if (i + 1 >= given.size())
                return session.terminal.usage(u"%1 needs a file."_s.arg(given[i]));
            *target = given[++i];
        } else if (given[i] != "--json"_L1) {
            words += given[i];
        }
    }
    if (words.isEmpty() || words[0] == "help"_L1 || words[0] == "--help"_L1 || words[0] == "-h"_L1) {
        printHelp();
        return words.isEmpty() ? Usage : Done;
    }
    auto secret = readSecret(secretFile, "NAER_SECRET");
    auto newSecret = readSecret(newSecretFile, "NAER_NEW_SECRET");
    if (!secret || !newSecret)
        return session.terminal.usage(!secret ? secret.error() : newSecret.error());
    session.secret = std::move(*secret);
    session.newSecret = std::move(*newSecret);

    const auto commands = allCommands();
    const auto named = [&](qsizetype count) {
        return std::ranges::find(commands, words.mid(0, count).join(u' '), &CommandEntry::name);
    };
    const bool hasThree = named(3) != commands.end(); // "share link create"
    const auto command = named(hasThree ? 3 : 2);
    if (command == commands.end())
        return session.terminal.usage(
            u"There is no command '%1'; ./dev cli help lists them."_s.arg(words.mid(0, 2).join(u' ')));
    const auto arguments = Arguments::parse(words.mid(hasThree ? 3 : 2), command->grammar);
    if (!arguments)
        return session.terminal.usage(arguments.error());
    if (const auto tested = crypto::runSelfTest(); !tested)
        return session.terminal.refuse(tested.error());
    return command->run(session, *arguments);
}

} // namespace

int main(int argc, char** argv)
{
    naer::hardenProcess();
    // Only the page for the doctor needs Qt Gui, for its fonts; without a window.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const bool drawsPage
        = argc > 2 && std::any_of(argv, argv + argc, [](const char* word) { return qstrcmp(word, "pdf") == 0; });
    std::unique_ptr<QCoreApplication> application;
    if (drawsPage)
        application = std::make_unique<QGuiApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    QCoreApplication::setApplicationName(u"naer"_s);
    const int exit = run(QCoreApplication::arguments().mid(1));
    if (std::fflush(stdout) != 0 || std::ferror(stdout)) {
        std::fputs("The answer could not be written in full; is the disk full?\n", stderr);
        return Damaged;
    }
    return exit;
}
