// SPDX-License-Identifier: MPL-2.0
#include "qml/Clinician/citizenwork.h"

#include "core/vault/draftrepository.h"
#include "qml/Clinician/clinicianwords.h"

using namespace Qt::StringLiterals;

namespace naer {

CitizenWork::CitizenWork(VaultSession& session, Clinic& clinic, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clinic(clinic)
    , m_clock(clock)
{ }

void CitizenWork::show(const QString& place, const WorkItem& item, const Clinician& me)
{
    const bool isAnother = m_place != place || m_item.id != item.id;
    m_place = place;
    m_item = item;
    m_me = me;
    if (isAnother) {
        m_error.clear();
        m_draft.clear();
        m_draftError.clear();
        readDraft();
    }
    Q_EMIT changed();
}

void CitizenWork::forget()
{
    m_item = {};
    m_me = {};
    m_known.clear();
    m_colleagues.show({});
    for (QString* text : {&m_place, &m_error, &m_draft, &m_draftError, &m_colleaguesSentence})
        text->clear();
    Q_EMIT changed();
}

QString CitizenWork::sent() const { return ClinicianWords::sent(m_item, m_clock.now()); }

QString CitizenWork::answerBy() const
{
    return m_item.stage == WorkItem::Stage::Open ? ClinicianWords::answerBy(m_item, m_clock.now()) : QString();
}

QString CitizenWork::holder() const
{
    if (m_item.id.isEmpty())
        return {};
    if (m_item.stage == WorkItem::Stage::Ended)
        return tr("The citizen has taken it back.");
    if (m_item.stage == WorkItem::Stage::Refused)
        return tr("The place has said no to it.");
    if (m_item.stage == WorkItem::Stage::Answered)
        return ClinicianWords::answered(m_item, m_clock.now());
    return ClinicianWords::holder(m_item, m_me);
}

QString CitizenWork::holderName() const { return m_item.holder.is(m_me) ? QString() : m_item.holder.name; }

void CitizenWork::readDraft()
{
    if (m_item.id.isEmpty())
        return;
    m_session.run([key = draftKey()](Database& database) { return DraftRepository(database).load(key); })
        .then(this, [this, key = draftKey()](const Result<QString>& draft) {
            if (!draft || key != draftKey() || !m_draft.isEmpty())
                return;
            m_draft = *draft;
            Q_EMIT changed();
        });
}

void CitizenWork::setDraft(const QString& text)
{
    if (text == m_draft || m_item.id.isEmpty())
        return;
    m_draft = text;
    m_draftError.clear();
    Q_EMIT changed();
    m_session.run([key = draftKey(), text, now = m_clock.now()](Database& database) {
        DraftRepository drafts(database);
        return text.isEmpty() ? drafts.remove(key) : drafts.save(key, text, now);
    });
}

void CitizenWork::act(const WantedAct& wanted, const QString& sentence)
{
    if (busy() || !isThere())
        return;
    m_busyWith = m_item.id;
    m_error.clear();
    Q_EMIT changed();
    m_clinic.act(m_place, m_item.id, wanted)
        .then(this, [this, id = m_item.id, key = draftKey(), wanted, sentence](const Result<WorkItem>& item) {
            if (m_busyWith == id)
                m_busyWith.clear();
            if (item && wanted.act == Act::Answer)
                m_session.run([key](Database& database) { return DraftRepository(database).remove(key); });
            if (m_item.id != id) { // locked, or another citizen by now
                Q_EMIT changed();
                if (!item)
                    Q_EMIT failedBehind(wanted.act == Act::Answer
                            ? tr("Your answer was not sent. It is kept; open the citizen and try again.")
                            : ClinicianWords::failure(item.error()));
                return;
            }
            if (!item) {
                m_error = ClinicianWords::failure(item.error());
                Q_EMIT changed();
                Q_EMIT isOutdated();
                return;
            }
            m_item = *item;
            if (wanted.act == Act::Answer)
                m_draft.clear();
            Q_EMIT changed();
            const bool isNo = wanted.act == Act::Decline; // who has it by now, only the place knows
            Q_EMIT done(isNo ? tr("You said no. %1 has it.").arg(holderName()) : sentence, wanted.act == Act::Answer);
        });
}

void CitizenWork::readColleagues()
{
    m_colleaguesSentence = tr("One moment …");
    Q_EMIT changed();
    m_clinic.colleagues(m_place).then(this, [this, place = m_place](const Result<std::vector<Clinician>>& colleagues) {
        if (place != m_place)
            return;
        m_known = colleagues.value_or(std::vector<Clinician>());
        std::vector<CardRow> rows;
        for (const Clinician& one : m_known)
            rows.push_back({one.reference, one.name, {}, u"person"_s});
        m_colleagues.show(std::move(rows));
        m_colleaguesSentence = !colleagues ? ClinicianWords::failure(colleagues.error())
            : m_known.empty() ? tr("The place's system names no colleagues. Talk to one, and let them take it over.")
                              : QString();
        Q_EMIT changed();
    });
}

void CitizenWork::handOn(const QString& reference)
{
    const auto to = std::ranges::find(m_known, reference, &Clinician::reference);
    if (to != m_known.end())
        act({.act = Act::HandOn, .to = *to}, tr("%1 is asked. Until they say yes, you have it.").arg(to->name));
}

void CitizenWork::sendAnswer()
{
    const QString text = m_draft.trimmed();
    m_draftError = text.isEmpty()     ? tr("Write an answer first.")
        : text.size() > longestAnswer ? tr("Write at most %1 characters.").arg(longestAnswer)
                                      : QString();
    Q_EMIT changed();
    if (m_draftError.isEmpty())
        act({.act = Act::Answer, .text = text}, tr("Your answer is sent."));
}

} // namespace naer
