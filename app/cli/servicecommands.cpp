// SPDX-License-Identifier: MPL-2.0
// Commands over who receives what is shared, and the sign-in there.
#include "app/cli/network.h"
#include "core/gateway/recipientrepository.h"
#include "core/sharing/shareservice.h"
#include "core/vault/journal.h"
#include "platforms/linux/desktopbrowser.h"
#include "platforms/linux/loopbackreturn.h"

#include <QFile>
#include <QJsonArray>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

constexpr qint64 longestAuthority = 64 * 1024;

QJsonObject recipientToJson(const Recipient& recipient)
{
    return {{u"code"_s, recipient.code}, {u"name"_s, recipient.name}, {u"phone"_s, recipient.phone},
        {u"answerDays"_s, recipient.answerDays}, {u"baseUrl"_s, recipient.baseUrl.toString()},
        {u"dialect"_s, recipient.dialect}, {u"organization"_s, recipient.organization},
        {u"ownAuthority"_s, !recipient.authority.isEmpty()},
        {u"signedIn"_s, recipient.signedIn && !recipient.signedIn->accessToken.isEmpty()}};
}

int add(Session& session, const Arguments& arguments)
{
    bool isNumber = true;
    const QString days = arguments.value(u"--answer-days"_s);
    Recipient recipient{.code = arguments.words()[0],
        .name = arguments.value(u"--name"_s),
        .phone = arguments.value(u"--phone"_s),
        .answerDays = days.isEmpty() ? 5 : days.toInt(&isNumber),
        .baseUrl = QUrl(arguments.words()[1], QUrl::StrictMode),
        .clientId = arguments.given(u"--client-id"_s) ? arguments.value(u"--client-id"_s) : u"naer"_s,
        .dialect = arguments.given(u"--receiver"_s) ? arguments.value(u"--receiver"_s) : u"dk-core"_s,
        .organization = arguments.value(u"--organization"_s),
        .authority = {},
        .addedAt = session.clock.now(),
        .removed = false,
        .signedIn = std::nullopt};
    if (!isNumber)
        return session.terminal.usage(u"--answer-days is a whole number of working days."_s);
    if (arguments.given(u"--ca"_s)) {
        QFile file(arguments.value(u"--ca"_s));
        if (!file.open(QIODevice::ReadOnly) || file.size() > longestAuthority)
            return session.terminal.usage(u"The certificate file %1 cannot be read."_s.arg(file.fileName()));
        recipient.authority = file.readAll();
    }
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    Database& database = (*vault)->database();
    const auto added = database.inTransaction([&]() -> Result<void> {
        if (auto done = RecipientRepository(database).add(recipient); !done)
            return done;
        return Journal(database).append(u"recipient-added", recipient.code, session.clock.now());
    });
    if (!added && added.error().code == ErrorCode::AlreadyExists)
        return session.terminal.refuse(
            Refused, errorName(ErrorCode::AlreadyExists), u"There is one by that name; remove it first."_s);
    if (!added && added.error().code == ErrorCode::Contradiction)
        return session.terminal.refuse(Refused, errorName(ErrorCode::Contradiction),
            u"That name was another place's; choose a new one, so that what was shared there keeps its name."_s);
    if (!added)
        return session.terminal.refuse(added.error());
    session.terminal.say(u"Added: %1. Sign in there with service signin %2."_s.arg(recipient.name, recipient.code));
    session.terminal.show({{u"recipient"_s, recipientToJson(recipient)}});
    return Done;
}

int list(Session& session, const Arguments&)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto recipients = RecipientRepository((*vault)->database()).all();
    if (!recipients)
        return session.terminal.refuse(recipients.error());
    QJsonArray array;
    for (const Recipient& one : *recipients) {
        array += recipientToJson(one);
        const bool signedIn = one.signedIn && !one.signedIn->accessToken.isEmpty();
        session.terminal.say(
            u"%1  %2, phone %3, answers within %4 working days, %5"_s.arg(one.code, one.name, one.phone)
                .arg(one.answerDays)
                .arg(signedIn ? u"signed in"_s : u"not signed in"_s));
    }
    if (array.isEmpty())
        session.terminal.say(u"Nobody receives anything. Add one with service add."_s);
    session.terminal.show({{u"recipients"_s, array}});
    return Done;
}

int remove(Session& session, const Arguments& arguments)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto removed = ShareService((*vault)->database(), session.clock).removeRecipient(arguments.words()[0]);
    if (!removed)
        return session.terminal.refuse(removed.error());
    session.terminal.say(
        u"Removed, and every consent for it has ended. What it has already, it keeps; it is not told, so call them."_s);
    session.terminal.show({{u"removed"_s, arguments.words()[0]}});
    return Done;
}

/// Shows the address, and opens it where there is a browser.
class TerminalBrowser final : public Browser
{
public:
    TerminalBrowser(bool opens)
        : m_opens(opens)
    { }
    Result<void> open(const QUrl& url) override
    {
        QTextStream(stderr) << "Sign in at:\n" << url.toString(QUrl::FullyEncoded) << Qt::endl;
        if (m_opens)
            (void)m_desktop.open(url); // the address stands there for whoever has none
        return {};
    }

private:
    const bool m_opens;
    DesktopBrowser m_desktop;
};

int signIn(Session& session, const Arguments& arguments)
{
    const QString code = arguments.words()[0];
    const auto network = Network::open(session);
    if (!network)
        return session.terminal.refuse(network.error());
    VaultSession& vault = (*network)->vault();
    const auto recipient
        = vault.run([code](Database& database) { return RecipientRepository(database).find(code); }).takeResult();
    if (!recipient)
        return session.terminal.refuse(recipient.error());
    TerminalBrowser browser(!arguments.has(u"--no-browser"_s));
    LoopbackReturn back("<!doctype html><title>N\xC3\xA6r</title><p>You can go back to the terminal.</p>");
    SignIn signIn((*network)->http(), browser, back, session.clock);
    Result<SignInOutcome> outcome = fail(ErrorCode::SignInFailed);
    QObject::connect(&signIn, &SignIn::finished, &signIn, [&](const Result<SignInOutcome>& ended) {
        outcome = ended;
        QCoreApplication::quit();
    });
    QTimer::singleShot(0, &signIn, [&] { signIn.start(*recipient); });
    QCoreApplication::exec();
    if (!outcome)
        return session.terminal.refuse(outcome.error());
    const auto kept
        = vault.run([&, code](Database& database) { return keepSignIn(database, code, *outcome, session.clock.now()); })
              .takeResult();
    if (!kept)
        return session.terminal.refuse(kept.error());
    if (recipient->organization.isEmpty()) {
        ShareFollower& follower = (*network)->follower();
        QObject::connect(&follower, &ShareFollower::learned, &follower, &QCoreApplication::quit);
        QTimer::singleShot(0, &follower, [&] { follower.learnOrganization(code); });
        QCoreApplication::exec();
    }
    const bool byParent = !outcome->signedIn.guardian.isEmpty();
    session.terminal.say(
        (byParent ? u"Signed in at %1 as %2, who may say yes for a child."_s : u"Signed in at %1 as %2."_s)
            .arg(recipient->name, outcome->person.name));
    session.terminal.show({{u"signedIn"_s, true}, {u"name"_s, outcome->person.name}, {u"recipient"_s, code}});
    return Done;
}

} // namespace

QList<CommandEntry> serviceCommands()
{
    return {
        {u"service add"_s,
            {.options = {u"--name"_s, u"--phone"_s, u"--answer-days"_s, u"--client-id"_s, u"--receiver"_s,
                 u"--organization"_s, u"--ca"_s},
                .least = 2,
                .most = 2,
                .usage = u"service add CODE URL --name N --phone P [--answer-days D] [--receiver dk-core|fut] "
                         "[--organization REF] [--client-id ID] [--ca FILE]"_s},
            add},
        {u"service list"_s, {.usage = u"service list"_s}, list},
        {u"service remove"_s, {.least = 1, .most = 1, .usage = u"service remove CODE"_s}, remove},
        {u"service signin"_s,
            {.flags = {u"--no-browser"_s}, .least = 1, .most = 1, .usage = u"service signin CODE [--no-browser]"_s},
            signIn},
    };
}

} // namespace naer::cli
