// SPDX-License-Identifier: MPL-2.0
#include "qml/Sharing/sharingviewmodel.h"

#include "core/gateway/recipientrepository.h"
#include "core/vault/journal.h"
#include "qml/Sharing/sharingwords.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

Result<Recipient> addedFrom(Database& database, Recipient recipient, const Moment& now)
{
    return database.inTransaction([&]() -> Result<Recipient> {
        RecipientRepository repository(database);
        auto found = repository.find(recipient.code);
        if (found || found.error().code != ErrorCode::NotFound)
            return found;
        recipient.addedAt = now;
        if (auto added = repository.add(recipient); !added)
            return passOn(added);
        if (auto logged = Journal(database).append(u"recipient-added", recipient.code, now); !logged)
            return passOn(logged);
        return repository.find(recipient.code);
    });
}

} // namespace

SharingViewModel::SharingViewModel(VaultSession& session, Courier& courier, ShareFollower& follower, SignIn& signIn,
    LookLog& lookLog, HttpClient& http, const Clock& clock, CodeGate& gate, RecipientDirectory directory,
    QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_courier(courier)
    , m_follower(follower)
    , m_lookLog(lookLog)
    , m_clock(clock)
    , m_directory(std::move(directory.recipients))
    , m_composer(session, clock, gate)
    , m_link(session, http, clock, gate, std::move(directory.linkHost))
    , m_signIn(session, signIn, follower, courier, clock)
{
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        if (state != VaultSession::State::Open)
            forget();
    });
    connect(&courier, &Courier::changed, this, &SharingViewModel::read);
    connect(&follower, &ShareFollower::changed, this, &SharingViewModel::read);
    connect(&m_signIn, &RecipientSignIn::signedIn, this, &SharingViewModel::read);
    connect(&m_signIn, &RecipientSignIn::signedIn, &m_composer, &ShareComposer::lookForParent);
    connect(&m_composer, &ShareComposer::parentMissed, this, &SharingViewModel::read); // a birth date was written
    connect(&m_composer, &ShareComposer::sent, this, [this](const QString& share) {
        m_chosenShare = share;
        read();
        m_courier.deliver();
    });
}

void SharingViewModel::forget()
{
    for (CardRows* rows : {&m_recipients, &m_shares, &m_consents, &m_waiting})
        rows->show({});
    m_recipient = {};
    m_parentsDecide = false;
    forgetShare();
    m_looks.clear();
    for (QString* text : {&m_looksSentence, &m_error, &m_chosenShare})
        text->clear();
    m_composer.forget();
    m_link.forget();
    m_signIn.forget();
    Q_EMIT changed();
}

void SharingViewModel::forgetShare()
{
    m_share = {};
    m_steps.clear();
    m_shareNeedsSignIn = m_shareHasLeft = m_shareMayBeSettled = false;
    for (QString* text : {&m_whoHasIt, &m_shareSymbol, &m_shareWhat})
        text->clear();
}

/// As it is shown.
void SharingViewModel::setRecipient(const Recipient& recipient)
{
    m_recipient = recipient;
    m_recipient.name = Wording::breakable(QString(recipient.name).remove(QChar(0x00AD)));
}

QString SharingViewModel::recipientSentence() const
{
    return m_recipient.code.isEmpty() ? QString() : SharingWords::recipient(m_recipient);
}

void SharingViewModel::refresh()
{
    read();
    m_courier.deliver();
    m_follower.follow();
}

void SharingViewModel::read()
{
    if (m_session.state() != VaultSession::State::Open)
        return;
    m_session
        .run([chosen = m_chosenShare, now = m_clock.now()](
                 Database& database) { return sharingOverview(database, chosen, now); })
        .then(this, [this](const Result<SharingOverview>& overview) {
            if (!overview)
                return failed(overview.error());
            m_error.clear();
            show(*overview);
        });
}

void SharingViewModel::showRecipients(const std::vector<Recipient>& added)
{
    std::vector<CardRow> rows;
    for (const Recipient& one : added) {
        rows.push_back({one.code, Wording::breakable(one.name), SharingWords::recipient(one), u"people"_s, false});
        if (one.code == m_recipient.code)
            setRecipient(one);
    }
    for (const Recipient& one : m_directory) {
        if (std::ranges::find(added, one.code, &Recipient::code) == added.end())
            rows.push_back({one.code, Wording::breakable(one.name), SharingWords::recipient(one), u"people"_s, false});
    }
    m_recipients.show(std::move(rows));
}

void SharingViewModel::show(const SharingOverview& overview)
{
    const Moment now = m_clock.now();
    m_parentsDecide = overview.parentsDecide;
    showRecipients(overview.recipients);
    std::vector<CardRow> shares;
    for (std::size_t i = 0; i < overview.shares.size(); ++i) {
        const Share& share = overview.shares[i];
        const Ball ball = whoHasTheBall(share, overview.entries[i], now);
        Recipient recipient;
        recipient.name = Wording::breakable(overview.names[i]);
        shares.push_back({share.id, recipient.name + u": "_s + SharingWords::state(share.state),
            tr("Shared %1.").arg(Wording::when(share.madeAt, now)) + u' '
                + SharingWords::whoHasIt(share, ball, overview.entries[i], recipient),
            SharingWords::symbol(ball), false});
    }
    m_shares.show(std::move(shares));
    std::vector<CardRow> consents;
    for (const Consent& consent : overview.consents) {
        const auto known = std::ranges::find(overview.recipients, consent.recipient, &Recipient::code);
        const QString name = known == overview.recipients.end() ? consent.recipient : Wording::breakable(known->name);
        consents.push_back({consent.id, name, SharingWords::consent(consent),
            consent.isInForce(now) ? u"unlock"_s : u"lock"_s, consent.isInForce(now)});
    }
    m_consents.show(std::move(consents));
    std::vector<CardRow> waiting;
    for (const OutboxEntry& entry : overview.waiting) {
        const auto known = std::ranges::find(overview.recipients, entry.recipient, &Recipient::code);
        const QString name = known == overview.recipients.end() ? entry.recipient : Wording::breakable(known->name);
        waiting.push_back({QString::number(entry.sequence), SharingWords::leaving(entry, name),
            SharingWords::waiting(entry), u"clock"_s, entry.state != OutboxState::Waiting});
    }
    m_waiting.show(std::move(waiting));
    showShare(overview);
    Q_EMIT changed();
}

void SharingViewModel::showShare(const SharingOverview& overview)
{
    const auto found = std::ranges::find(overview.shares, m_chosenShare, &Share::id);
    if (found == overview.shares.end())
        return;
    const auto i = static_cast<std::size_t>(found - overview.shares.begin());
    const Moment now = m_clock.now();
    m_share = *found;
    Recipient recipient;
    recipient.code = m_share.recipient;
    recipient.name = Wording::breakable(overview.names[i]);
    recipient.phone = overview.phones[i];
    const auto known = std::ranges::find(overview.recipients, m_share.recipient, &Recipient::code);
    setRecipient(known == overview.recipients.end() ? recipient : *known);
    const Ball ball = whoHasTheBall(m_share, overview.entries[i], now);
    m_whoHasIt = SharingWords::whoHasIt(m_share, ball, overview.entries[i], m_recipient);
    m_shareSymbol = SharingWords::symbol(ball);
    m_shareWhat = SharingWords::share(m_share, now);
    const auto& entry = overview.entries[i];
    const bool isRefused = m_share.state == ShareState::Refused;
    m_shareHasLeft = !entry || (isRefused ? entry->mayBeThereAllTheSame() : entry->tries > 0);
    m_shareNeedsSignIn = ball == Ball::Citizen && m_share.state == ShareState::Queued && overview.entries[i]
        && overview.entries[i]->state == OutboxState::Waiting;
    m_shareMayBeSettled = ball == Ball::Silent || (ball == Ball::Citizen && m_share.state == ShareState::Refused);
    m_steps.clear();
    for (const ShareStep& step : overview.steps[i])
        m_steps += SharingWords::step(step, now);
}

void SharingViewModel::chooseRecipient(const QString& code)
{
    const auto listed = std::ranges::find(m_directory, code, &Recipient::code);
    const bool isListed = listed != m_directory.end();
    m_signIn.forget();
    m_session
        .run([code, isListed, entry = isListed ? *listed : Recipient{}, now = m_clock.now()](Database& database) {
            return isListed ? addedFrom(database, entry, now) : RecipientRepository(database).find(code);
        })
        .then(this, [this](const Result<Recipient>& found) {
            if (!found)
                return failed(found.error());
            setRecipient(*found);
            Q_EMIT changed();
            Q_EMIT recipientShown();
            read();
        });
}

void SharingViewModel::chooseShare(const QString& id)
{
    m_chosenShare = id;
    forgetShare();
    read();
}

void SharingViewModel::compose()
{
    m_composer.begin(m_recipient);
    Q_EMIT composing();
}

void SharingViewModel::failed(const Error& error)
{
    m_error = Wording::failure(error);
    Q_EMIT changed();
}

} // namespace naer
