// SPDX-License-Identifier: MPL-2.0
#include "core/base/error.h"

namespace naer {

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotANumber: return QStringLiteral("not-a-number");
    case ErrorCode::AmbiguousNumber: return QStringLiteral("ambiguous-number");
    case ErrorCode::TooManyDigits: return QStringLiteral("too-many-digits");
    case ErrorCode::WholeNumberWanted: return QStringLiteral("whole-number-wanted");
    case ErrorCode::OutOfRange: return QStringLiteral("out-of-range");
    case ErrorCode::PairOutOfOrder: return QStringLiteral("pair-out-of-order");
    case ErrorCode::NeedsConfirmation: return QStringLiteral("needs-confirmation");
    case ErrorCode::BadTime: return QStringLiteral("bad-time");
    case ErrorCode::TimeInFuture: return QStringLiteral("time-in-future");
    case ErrorCode::TimeTooEarly: return QStringLiteral("time-too-early");
    case ErrorCode::AmbiguousTime: return QStringLiteral("ambiguous-time");
    case ErrorCode::UnknownKind: return QStringLiteral("unknown-kind");
    case ErrorCode::UnknownUnit: return QStringLiteral("unknown-unit");
    case ErrorCode::UnknownContext: return QStringLiteral("unknown-context");
    case ErrorCode::TooLong: return QStringLiteral("too-long");
    case ErrorCode::EmptyValue: return QStringLiteral("empty-value");
    case ErrorCode::WrongSecret: return QStringLiteral("wrong-secret");
    case ErrorCode::SecretTooShort: return QStringLiteral("secret-too-short");
    case ErrorCode::TooManyTries: return QStringLiteral("too-many-tries");
    case ErrorCode::Locked: return QStringLiteral("locked");
    case ErrorCode::DeviceSecretMissing: return QStringLiteral("device-secret-missing");
    case ErrorCode::KeyStoreUnavailable: return QStringLiteral("key-store-unavailable");
    case ErrorCode::NotFound: return QStringLiteral("not-found");
    case ErrorCode::AlreadyExists: return QStringLiteral("already-exists");
    case ErrorCode::AlreadyWithdrawn: return QStringLiteral("already-withdrawn");
    case ErrorCode::NotAVault: return QStringLiteral("not-a-vault");
    case ErrorCode::Damaged: return QStringLiteral("damaged");
    case ErrorCode::RolledBack: return QStringLiteral("rolled-back");
    case ErrorCode::TooNew: return QStringLiteral("too-new");
    case ErrorCode::OpenElsewhere: return QStringLiteral("open-elsewhere");
    case ErrorCode::DiskFull: return QStringLiteral("disk-full");
    case ErrorCode::NoAccess: return QStringLiteral("no-access");
    case ErrorCode::IoFailed: return QStringLiteral("io-failed");
    case ErrorCode::CryptoUnavailable: return QStringLiteral("crypto-unavailable");
    case ErrorCode::BadFile: return QStringLiteral("bad-file");
    case ErrorCode::Contradiction: return QStringLiteral("contradiction");
    case ErrorCode::SeveralPeople: return QStringLiteral("several-people");
    case ErrorCode::NotAPlace: return QStringLiteral("not-a-place");
    case ErrorCode::NoNetwork: return QStringLiteral("no-network");
    case ErrorCode::UntrustedServer: return QStringLiteral("untrusted-server");
    case ErrorCode::BadAddress: return QStringLiteral("bad-address");
    case ErrorCode::BadAnswer: return QStringLiteral("bad-answer");
    case ErrorCode::RefusedByServer: return QStringLiteral("refused-by-server");
    case ErrorCode::SignInNeeded: return QStringLiteral("sign-in-needed");
    case ErrorCode::SignInFailed: return QStringLiteral("sign-in-failed");
    case ErrorCode::ConsentMissing: return QStringLiteral("consent-missing");
    case ErrorCode::ParentsPartMissing: return QStringLiteral("parents-part-missing");
    case ErrorCode::BirthDateMissing: return QStringLiteral("birth-date-missing");
    case ErrorCode::NoRecipient: return QStringLiteral("no-recipient");
    case ErrorCode::BadLink: return QStringLiteral("bad-link");
    case ErrorCode::LinkEnded: return QStringLiteral("link-ended");
    case ErrorCode::WrongPasscode: return QStringLiteral("wrong-passcode");
    case ErrorCode::HostCannot: return QStringLiteral("host-cannot");
    case ErrorCode::AskLater: return QStringLiteral("ask-later");
    case ErrorCode::Internal: return QStringLiteral("internal");
    }
    return QStringLiteral("internal");
}

} // namespace naer
