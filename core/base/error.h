// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace naer {

/// What went wrong, for programs. Words for people live in qml/ and app/ (one place each), never here.
enum class ErrorCode {
    // what a person typed
    NotANumber,
    AmbiguousNumber, ///< "81,5" where a comma also parts the columns
    TooManyDigits,
    WholeNumberWanted,
    OutOfRange,
    PairOutOfOrder,
    NeedsConfirmation,
    BadTime,
    TimeInFuture,
    TimeTooEarly,
    AmbiguousTime,
    UnknownKind,
    UnknownUnit,
    UnknownContext,
    TooLong,
    EmptyValue,
    // secrets
    WrongSecret,
    SecretTooShort,
    TooManyTries,
    Locked,
    DeviceSecretMissing,
    KeyStoreUnavailable, ///< the place that keeps the device secret does not answer, or was not unlocked
    // the store
    NotFound,
    AlreadyExists,
    AlreadyWithdrawn,
    NotAVault,
    Damaged,
    RolledBack,
    TooNew,
    OpenElsewhere,
    DiskFull,
    NoAccess,
    IoFailed,
    CryptoUnavailable,
    // files brought in
    BadFile,
    Contradiction, ///< two different things by the same identifier
    SeveralPeople, ///< a file about more than one person
    NotAPlace, ///< where a file may be written: a folder, or among our own files
    // what goes out, and comes from outside
    NoNetwork, ///< no way there, cut, or too slow: nothing is known of what became of it
    UntrustedServer, ///< its certificate does not show that it is who we ask for
    BadAddress, ///< not https, or a place that no one may send us to
    BadAnswer, ///< the server says what makes no sense
    RefusedByServer, ///< it says no, and would again
    SignInNeeded,
    SignInFailed, ///< refused, given up, or an answer that does not belong to what we asked
    ConsentMissing, ///< something that no consent covers
    ParentsPartMissing, ///< under 15: the parents decide
    BirthDateMissing, ///< whether the parents decide is not known
    NoRecipient, ///< nobody is named who answers for it
    BadLink, ///< no SMART Health Link
    LinkEnded, ///< expired, withdrawn, or used up
    WrongPasscode,
    HostCannot, ///< the link host in the settings cannot do what is wanted, or there is none
    AskLater, ///< the server wants to be left alone for a while
    // our own fault
    Internal,
};

/// The stable name of a code, as written in JSON and logs: "out-of-range".
QString errorName(ErrorCode code);

/// An expected failure. `detail` is for logs and developers: it never holds personal data or secrets.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;

    bool operator==(const Error&) const = default;
};

} // namespace naer
