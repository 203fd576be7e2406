// SPDX-License-Identifier: MPL-2.0
#include "qml/Wellbeing/wellbeingviewmodel.h"

#include "core/vault/draftrepository.h"
#include "core/wellbeing/checkinrepository.h"
#include "qml/Wellbeing/wellbeingwords.h"
#include "qml/Wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

const QString draftKey = u"checkin"_s;

int oneToFive(int value) { return value >= 1 && value <= 5 ? value : 0; }
std::optional<int> given(int value) { return value ? std::optional(value) : std::nullopt; }

} // namespace

WellbeingViewModel::WellbeingViewModel(VaultSession& session, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
{
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        if (state != VaultSession::State::Open) {
            clear();
            m_savedState = 0;
            forgetDays();
            Q_EMIT changed();
        }
    });
}

void WellbeingViewModel::clear()
{
    m_state = m_sleep = m_energy = 0;
    m_words.clear();
    m_note.clear();
    m_error.clear();
    m_saving = false;
    Q_EMIT changed();
}

void WellbeingViewModel::setState(int state)
{
    if (oneToFive(state) == m_state)
        return;
    m_state = oneToFive(state);
    keepDraft();
}

void WellbeingViewModel::setSleep(int sleep)
{
    m_sleep = sleep == m_sleep ? 0 : oneToFive(sleep); // a second press takes it back
    keepDraft();
}

void WellbeingViewModel::setEnergy(int energy)
{
    m_energy = energy == m_energy ? 0 : oneToFive(energy);
    keepDraft();
}

void WellbeingViewModel::setNote(const QString& note)
{
    if (note == m_note)
        return;
    m_note = note;
    keepDraft();
}

void WellbeingViewModel::toggleWord(const QString& code)
{
    if (!m_words.removeOne(code) && checkInWords().contains(code))
        m_words += code;
    keepDraft();
}

QStringList WellbeingViewModel::stateNames() const { return WellbeingWords::states(); }
QStringList WellbeingViewModel::sleepNames() const { return WellbeingWords::sleep(); }
QStringList WellbeingViewModel::energyNames() const { return WellbeingWords::energy(); }
QString WellbeingViewModel::wordName(const QString& code) const { return WellbeingWords::word(code); }

QString WellbeingViewModel::toJson() const
{
    const QJsonObject json{{u"state"_s, m_state}, {u"sleep"_s, m_sleep}, {u"energy"_s, m_energy},
        {u"words"_s, QJsonArray::fromStringList(m_words)}, {u"note"_s, m_note}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void WellbeingViewModel::fromJson(const QString& json)
{
    const QJsonObject draft = QJsonDocument::fromJson(json.toUtf8()).object();
    m_state = oneToFive(draft["state"_L1].toInt());
    m_sleep = oneToFive(draft["sleep"_L1].toInt());
    m_energy = oneToFive(draft["energy"_L1].toInt());
    m_words.clear();
    for (const QJsonValue word : draft["words"_L1].toArray()) {
        if (checkInWords().contains(word.toString()))
            m_words += word.toString();
    }
    m_note = draft["note"_L1].toString();
}

void WellbeingViewModel::keepDraft()
{
    m_error.clear();
    Q_EMIT changed();
    if (m_saving) // what is being saved would be a draft again; save() comes back here where it fails
        return;
    const bool nothing = !m_state && !hasWords();
    m_session
        .run([nothing, json = toJson(), now = m_clock.now()](Database& database) {
            DraftRepository drafts(database);
            return nothing ? drafts.remove(draftKey) : drafts.save(draftKey, json, now);
        })
        .then(this, [this](const Result<void>& kept) {
            if (kept || !isOpen())
                return;
            m_error = Wording::failure(kept.error());
            Q_EMIT changed();
        });
}

void WellbeingViewModel::restoreDraft()
{
    if (m_state || hasWords() || m_saving)
        return;
    m_session.run([](Database& database) { return DraftRepository(database).load(draftKey); })
        .then(this, [this](const Result<QString>& draft) {
            if (!draft || !isOpen() || m_state || hasWords())
                return;
            fromJson(*draft);
            Q_EMIT changed();
        });
}

void WellbeingViewModel::save()
{
    if (m_saving)
        return;
    if (!m_state) {
        m_error = tr("Choose how it is first.");
        Q_EMIT changed();
        return;
    }
    CheckIn checkIn{.at = m_clock.now(),
        .state = m_state,
        .sleep = given(m_sleep),
        .energy = given(m_energy),
        .words = m_words,
        .note = m_note};
    m_saving = true;
    m_error.clear();
    Q_EMIT changed();
    m_session
        .run([checkIn = std::move(checkIn), &clock = m_clock](Database& database) {
            auto added = CheckInRepository(database, clock).add(checkIn);
            if (added)
                (void)DraftRepository(database).remove(draftKey); // it is saved all the same
            return added;
        })
        .then(this, [this](const Result<CheckIn>& added) {
            m_saving = false;
            if (!added) {
                if (isOpen())
                    keepDraft();
                m_error = Wording::failure(added.error());
                Q_EMIT changed();
                return;
            }
            if (!isOpen())
                return; // saved, and forgotten with the rest
            m_savedState = added->state;
            clear();
            Q_EMIT saved(added->state);
        });
}

} // namespace naer
