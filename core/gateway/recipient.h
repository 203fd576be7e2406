// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace naer {

/// As whom one signs in. The numbers are stored.
enum class SignInAs {
    Citizen = 0, ///< who shares
    Clinician = 1, ///< who works there, and reads what was shared
};

/// What a sign-in gave. Lives in the vault; an access token is a secret of minutes.
struct SignedIn
{
    QString issuer;
    QUrl tokenUrl;
    QString subject; ///< who signed in, by the issuer
    QString patient; ///< the citizen's id at the recipient's server: "17"; of a clinician empty
    QString accessToken;
    qint64 accessEndsMs = 0; ///< UTC; our clock
    QString refreshToken; ///< may be empty: then a person signs in again
    QString practitioner = {}; ///< the clinician's id there; of a citizen empty
    QString name = {}; ///< of the clinician or the parent, as the issuer says it; of a citizen empty
    QString guardian = {}; ///< the RelatedPerson there who signed in for a child; of others empty
    qint64 atMs = 0; ///< UTC; when the person was in the browser

    bool operator==(const SignedIn&) const = default;
};

/// An organisation that receives and answers, and its FHIR server.
struct Recipient
{
    QString code; ///< "gp", "municipality"
    QString name; ///< as the citizen knows it
    QString phone; ///< whom to call when nobody answers
    int answerDays = 5; ///< working days, 1 to 60
    QUrl baseUrl; ///< https, without a slash at the end
    QString clientId;
    QString dialect; ///< "dk-core" or "fut"
    QString organization; ///< its reference at its server, "Organization/17"; empty until it is known
    QByteArray authority; ///< PEM of its own certificate authority; empty: those of the system
    Moment addedAt;
    SignInAs signsInAs = SignInAs::Citizen; ///< the same place may stand in the vault for both
    bool removed = false;
    std::optional<SignedIn> signedIn;

    /// Somebody is named who answers, and a number to call (F31).
    bool answers() const { return !name.isEmpty() && !phone.isEmpty(); }
};

/// Errors: EmptyValue (code, name, phone or client id), TooLong (a text over 200 characters), OutOfRange (days),
/// BadAddress (not https, or with a query, a fragment, a name or a password), BadFile (no certificate in the
/// authority), UnknownContext (dialect).
Result<void> checkRecipient(const Recipient& recipient);

} // namespace naer
