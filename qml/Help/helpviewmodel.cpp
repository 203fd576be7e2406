// SPDX-License-Identifier: MPL-2.0
#include "qml/Help/helpviewmodel.h"

#include "core/measurements/observationrepository.h"
#include "core/vault/profilerepository.h"
#include "qml/Theme/format.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

struct OwnWords
{
    QString name;
    std::vector<Observation> latest;
};

Result<OwnWords> readOwnWords(Database& database)
{
    OwnWords words;
    if (const auto name = ProfileRepository(database).get(profileName))
        words.name = *name;
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        const auto newest = ObservationRepository(database).newest(kind, 1);
        if (!newest)
            return passOn(newest);
        words.latest.insert(words.latest.end(), newest->begin(), newest->end());
    }
    return words;
}

QString sentenceFor(const Observation& o, const Moment& now)
{
    return u"%1: %2, %3"_s.arg(
        Wording::kindName(*o.kind), Wording::quantity(*o.kind, o.values), Wording::when(o.takenAt, now));
}

} // namespace

HelpViewModel::HelpViewModel(
    const HelpDirectory& directory, VaultSession& session, Dialer& dialer, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_directory(directory)
    , m_session(session)
    , m_dialer(dialer)
    , m_clock(clock)
{
    connect(&session, &VaultSession::stateChanged, this, &HelpViewModel::clear);
    refresh();
}

bool HelpViewModel::stale() const { return m_directory.isStale(m_clock.now().day()); }

QString HelpViewModel::verifiedText() const
{
    return Format::dateWithYear(m_directory.verified()).replace(QChar::Nbsp, u' ');
} // it may be parted at large text

QString HelpViewModel::doctorText() const
{
    const QDateTime local = m_clock.now().toDateTime();
    switch (HelpDirectory::stateAt(m_directory.ownDoctorHours(), local)) {
    case OpenState::Open:
        return tr("Doctors are usually open now (weekdays 8 to 16). The number is on your yellow health card.");
    case OpenState::Unknown:
        return tr("Many doctors are closed today. You are welcome to call and try. The number is on your yellow health "
                  "card. No answer? Call the out-of-hours doctor.");
    case OpenState::Closed: break;
    }
    return tr("Doctors are usually closed now. %1. Until then, call the out-of-hours doctor.")
        .arg(HelpLinesModel::hoursText(m_directory.ownDoctorHours(), local));
}

void HelpViewModel::setYoung(bool young)
{
    m_young = young;
    refresh();
}

void HelpViewModel::refresh()
{
    const QDateTime local = m_clock.now().toDateTime();
    QList<HelpLine> lines = m_directory.ordered(local, m_young);
    lines.removeIf(
        [this](const HelpLine& line) { return line.phone == emergencyNumber(); }); // it has the first place of its own
    m_lines.show(lines, local);
    loadOwnWords();
    Q_EMIT changed();
}

void HelpViewModel::clear()
{
    m_name.clear();
    m_latest.clear();
    Q_EMIT changed();
}

void HelpViewModel::loadOwnWords()
{
    if (locked())
        return;
    m_session.run(readOwnWords).then(this, [this](const Result<OwnWords>& words) {
        if (!words || locked())
            return;
        m_name = words->name;
        m_latest.clear();
        for (const Observation& o : words->latest)
            m_latest += sentenceFor(o, m_clock.now());
        Q_EMIT changed();
    });
}

void HelpViewModel::call(const QString& phone)
{
    if (!m_dialer.dial(phone))
        Q_EMIT dialYourself(Format::spokenPhone(phone));
}

} // namespace naer
