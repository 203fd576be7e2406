// SPDX-License-Identifier: MPL-2.0
#include "qml/Sharing/linksharing.h"

#include "core/sharing/age.h"
#include "core/sharing/qrcode.h"
#include "qml/Sharing/linkwords.h"
#include "qml/Sharing/shareable.h"
#include "qml/Wording/wording.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

/// Runs of dark modules as one path; the quiet zone stands around it.
QString pathOf(const QrCode& code)
{
    QString path;
    for (int y = 0; y < code.width; ++y) {
        for (int x = 0; x < code.width;) {
            int length = 0;
            while (x + length < code.width && code.isDark(x + length, y))
                ++length;
            if (length > 0)
                path += u"M%1 %2h%3v1h-%3z"_s.arg(x + qrQuietZone).arg(y + qrQuietZone).arg(length);
            x += std::max(1, length);
        }
    }
    return path;
}

/// The region's host is kept as the citizen's own, so that links are withdrawn where they were made.
Result<void> keepHost(Database& database, const LinkHost& host)
{
    const auto current = LinkHostRepository(database).current();
    if (current && current->putUrl == host.putUrl && current->token == host.token)
        return {};
    return LinkHostRepository(database).keep(host);
}

} // namespace

/// The chosen link as the page shows it.
struct LinkSharing::Shown
{
    LinkState state = LinkState::Making;
    std::optional<qint64> expiresMs;
    bool hasPasscode = false;
    QString text;
};

LinkSharing::LinkSharing(VaultSession& session, HttpClient& http, const Clock& clock, CodeGate& gate,
    std::optional<LinkHost> host, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_http(http)
    , m_clock(clock)
    , m_gate(gate)
    , m_host(std::move(host))
{ }

void LinkSharing::forget()
{
    m_links.show({});
    m_kinds.show({});
    m_chosen = 0;
    for (QString* text :
        {&m_passcode, &m_birthDate, &m_birthDateError, &m_error, &m_text, &m_square, &m_sentence, &m_ends})
        text->clear();
    m_birthDateNeeded = m_parentsDecide = m_busy = m_works = m_mayBeEnded = false;
    Q_EMIT changed();
}

void LinkSharing::setDays(int days)
{
    m_days = days;
    Q_EMIT changed();
}

void LinkSharing::setLasts(int days)
{
    m_lasts = days;
    Q_EMIT changed();
}

void LinkSharing::setPasscode(const QString& passcode)
{
    if (m_passcode == passcode)
        return;
    m_passcode = passcode;
    Q_EMIT changed();
}

void LinkSharing::setBirthDate(const QString& typed)
{
    if (m_birthDate == typed)
        return;
    m_birthDate = typed;
    m_birthDateError.clear();
    Q_EMIT changed();
}

void LinkSharing::chooseKind(const QString& code, bool chosen)
{
    m_kinds.choose(code, chosen);
    m_error.clear();
    Q_EMIT changed();
}

void LinkSharing::begin()
{
    m_passcode.clear();
    m_birthDate.clear();
    m_birthDateError.clear();
    m_error.clear();
    m_session
        .run([now = m_clock.now()](Database& database) -> Result<std::pair<std::vector<CardRow>, ErrorCode>> {
            auto kinds = shareableKinds(database, now);
            if (!kinds)
                return passOn(kinds);
            const auto may = mayShareAlone(database, now);
            return std::pair(std::move(*kinds), may ? ErrorCode::Internal : may.error().code);
        })
        .then(this, [this](const Result<std::pair<std::vector<CardRow>, ErrorCode>>& found) {
            if (!found)
                return failed(found.error());
            m_kinds.show(found->first);
            m_birthDateNeeded = found->second == ErrorCode::BirthDateMissing;
            m_parentsDecide = found->second == ErrorCode::ParentsPartMissing;
            Q_EMIT changed();
        });
}

void LinkSharing::make()
{
    m_error.clear();
    m_birthDateError.clear();
    if (chosenCodes(m_kinds).isEmpty())
        m_error = tr("Choose at least one thing to share.");
    else if (!m_passcode.isEmpty() && m_passcode.size() < shortestPasscode)
        m_error = tr("Make the passcode at least %1 letters or digits long.").arg(shortestPasscode);
    if (m_birthDateNeeded && !typedBirthDate(m_birthDate).isValid())
        m_birthDateError = tr("Write it as 14-03-1957.");
    Q_EMIT changed();
    if (m_error.isEmpty() && m_birthDateError.isEmpty() && !m_busy && m_host)
        m_gate.ask([this] { store(); });
}

void LinkSharing::store()
{
    const Moment now = m_clock.now();
    LinkWish wish{.label = {}, .title = tr("Measurements from home"), .passcode = m_passcode};
    for (const QString& code : chosenCodes(m_kinds)) {
        if (const auto kind = KindCatalog::instance().find(code))
            wish.kinds.push_back(*kind);
    }
    wish.range.fromMs = now.day().addDays(1 - m_days).startOfDay().toMSecsSinceEpoch();
    wish.expiresMs = now.day().addDays(m_lasts + 1).startOfDay().toMSecsSinceEpoch() - 1;
    m_busy = true;
    Q_EMIT changed();
    m_session
        .runOnVault([wish, host = *m_host, needed = m_birthDateNeeded, born = typedBirthDate(m_birthDate),
                        &clock = m_clock](Vault& vault) -> Result<qint64> {
            if (needed) {
                if (auto kept = keepBirthDate(vault.database(), born, clock.now()); !kept)
                    return passOn(kept);
            }
            if (auto kept = keepHost(vault.database(), host); !kept)
                return passOn(kept);
            return serviceOf(vault, clock).make(wish);
        })
        .then(this, [this](const Result<qint64>& number) {
            m_busy = false;
            if (!number)
                return failed(number.error());
            m_passcode.clear();
            m_chosen = *number;
            read();
            runErrand(*number, Failure::Shown);
            Q_EMIT made();
        });
}

void LinkSharing::choose(const QString& number)
{
    m_chosen = number.toLongLong();
    m_text.clear();
    m_square.clear();
    read();
}

void LinkSharing::read()
{
    if (m_session.state() != VaultSession::State::Open)
        return;
    using Read = std::pair<std::vector<CardRow>, std::optional<Shown>>;
    m_session
        .runOnVault([chosen = m_chosen, now = m_clock.now(), &clock = m_clock](Vault& vault) -> Result<Read> {
            const auto all = HealthLinkRepository(vault.database()).all();
            if (!all)
                return passOn(all);
            Read read;
            for (const OwnHealthLink& link : *all) {
                read.first.push_back({QString::number(link.number), LinkWords::title(link),
                    LinkWords::state(link.state, link.expiresMs, now), u"share"_s, link.state != LinkState::Withdrawn});
                if (link.number != chosen)
                    continue;
                Shown shown{link.state, link.expiresMs, !link.passcode.isEmpty(), {}};
                if (const auto own = serviceOf(vault, clock).linkOf(link))
                    shown.text = own->toText();
                read.second = shown;
            }
            return read;
        })
        .then(this, [this](const Result<Read>& read) {
            if (!read)
                return failed(read.error());
            show(read->first, read->second);
        });
}

void LinkSharing::show(const std::vector<CardRow>& rows, const std::optional<Shown>& shown)
{
    m_links.show(rows);
    if (shown) {
        const Moment now = m_clock.now();
        m_works = shown->state == LinkState::Active && !(shown->expiresMs && *shown->expiresMs <= now.utcMs);
        m_mayBeEnded = shown->state != LinkState::Withdrawn && shown->state != LinkState::Withdrawing;
        m_sentence = LinkWords::sentence(shown->state, shown->hasPasscode, shown->expiresMs, now);
        m_ends = LinkWords::ends(shown->expiresMs, now);
        m_text = m_works ? shown->text : QString();
        const auto code = m_text.isEmpty() ? fail(ErrorCode::EmptyValue) : makeQrCode(m_text.toLatin1());
        m_square = code ? pathOf(*code) : QString();
        m_squareWidth = code ? code->width + 2 * qrQuietZone : 0;
    }
    Q_EMIT changed();
}

void LinkSharing::copy()
{
    QGuiApplication::clipboard()->setText(m_text);
    Q_EMIT copied(tr("Copied. It is gone from there again in half a minute."));
}

void LinkSharing::failed(const Error& error)
{
    m_parentsDecide = m_parentsDecide || error.code == ErrorCode::ParentsPartMissing;
    m_birthDateNeeded = error.code == ErrorCode::BirthDateMissing || m_birthDateNeeded;
    if (error.code == ErrorCode::EmptyValue)
        m_error = tr("You have not measured that in this time. Choose a longer time.");
    else if (error.code == ErrorCode::BadTime)
        m_birthDateError = tr("Look at the year. Write it as 14-03-1957.");
    else if (error.code != ErrorCode::ParentsPartMissing)
        m_error = Wording::failure(error);
    Q_EMIT changed();
    read();
}

} // namespace naer
