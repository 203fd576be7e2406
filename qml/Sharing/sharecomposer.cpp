// SPDX-License-Identifier: MPL-2.0
#include "qml/Sharing/sharecomposer.h"

#include "core/gateway/recipientrepository.h"
#include "core/sharing/age.h"
#include "core/vault/draftrepository.h"
#include "core/vault/profilerepository.h"
#include "qml/Sharing/shareable.h"
#include "qml/Sharing/sharingwords.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

const QString draftKey = u"share-question"_s;

/// What the page begins with.
struct Beginning
{
    std::vector<CardRow> kinds;
    QString question;
    bool birthDateNeeded = false;
};

/// Under 15: the parent who is there to say yes; empty, where none is.
struct ParentsPart
{
    bool missing = false;
    QString name;
};

Result<ParentsPart> parentsPartOf(Database& database, const QString& code, const Moment& now)
{
    const auto who = whoDecides(database, now);
    if (!who && who.error().code != ErrorCode::BirthDateMissing)
        return passOn(who);
    if (who.value_or(WhoDecides::Citizen) == WhoDecides::Citizen)
        return ParentsPart{};
    const auto recipient = RecipientRepository(database).find(code);
    if (!recipient)
        return passOn(recipient);
    const auto may = maySayYesTo(database, *recipient, now);
    if (!may && may.error().code != ErrorCode::ParentsPartMissing)
        return passOn(may);
    return may ? ParentsPart{false, SharingWords::parent(recipient->signedIn->name)} : ParentsPart{true, {}};
}

Result<Beginning> beginningOf(Database& database, const Moment& now)
{
    Beginning found;
    auto kinds = shareableKinds(database, now);
    if (!kinds)
        return passOn(kinds);
    found.kinds = std::move(*kinds);
    auto question = DraftRepository(database).load(draftKey); // what was being written, before a lock or a crash
    if (!question && question.error().code == ErrorCode::NotFound)
        question = ProfileRepository(database).get(profileQuestion);
    if (!question && question.error().code != ErrorCode::NotFound)
        return passOn(question);
    found.question = question.value_or(QString());
    const auto may = mayShareAlone(database, now);
    if (!may && may.error().code != ErrorCode::BirthDateMissing && may.error().code != ErrorCode::ParentsPartMissing)
        return passOn(may);
    found.birthDateNeeded = !may && may.error().code == ErrorCode::BirthDateMissing;
    return found;
}

} // namespace

ShareComposer::ShareComposer(VaultSession& session, const Clock& clock, CodeGate& gate, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_gate(gate)
{ }

void ShareComposer::begin(const Recipient& recipient)
{
    forget();
    m_recipient = recipient;
    m_session.run([now = m_clock.now()](Database& database) { return beginningOf(database, now); })
        .then(this, [this](const Result<Beginning>& found) {
            if (!found)
                return failed(found.error());
            m_kinds.show(found->kinds);
            m_question = found->question;
            m_birthDateNeeded = found->birthDateNeeded;
            Q_EMIT changed();
        });
    lookForParent();
}

void ShareComposer::lookForParent()
{
    if (m_recipient.code.isEmpty())
        return;
    m_session
        .run([code = m_recipient.code, now = m_clock.now()](
                 Database& database) { return parentsPartOf(database, code, now); })
        .then(this, [this](const Result<ParentsPart>& part) {
            if (!part)
                return failed(part.error());
            m_parentsDecide = part->missing;
            m_parentHasLeft = m_parentHasLeft && part->missing;
            m_parent = part->name;
            Q_EMIT changed();
        });
}

void ShareComposer::forget()
{
    m_kinds.show({});
    m_days = 30;
    m_months = 3;
    m_purpose = 0;
    m_birthDateNeeded = m_parentsDecide = m_parentHasLeft = m_busy = false;
    for (QString* text : {&m_parent, &m_question, &m_birthDate, &m_birthDateError, &m_error, &m_previewSummary,
             &m_previewQuestion, &m_keptBack, &m_consentSentence})
        text->clear();
    m_preview.clear();
    Q_EMIT changed();
}

void ShareComposer::setDays(int days)
{
    m_days = days;
    Q_EMIT changed();
}

void ShareComposer::setMonths(int months)
{
    m_months = months;
    Q_EMIT changed();
}

void ShareComposer::setPurpose(int purpose)
{
    m_purpose = std::clamp(purpose, 0, 2);
    Q_EMIT changed();
}

void ShareComposer::setQuestion(const QString& question)
{
    if (m_question == question)
        return;
    m_question = question;
    Q_EMIT changed();
    if (m_session.state() != VaultSession::State::Open)
        return;
    m_session
        .run([question, now = m_clock.now()](
                 Database& database) { return DraftRepository(database).save(draftKey, question, now); })
        .then(this, [this](const Result<void>& kept) {
            if (!kept && m_session.state() == VaultSession::State::Open)
                failed(kept.error());
        });
}

void ShareComposer::setBirthDate(const QString& typed)
{
    if (m_birthDate == typed)
        return;
    m_birthDate = typed;
    m_birthDateError.clear();
    Q_EMIT changed();
}

void ShareComposer::chooseKind(const QString& code, bool chosen)
{
    m_kinds.choose(code, chosen);
    m_error.clear();
    Q_EMIT changed();
}

NewShare ShareComposer::wantedShare() const
{
    NewShare wanted{m_recipient.code, chosenCodes(m_kinds), {}, m_question};
    if (m_days > 0) // whole days of the citizen's
        wanted.data.fromMs = m_clock.now().day().addDays(1 - m_days).startOfDay().toMSecsSinceEpoch();
    wanted.data.toMs = m_lookedMs;
    return wanted;
}

NewConsent ShareComposer::wantedConsent() const
{
    const Moment now = m_clock.now();
    const Moment ends = Moment::from(now.day().addMonths(m_months).addDays(1).startOfDay().addMSecs(-1));
    return {m_recipient.code, chosenCodes(m_kinds), static_cast<Purpose>(m_purpose), wantedShare().data, ends};
}

void ShareComposer::look()
{
    m_error.clear();
    m_birthDateError.clear();
    if (chosenCodes(m_kinds).isEmpty())
        m_error = tr("Choose at least one thing to share.");
    const QDate born = typedBirthDate(m_birthDate);
    if (m_birthDateNeeded && !born.isValid())
        m_birthDateError = tr("Write it as 14-03-1957.");
    Q_EMIT changed();
    if (!m_error.isEmpty() || !m_birthDateError.isEmpty())
        return;
    m_busy = true;
    m_lookedMs = m_clock.now().utcMs + 1;
    Q_EMIT changed();
    m_session
        .run([needed = m_birthDateNeeded, born, share = wantedShare(), consent = wantedConsent(), &clock = m_clock](
                 Database& database) -> Result<SharePreview> {
            if (needed) {
                if (auto kept = keepBirthDate(database, born, clock.now()); !kept)
                    return passOn(kept);
            }
            return ShareService(database, clock).preview(share, consent);
        })
        .then(this, [this](const Result<SharePreview>& preview) {
            m_busy = false;
            if (!preview)
                return failed(preview.error());
            m_birthDateNeeded = false;
            show(*preview);
            Q_EMIT previewed();
        });
}

void ShareComposer::show(const SharePreview& preview)
{
    const Moment now = m_clock.now();
    m_preview.clear();
    for (const PreviewItem& item : preview.items) {
        TableRow row;
        row.title = Wording::kindName(*item.kind) + u", "_s + Wording::when(item.takenAt, now);
        row.value = Wording::quantity(*item.kind, item.values);
        QStringList notes{Wording::optionalPart(*item.kind, item.values), item.note};
        notes.removeAll(QString());
        row.note = notes.join(u". "_s);
        m_preview += row;
    }
    m_previewSummary = SharingWords::preview(preview.items, now);
    m_previewQuestion = preview.question;
    m_keptBack = SharingWords::keptBack(preview.keptBack);
    m_consentSentence = SharingWords::wantedConsent(preview.consent, m_recipient.name);
    Q_EMIT changed();
}

void ShareComposer::send()
{
    if (!m_busy)
        m_gate.ask([this] { store(); });
}

void ShareComposer::store()
{
    m_busy = true;
    m_error.clear();
    Q_EMIT changed();
    m_session
        .run([share = wantedShare(), consent = wantedConsent(), &clock = m_clock](Database& database) {
            auto made = ShareService(database, clock).grantAndShare(consent, share);
            if (made)
                (void)DraftRepository(database).remove(draftKey); // it is sent all the same
            return made;
        })
        .then(this, [this](const Result<Share>& made) {
            m_busy = false;
            if (!made)
                return failed(made.error());
            Q_EMIT changed();
            Q_EMIT sent(made->id);
        });
}

void ShareComposer::failed(const Error& error)
{
    const bool isForParent = error.code == ErrorCode::ParentsPartMissing;
    if (isForParent) {
        m_parentHasLeft = m_parentHasLeft || !m_parent.isEmpty();
        m_parent.clear();
        m_parentsDecide = true;
    }
    switch (error.code) {
    case ErrorCode::NotFound: m_error = tr("You have not measured that in this time. Choose a longer time."); break;
    case ErrorCode::TooLong: m_error = tr("It is too much for one time. Choose a shorter time."); break;
    case ErrorCode::BadTime: m_birthDateError = tr("Look at the year. Write it as 14-03-1957."); break;
    case ErrorCode::ParentsPartMissing:
        m_birthDateNeeded = false;
        m_error = m_parentHasLeft
            ? tr("It is a while since your mother or father logged in. Go back, and let them log in again.")
            : QString();
        break;
    default: m_error = Wording::failure(error);
    }
    Q_EMIT changed();
    if (isForParent)
        Q_EMIT parentMissed();
}

} // namespace naer
