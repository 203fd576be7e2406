// SPDX-License-Identifier: MPL-2.0
#include "app/cli/terminal.h"

#include "core/measurements/kinds.h"

#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

QString kindCodes()
{
    QStringList codes;
    for (const Kind& kind : KindCatalog::instance().kinds())
        codes += kind.code;
    return codes.join(u", "_s);
}

} // namespace

Exit exitOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::WrongSecret:
    case ErrorCode::TooManyTries:
    case ErrorCode::Locked:
    case ErrorCode::DeviceSecretMissing:
    case ErrorCode::KeyStoreUnavailable: return WrongSecret;
    case ErrorCode::NotFound: return NotFound;
    case ErrorCode::NoNetwork:
    case ErrorCode::AskLater: return WaitingForNetwork;
    case ErrorCode::NeedsConfirmation: return NeedsConfirm;
    case ErrorCode::NotAVault:
    case ErrorCode::Damaged:
    case ErrorCode::RolledBack:
    case ErrorCode::TooNew:
    case ErrorCode::OpenElsewhere:
    case ErrorCode::DiskFull:
    case ErrorCode::NoAccess:
    case ErrorCode::IoFailed:
    case ErrorCode::CryptoUnavailable:
    case ErrorCode::Internal: return Damaged;
    default: return Refused;
    }
}

QString sentenceOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NotANumber: return u"That is not a number; write it with digits, and a comma or a point."_s;
    case ErrorCode::AmbiguousNumber:
        return u"A comma parts the columns here, so it cannot be the decimal comma as well; write 81.5 or \"81,5\" with quotes."_s;
    case ErrorCode::TooManyDigits: return u"That number has too many digits; three decimals are the most."_s;
    case ErrorCode::WholeNumberWanted: return u"Write a whole number, without decimals."_s;
    case ErrorCode::OutOfRange: return u"That value is outside what is possible: %1."_s.arg(error.detail);
    case ErrorCode::PairOutOfOrder:
        return u"The upper number has to be the higher one; write upper/lower, as 128/82."_s;
    case ErrorCode::NeedsConfirmation: return u"%1 Add --confirm to keep it."_s.arg(error.detail);
    case ErrorCode::BadTime:
        return u"That is not a time that exists; write it as 2026-11-23T08:21 or with an offset, +01:00."_s;
    case ErrorCode::TimeInFuture: return u"That time has not come yet; give the time of the measurement."_s;
    case ErrorCode::TimeTooEarly: return u"That time is before 1900; give the time of the measurement."_s;
    case ErrorCode::AmbiguousTime:
        return u"That hour comes twice when summer time ends; add +02:00 for the first or +01:00 for the second."_s;
    case ErrorCode::UnknownKind: return u"There is no such kind; kinds are %1."_s.arg(kindCodes());
    case ErrorCode::UnknownUnit: return u"That unit is not one of this kind."_s;
    case ErrorCode::UnknownContext: return u"That is not one of the choices here (%1)."_s.arg(error.detail);
    case ErrorCode::TooLong:
        return error.detail.isEmpty() ? u"That text is too long; 2,000 characters are the most."_s
                                      : u"That is too much (%1)."_s.arg(error.detail);
    case ErrorCode::EmptyValue:
        return u"Something is missing: %1."_s.arg(error.detail.isEmpty() ? u"a value"_s : error.detail);
    case ErrorCode::WrongSecret: return u"That secret does not open this vault; nothing was changed."_s;
    case ErrorCode::SecretTooShort: return u"The secret is too short; four characters are the least."_s;
    case ErrorCode::TooManyTries: return u"Too many wrong secrets; wait %1 and try again."_s.arg(error.detail);
    case ErrorCode::Locked: return u"The vault is locked; give the secret with --secret-file or NAER_SECRET."_s;
    case ErrorCode::DeviceSecretMissing:
        return u"This device does not hold the other half of the key; the vault opens only on the device it was made on."_s;
    case ErrorCode::KeyStoreUnavailable:
        return u"The keyring of this device does not answer; it holds the other half of the key. Unlock it and try again."_s;
    case ErrorCode::NotFound:
        return u"There is nothing there by that name%1."_s.arg(
            error.detail.isEmpty() ? QString() : u" ("_s + error.detail + u')');
    case ErrorCode::AlreadyExists: return u"There is a vault there already; it was left as it is."_s;
    case ErrorCode::AlreadyWithdrawn: return u"That measurement is withdrawn already; see measure history."_s;
    case ErrorCode::NotAVault: return u"That file is not a vault of Nær; it was left as it is."_s;
    case ErrorCode::Damaged:
        return u"The vault is damaged; it was left as it is. Keep a copy of it and its .key file."_s;
    case ErrorCode::RolledBack: return u"The vault is older than it was: its latest entries are missing."_s;
    case ErrorCode::TooNew: return u"A newer Nær made this vault; update the program."_s;
    case ErrorCode::OpenElsewhere: return u"The vault is open in another program; close it there first."_s;
    case ErrorCode::DiskFull: return u"The disk is full; nothing was stored. Free some space and try again."_s;
    case ErrorCode::NoAccess: return u"This file or folder cannot be read or written; check its rights."_s;
    case ErrorCode::IoFailed: return u"Reading or writing failed; nothing was stored. Check the disk and try again."_s;
    case ErrorCode::CryptoUnavailable:
        return u"The cryptography of this machine does not answer as it must; Nær does not run here."_s;
    case ErrorCode::BadFile: return u"The file cannot be read: %1."_s.arg(error.detail);
    case ErrorCode::Contradiction:
        return u"The file contradicts itself here, or what is here already; it is left out."_s;
    case ErrorCode::SeveralPeople:
        return u"The file is about several people (%1); bring in one with one person's measurements."_s.arg(
            error.detail);
    case ErrorCode::NotAPlace:
        return u"That is no place for an export: a folder, or one of the files of Nær itself. Choose another name."_s;
    case ErrorCode::NoNetwork:
        return u"The server cannot be reached, or the connection was cut; nothing is lost. Try again when there is a network."_s;
    case ErrorCode::UntrustedServer:
        return u"The server cannot show that it is who it says; nothing was sent. Check the address, and the clock of this machine."_s;
    case ErrorCode::BadAddress:
        return u"That address is not allowed (%1); it has to begin with https."_s.arg(error.detail);
    case ErrorCode::BadAnswer:
        return u"The server answered something that makes no sense here (%1); nothing is lost."_s.arg(error.detail);
    case ErrorCode::RefusedByServer:
        return u"The server said no (%1); it is kept, and not sent again by itself."_s.arg(error.detail);
    case ErrorCode::SignInNeeded: return u"The receiver wants to know who you are; sign in with service signin."_s;
    case ErrorCode::SignInFailed: return u"The sign-in did not succeed (%1); nothing was changed."_s.arg(error.detail);
    case ErrorCode::ConsentMissing: return u"No consent covers that; nothing was sent. Give one with consent grant."_s;
    case ErrorCode::ParentsPartMissing:
        return u"You are under 15: your mother or father has to sign in there with service signin, and say yes with "
               u"you within "
               "half an hour. Links cannot be made before 15. Nothing was shared."_s;
    case ErrorCode::BirthDateMissing:
        return u"Whether you are 15 is not known; say when you were born with --born 1957-03-14."_s;
    case ErrorCode::NoRecipient: return u"Nobody is named there who answers for it; add one with service add."_s;
    case ErrorCode::BadLink: return u"That is no SMART Health Link that can be used (%1)."_s.arg(error.detail);
    case ErrorCode::LinkEnded:
        return u"The link has ended: it expired, was withdrawn, or was tried too often. Ask for a new one."_s;
    case ErrorCode::WrongPasscode:
        return u"The passcode does not fit%1."_s.arg(
            error.detail.isEmpty() ? QString() : u"; tries that are left: "_s + error.detail);
    case ErrorCode::HostCannot:
        return u"The link host in the settings cannot do that (%1); see link-host."_s.arg(error.detail);
    case ErrorCode::AskLater:
        return u"The server has been asked too often; try again in %1."_s.arg(
            error.detail.isEmpty() ? u"a while"_s : error.detail + u" seconds"_s);
    case ErrorCode::Internal: return u"Something went wrong in the program; nothing was stored."_s;
    }
    return {};
}

void Terminal::say(const QString& line) const
{
    if (!json)
        std::fputs(qUtf8Printable(line + u'\n'), stdout);
}

void Terminal::show(const QJsonObject& object) const
{
    if (json)
        std::fputs(QJsonDocument(object).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
}

int Terminal::refuse(Exit exit, const QString& code, const QString& sentence) const
{
    std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
    show({{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, sentence}}}});
    return exit;
}

} // namespace naer::cli
