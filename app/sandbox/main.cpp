// SPDX-License-Identifier: MPL-2.0
// The local health service: a GP's and a municipality's FHIR, the sign-in and the host of links, with made-up people.
// For demonstration and tests alone. See docs/sandbox.md.
#include "app/sandbox/desk.h"
#include "app/sandbox/service.h"
#include "core/crypto/selftest.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace naer;
using namespace naer::sandbox;
using namespace Qt::StringLiterals;

namespace {

enum Exit { Done = 0, Usage = 2, Failed = 7 };

std::array<int, 2> ending{-1, -1};

void onSignal(int)
{
    const char octet = 1;
    [[maybe_unused]] const auto written = ::write(ending[0], &octet, 1); // all that is safe here
}

void endOnSignals()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ending.data()) != 0)
        return;
    auto* notifier = new QSocketNotifier(ending[1], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(notifier, &QSocketNotifier::activated, QCoreApplication::instance(), &QCoreApplication::quit);
    struct sigaction action{};
    action.sa_handler = onSignal;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}

int usage(const char* why)
{
    std::fprintf(stderr,
        "naer-sandbox [--folder DIR] [--port N] [--no-reception] [--lifetimes CODE,ACCESS,REPEAT]\n"
        "naer-sandbox [--folder DIR] desk [--json] list | open TASK | done TASK TEXT | refuse TASK TEXT\n"
        "For demonstration and tests; nobody in it is real. %s\n",
        why);
    return Usage;
}

std::optional<Lifetimes> readLifetimes(const QString& text)
{
    const QStringList parts = text.split(u',');
    Lifetimes lifetimes;
    const std::array<int*, 3> places{&lifetimes.codeSeconds, &lifetimes.accessSeconds, &lifetimes.repeatSeconds};
    if (parts.size() != static_cast<qsizetype>(places.size()))
        return std::nullopt;
    for (std::size_t i = 0; i < places.size(); ++i) {
        bool isNumber = false;
        *places[i] = parts[static_cast<qsizetype>(i)].toInt(&isNumber);
        if (!isNumber || *places[i] < 0)
            return std::nullopt;
    }
    return lifetimes;
}

/// What the arguments ask for.
struct Command
{
    QString folder = Folder::standardPath();
    ServiceOptions options;
    bool isDesk = false;
    QStringList words; ///< for the desk

    /// What is wrong, or nothing.
    const char* read(QStringList given)
    {
        while (!given.isEmpty() && given.first() != "--json"_L1) {
            const QString word = given.takeFirst();
            if (word == "--no-reception"_L1) {
                options.hasReception = false;
            } else if (word.startsWith("--"_L1)) {
                if (given.isEmpty())
                    return "An option needs a value.";
                if (const char* const why = readOption(word, given.takeFirst()))
                    return why;
            } else if (word == "desk"_L1 && !isDesk) {
                isDesk = true;
            } else if (isDesk) {
                given.prepend(word);
                break;
            } else if (word != "start"_L1) {
                return "There is no such command.";
            }
        }
        words = given;
        return isDesk || words.isEmpty() ? nullptr : "There is no such option.";
    }

private:
    const char* readOption(const QString& option, const QString& value)
    {
        bool isGood = !value.isEmpty();
        if (option == "--folder"_L1) {
            folder = value;
        } else if (option == "--port"_L1) {
            options.port = value.toUShort(&isGood);
        } else if (option == "--lifetimes"_L1) {
            const auto read = readLifetimes(value);
            isGood = read.has_value();
            options.lifetimes = read.value_or(Lifetimes{});
        } else {
            return "There is no such option.";
        }
        return isGood ? nullptr : "The value of an option cannot be read.";
    }
};

int serve(const QString& path, const ServiceOptions& options)
{
    Folder folder(path);
    if (const auto taken = folder.take(); !taken) {
        std::fprintf(stderr, "%s cannot be used: %s.\n", qPrintable(path),
            taken.error().code == ErrorCode::OpenElsewhere ? "another service runs in it"
                                                           : qPrintable(taken.error().detail));
        return Failed;
    }
    Service service(folder, options);
    if (const auto started = service.start(); !started) {
        std::fprintf(stderr, "The service cannot start: %s, %s.\n", qPrintable(errorName(started.error().code)),
            qPrintable(started.error().detail));
        return Failed;
    }
    std::printf("%s\n", service.description().constData());
    std::fflush(stdout);
    const int code = QCoreApplication::exec();
    service.stop();
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    ::umask(0077);
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    Command command;
    if (const char* const why = command.read(QCoreApplication::arguments().sliced(1)))
        return usage(why);
    if (command.isDesk)
        return runDesk(command.folder, command.words);
    if (const auto tested = crypto::runSelfTest(); !tested) {
        std::fprintf(stderr, "The cryptography fails its own test.\n");
        return Failed;
    }
    endOnSignals();
    return serve(command.folder, command.options);
}
