// SPDX-License-Identifier: MPL-2.0
#include "qml/Today/todayviewmodel.h"

#include "core/devices/inboxrepository.h"
#include "core/measurements/measurementdrafts.h"
#include "core/measurements/observationrepository.h"
#include "core/vault/profilerepository.h"
#include "qml/Theme/format.h"
#include "qml/Wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

const QString codeDeclinedKey = u"code-declined"_s;

QString nameOf(const QString& code)
{
    const auto kind = KindCatalog::instance().find(code);
    return kind ? Wording::kindName(**kind) : QString();
}

} // namespace

struct TodayViewModel::Day
{
    QString name;
    QString nextKind;
    QString draftKind;
    bool allMeasuredToday = false;
    bool nothingYet = true;
    bool changeDraft = false;
    bool checkInDraft = false;
    bool codeDeclined = false;
    int waiting = 0;
    std::vector<ShareNews> news;
    std::vector<Latest> latest;
};

TodayViewModel::TodayViewModel(VaultSession& session, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
{
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        clear();
        if (state == VaultSession::State::Open)
            refresh();
    });
    connect(&session, &VaultSession::secretSetChanged, this, &TodayViewModel::changed);
}

QString TodayViewModel::greeting() const
{
    const int hour = m_clock.now().toDateTime().time().hour();
    const QString greeting = hour < 5 ? tr("Good night")
        : hour < 10                   ? tr("Good morning")
        : hour < 18                   ? tr("Good day")
                                      : tr("Good evening");
    return m_name.isEmpty() ? greeting : tr("%1, %2", "greeting, name").arg(greeting, m_name);
}

QString TodayViewModel::dateText() const
{
    QString text = Format::longDate(m_clock.now().day());
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString TodayViewModel::nextKindName() const { return nameOf(m_nextKind); }
QString TodayViewModel::draftKindName() const { return nameOf(m_draftKind); }

Result<TodayViewModel::Day> TodayViewModel::read(Database& database, const Moment& now)
{
    Day day;
    const ProfileRepository profile(database);
    day.name = profile.get(profileName).value_or(QString());
    day.codeDeclined = profile.get(codeDeclinedKey).has_value();
    QStringList followed;
    for (const QJsonValue code :
        QJsonDocument::fromJson(profile.get(u"followed"_s).value_or(QString()).toUtf8()).array())
        followed += code.toString();

    QStringList order = followed;
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        if (!order.contains(kind.code))
            order += kind.code;
    }
    for (const QString& code : std::as_const(order)) {
        const auto kind = KindCatalog::instance().find(code);
        if (!kind)
            continue;
        const auto newest = ObservationRepository(database).newest(**kind, 1);
        if (!newest)
            return passOn(newest);
        const bool today = !newest->empty() && newest->front().takenAt.day() == now.day();
        if (followed.contains(code) && !today && day.nextKind.isEmpty())
            day.nextKind = code;
        if (newest->empty()) {
            if (followed.contains(code) && day.nextKind != code) // that one is offered already
                day.latest.push_back({*kind, {}, {}});
            continue;
        }
        day.nothingYet = false;
        const auto own = ownRange(database, **kind, now);
        if (!own)
            return passOn(own);
        day.latest.push_back({*kind, newest->front(), *own});
    }
    day.allMeasuredToday = !followed.isEmpty() && day.nextKind.isEmpty();
    if (day.nextKind.isEmpty() && !followed.isEmpty())
        day.nextKind = followed.front();

    const MeasurementDrafts drafts(database);
    if (const auto begun = drafts.begun(); !begun.isEmpty())
        day.draftKind = begun.front()->code;
    day.changeDraft = drafts.newestChange().has_value();
    const auto waiting = InboxRepository(database).all();
    if (!waiting)
        return passOn(waiting);
    day.waiting = static_cast<int>(std::ranges::count(*waiting, false, &WaitingReading::setAside));
    auto news = shareNews(database, now);
    if (!news)
        return passOn(news);
    day.news = std::move(*news);
    day.checkInDraft = DraftRepository(database).load(u"checkin"_s).has_value();
    return day;
}

CardRow TodayViewModel::rowOf(const ShareNews& news)
{
    const QString who = Wording::breakable(news.recipient);
    const QString share = news.shares.size() == 1 ? news.shares.front() : QString();
    switch (news.what) {
    case ShareNews::What::NobodyAnswered:
        return {share, tr("Nobody has answered you"),
            tr("%1 was to answer by %2. Call them.").arg(who, Format::longDate(news.answerBy.day())), u"phone"_s};
    case ShareNews::What::NotTaken:
        return {share, tr("%1 did not take it").arg(who), tr("Call them, and hear what to do."), u"phone"_s};
    case ShareNews::What::NotSent:
        return {share, tr("It was not sent to %1").arg(who), tr("Nobody has seen it. Share it again if you want."),
            u"people"_s};
    case ShareNews::What::ParentNeeded:
        return {
            share, tr("Your mother or father logs in at %1").arg(who), tr("Then we send what you share."), u"people"_s};
    case ShareNews::What::StillHere:
        return {share, tr("%1 has not got it yet").arg(who), tr("It still waits on your phone. Urgent? Then call."),
            u"clock"_s};
    case ShareNews::What::SignInNeeded:
        return {share, tr("Log in at %1").arg(who), tr("Then we send what you share."), u"person"_s};
    case ShareNews::What::Answered:
        return {share, tr("%1 has answered").arg(who), tr("Read the answer here."), u"people"_s};
    }
    return {};
}

void TodayViewModel::show(const Day& day)
{
    m_name = day.name;
    m_nextKind = day.nextKind;
    m_allMeasuredToday = day.allMeasuredToday;
    m_nothingYet = day.nothingYet;
    m_draftKind = day.draftKind;
    m_changeDraft = day.changeDraft;
    m_checkInDraft = day.checkInDraft;
    m_codeDeclined = day.codeDeclined;
    m_waiting = day.waiting;
    std::vector<CardRow> news;
    for (const ShareNews& one : day.news)
        news.push_back(rowOf(one));
    m_news.show(std::move(news));
    m_latest.show(day.latest, m_clock.now());
    Q_EMIT changed();
}

void TodayViewModel::refresh()
{
    m_session.run([now = m_clock.now()](Database& database) { return read(database, now); })
        .then(this, [this](const Result<Day>& day) {
            if (day && m_session.state() == VaultSession::State::Open)
                show(*day);
        });
}

void TodayViewModel::declineCode()
{
    m_codeDeclined = true;
    m_session.run([](Database& database) { return ProfileRepository(database).set(codeDeclinedKey, u"yes"_s); });
    Q_EMIT changed();
}

void TodayViewModel::clear()
{
    Day nothing;
    nothing.codeDeclined = true;
    show(nothing);
}

} // namespace naer
