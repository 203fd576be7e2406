// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/recipient.h"
#include "core/sharing/consent.h"
#include "core/sharing/looklog.h"
#include "core/sharing/share.h"
#include "core/sharing/shareservice.h"

#include <QCoreApplication>

namespace naer {

/// The sentences about sharing: who has it, what was sent, what was allowed.
class SharingWords
{
    Q_DECLARE_TR_FUNCTIONS(SharingWords)

public:
    static QString state(ShareState state);
    static QString symbol(Ball ball);
    /// Who is to do the next thing, and by when; what to do where nobody did it (F30).
    static QString whoHasIt(
        const Share& share, Ball ball, const std::optional<OutboxEntry>& entry, const Recipient& recipient);
    /// "Sent: today at 8.24"
    static QString step(const ShareStep& step, const Moment& now);
    /// "12 measurements. Sent today at 8.24"
    static QString share(const Share& share, const Moment& now);
    /// Logged in or not, and by when they answer.
    static QString recipient(const Recipient& recipient);
    static QString purpose(Purpose purpose);
    /// "Weight and pulse, until 3 March 2027"
    static QString consent(const Consent& consent);
    /// Who says yes for a child; a sign-in need not say a name.
    static QString parent(const QString& name);
    /// The yes in one sentence, before it is given.
    static QString wantedConsent(const Consent& consent, const QString& recipient);
    /// "Weight and pulse"
    static QString kinds(const QStringList& codes);
    /// "19 measurements, 29 October to today."
    static QString preview(const std::vector<PreviewItem>& items, const Moment& now);
    static QString keptBack(const QStringList& codes);
    /// "Today at 8.24: Bo Klinikke, nurse, saw your measurements, what you have asked." One line for all that somebody
    /// saw within a minute.
    static QStringList looks(const std::vector<Look>& looks, const Moment& now);
    static QString leaving(const OutboxEntry& entry, const QString& recipient);
    static QString waiting(const OutboxEntry& entry);
};

} // namespace naer
