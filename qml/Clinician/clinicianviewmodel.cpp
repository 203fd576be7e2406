// SPDX-License-Identifier: MPL-2.0
#include "qml/Clinician/clinicianviewmodel.h"

#include "qml/Clinician/clinicianwords.h"
#include "qml/Clinician/worklistrows.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

ClinicianViewModel::ClinicianViewModel(VaultSession& session, HttpClient& http, SignIn& signIn, const Clock& clock,
    const RecipientDirectory& directory, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_clinic(session, http, clock)
    , m_workplace(session, signIn, clock, directory.recipients)
    , m_item(session, m_clinic, clock)
    , m_linkReader(http, clock, directory.linkHost)
{
    connect(&m_workplace, &WorkplaceSignIn::rested, this, &ClinicianViewModel::fetchList);
    connect(&m_workplace, &WorkplaceSignIn::left, this, &ClinicianViewModel::forget);
    connect(&m_item, &CitizenWork::done, this, &ClinicianViewModel::refreshCitizen);
    connect(&m_item, &CitizenWork::isOutdated, this, &ClinicianViewModel::refreshCitizen);
    connect(&m_item, &CitizenWork::failedBehind, this, [this](const QString& sentence) {
        m_behind = sentence;
        Q_EMIT changed();
    });
    connect(&m_linkReader, &LinkReader::opened, this, [this](const CitizenRecord& record) {
        closeCitizen();
        m_isByLink = true;
        ++m_opened;
        showCitizen(record);
        Q_EMIT citizenOpened();
    });
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        if (state == VaultSession::State::Open)
            return;
        m_workplace.forget();
        m_linkReader.forget();
        forget();
    });
}

void ClinicianViewModel::forget()
{
    m_list = {};
    m_work.show({});
    m_citizen.forget();
    m_item.forget();
    for (QString* text : {&m_patient, &m_chosen, &m_sentence, &m_error, &m_behind, &m_citizenSentence, &m_citizenError})
        text->clear();
    m_isByLink = false;
    Q_EMIT changed();
}

void ClinicianViewModel::refresh() { m_workplace.refresh(); }

void ClinicianViewModel::fetchList()
{
    if (!m_workplace.signedIn())
        return;
    if (m_work.count() == 0)
        m_sentence = tr("One moment …");
    Q_EMIT changed();
    m_clinic.worklist(m_workplace.placeCode())
        .then(this, [this, place = m_workplace.placeCode()](const Result<Worklist>& list) {
            if (place != m_workplace.placeCode()) // left, or locked
                return;
            m_error = list ? QString() : ClinicianWords::failure(list.error());
            if (!list && list.error().code == ErrorCode::SignInNeeded)
                m_workplace.hasRunOut();
            if (list)
                showList(*list);
            else if (m_work.count() == 0)
                m_sentence.clear();
            Q_EMIT changed(); // after a failure the old list stands, with its time
        });
}

void ClinicianViewModel::showList(const Worklist& list)
{
    m_list = list;
    const Moment now = m_clock.now();
    m_work.show(worklistRows(list, now));
    const QString time = Wording::when(now, now);
    const auto open = std::ranges::count(list.items, WorkItem::Stage::Open, &WorkItem::stage);
    m_sentence = open == 0 ? tr("Nothing waits. Fetched %1.").arg(time)
                           : tr("%n wait(s). Fetched %1.", nullptr, static_cast<int>(open)).arg(time);
    if (list.answeredMissing)
        m_sentence += u' ' + tr("What was answered lately could not be fetched.");
    if (list.unreadable > 0)
        m_sentence = tr("%n cannot be read here for sure. See them in your own system.", nullptr, list.unreadable)
            + u' ' + m_sentence;
}

void ClinicianViewModel::choose(const QString& id)
{
    const auto item = std::ranges::find(m_list.items, id, &WorkItem::id);
    if (item == m_list.items.end())
        return;
    const WorkItem chosen = *item;
    closeCitizen();
    m_behind.clear();
    ++m_opened;
    m_chosen = id;
    m_patient = chosen.patient;
    m_item.show(m_workplace.placeCode(), chosen, m_list.me);
    refreshCitizen();
    Q_EMIT citizenOpened();
}

void ClinicianViewModel::refreshCitizen()
{
    if (m_isByLink || m_patient.isEmpty())
        return;
    if (!m_citizen.isThere())
        m_citizenSentence = tr("One moment …");
    Q_EMIT changed();
    m_clinic.look(m_workplace.placeCode(), m_patient)
        .then(this, [this, patient = m_patient, look = ++m_look](const Result<CitizenRecord>& record) {
            if (patient != m_patient || look != m_look)
                return;
            m_citizenError = record ? QString() : ClinicianWords::failure(record.error());
            if (record)
                showCitizen(*record);
            else if (!m_citizen.isThere())
                m_citizenSentence.clear();
            Q_EMIT changed();
        });
}

void ClinicianViewModel::showCitizen(const CitizenRecord& record)
{
    const Moment now = m_clock.now();
    m_citizen.show(record, now);
    m_citizenSentence = tr("Fetched %1.").arg(Wording::when(now, now));
    if (!m_chosen.isEmpty())
        showItem(record);
    Q_EMIT changed();
}

void ClinicianViewModel::showItem(const CitizenRecord& record)
{
    const auto item = std::ranges::find(record.items, m_chosen, &WorkItem::id);
    if (item != record.items.end())
        return m_item.show(m_workplace.placeCode(), *item, m_list.me);
    m_item.forget();
    m_citizenError = record.unreadableItems > 0
        ? tr("What the citizen asks cannot be read here for sure. See it in your own system.")
        : ClinicianWords::failure({ErrorCode::NotFound, {}});
}

void ClinicianViewModel::leaveCitizen(int opened)
{
    if (opened == m_opened)
        closeCitizen();
}

void ClinicianViewModel::closeCitizen()
{
    const bool wasSeen = m_citizen.isThere() && !m_isByLink && !m_patient.isEmpty();
    if (wasSeen)
        m_clinic.keepLook(m_workplace.placeCode(), m_patient, m_citizen.record().newest);
    m_citizen.forget();
    m_item.forget();
    for (QString* text : {&m_patient, &m_chosen, &m_citizenSentence, &m_citizenError})
        text->clear();
    m_isByLink = false;
    Q_EMIT changed();
}

} // namespace naer
