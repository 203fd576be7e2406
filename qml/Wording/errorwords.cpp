// SPDX-License-Identifier: MPL-2.0
#include "core/base/typedsecret.h"
#include "qml/Wording/wording.h"

namespace naer {

QString Wording::failure(const Error& error)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
        return tr("The phone is full. It is not saved yet. Delete a picture or an app, and press again.");
    case ErrorCode::Damaged:
        return tr(
            "The file with your data is damaged. We have not touched it. Keep the app, and do not delete anything.");
    case ErrorCode::NotAVault:
        return tr("The file with your data cannot be read. We have not touched it. Keep the app, and do not delete "
                  "anything.");
    case ErrorCode::TooNew: return tr("Your data were made by a newer Nær. Update the app. Your data are safe.");
    case ErrorCode::OpenElsewhere: return tr("Nær is already open. Close the other one first.");
    case ErrorCode::NoAccess: return tr("Nær may not read or write here. Check the rights of the file or the folder.");
    case ErrorCode::WrongSecret: return tr("The code does not fit. Try again.");
    case ErrorCode::TooManyTries: return tr("Too many tries. Wait a little, and try again.");
    case ErrorCode::SecretTooShort: return tr("Choose a code of at least %1 digits or letters.").arg(shortestSecret);
    case ErrorCode::DeviceSecretMissing:
        return tr(
            "This phone does not have the other half of the key. Your data open only on the phone they were made on.");
    case ErrorCode::KeyStoreUnavailable:
        return tr("The keyring of the phone does not answer. It holds the other half of the key. Your data are safe.");
    case ErrorCode::Locked: return tr("Nær is locked. Unlock it first.");
    case ErrorCode::TimeInFuture: return tr("That time has not come yet. Choose when you measured.");
    case ErrorCode::TimeTooEarly:
    case ErrorCode::BadTime: return tr("That day or time does not exist. Write it as 23-11-2026 and 8.15.");
    case ErrorCode::AmbiguousTime:
        return tr("That hour comes twice when summer time ends. Choose a time before or after it.");
    case ErrorCode::TooLong: return tr("The text is too long. Make it shorter.");
    case ErrorCode::BadFile:
        return tr(
            "We cannot read that file. It has to be a table, what you measured, when, and the number, or a FHIR file. "
            "A file taken out of Nær shows how.");
    case ErrorCode::SeveralPeople:
        return tr("The file is about several people. Choose one with your own numbers only.");
    case ErrorCode::NotAPlace: return tr("That is no place for a file. Choose another name.");
    case ErrorCode::NotFound: return tr("It is not there any more.");
    case ErrorCode::AlreadyWithdrawn: return tr("It is already taken out.");
    case ErrorCode::NoNetwork:
        return tr("There is no connection right now. Nothing is lost. Try again a little later.");
    case ErrorCode::UntrustedServer:
        return tr("We cannot be sure who is at the other end. We have not sent anything. Try on another network.");
    case ErrorCode::BadAddress: return tr("That address cannot be used. It has to begin with https.");
    case ErrorCode::BadAnswer:
        return tr(
            "The receiver's system answered something we do not understand. Nothing is lost. Try later, or call.");
    case ErrorCode::RefusedByServer:
        return tr("The receiver's system said no. It is kept here. Call the receiver to hear what to do.");
    case ErrorCode::SignInNeeded: return tr("The receiver has to know who you are. Log in first.");
    case ErrorCode::SignInFailed: return tr("The log-in did not succeed. Nothing was sent. Try again, or call.");
    case ErrorCode::ConsentMissing: return tr("You have not said yes to sharing that. Nothing was sent.");
    case ErrorCode::ParentsPartMissing:
        return tr("You are under 15. Your mother or father has to say yes together with you. Nothing was shared.");
    case ErrorCode::BirthDateMissing: return tr("Write when you were born. Under 15, your parents decide with you.");
    case ErrorCode::NoRecipient: return tr("Nobody is chosen who answers for it. Choose one first.");
    case ErrorCode::BadLink: return tr("That is not a link we can open. Copy all of it, and try again.");
    case ErrorCode::LinkEnded: return tr("The link does not work any more. Ask for a new one.");
    case ErrorCode::WrongPasscode: return tr("The passcode does not fit. Look at it again.");
    case ErrorCode::HostCannot: return tr("Your place for links cannot do that. Look at it in the settings.");
    case ErrorCode::AskLater: return tr("We have asked too often. Wait a little, and try again.");
    default: return tr("Something went wrong on our side. What you wrote is still here. Press again.");
    }
}

} // namespace naer
