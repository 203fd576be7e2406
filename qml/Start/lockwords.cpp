// SPDX-License-Identifier: MPL-2.0
#include "core/base/typedsecret.h"
#include "qml/Start/lockviewmodel.h"
#include "qml/Wording/wording.h"

namespace naer {

int LockViewModel::shortestCode() { return static_cast<int>(shortestSecret); }

QString LockViewModel::waitText() const
{
    const int seconds = waitSeconds();
    if (seconds <= 0)
        return {};
    if (seconds == 1)
        return tr("Wait one second, then try again.");
    if (seconds < 60)
        return tr("Wait %1 seconds, then try again.").arg(seconds);
    const int minutes = (seconds + 59) / 60;
    return minutes == 1 ? tr("Wait one minute, then try again.") : tr("Wait %1 minutes, then try again.").arg(minutes);
}

QString LockViewModel::troubleTitle() const
{
    switch (m_trouble.value_or(ErrorCode::Internal)) {
    case ErrorCode::OpenElsewhere: return tr("Nær is open already");
    case ErrorCode::TooNew: return tr("Nær needs an update");
    case ErrorCode::DeviceSecretMissing: return tr("The key is on another phone");
    case ErrorCode::KeyStoreUnavailable: return tr("The keyring does not answer");
    case ErrorCode::DiskFull: return tr("The phone is full");
    default: return tr("We cannot open your data");
    }
}

QString LockViewModel::troubleText() const
{
    switch (m_trouble.value_or(ErrorCode::Internal)) {
    case ErrorCode::DiskFull: return tr("There is no room to open your data. They are safe.");
    case ErrorCode::CryptoUnavailable:
    case ErrorCode::Internal:
    case ErrorCode::IoFailed: return tr("Something stops us. We have not touched your data.");
    default: return Wording::failure({*m_trouble, {}});
    }
}

QString LockViewModel::troubleAdvice() const
{
    switch (m_trouble.value_or(ErrorCode::Internal)) {
    case ErrorCode::OpenElsewhere: return tr("Close the other window. Then press “Try again”.");
    case ErrorCode::TooNew: return tr("Get the newest Nær the way you got this one. Then try again.");
    case ErrorCode::DeviceSecretMissing: return tr("Use the phone where you made your data.");
    case ErrorCode::KeyStoreUnavailable:
        return tr("Unlock the keyring of the phone, or start it anew. Then press “Try again”.");
    case ErrorCode::NoAccess: return tr("A helper can look at the rights of the file shown below. Then try again.");
    case ErrorCode::DiskFull: return tr("Delete a picture or an app. Then try again.");
    case ErrorCode::Damaged:
    case ErrorCode::NotAVault: return tr("Do not delete the file. A helper can copy it to a safe place first.");
    default: return tr("Close Nær and open it again. Still not? Ask a helper to look at the file below.");
    }
}

} // namespace naer
