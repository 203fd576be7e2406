// SPDX-License-Identifier: MPL-2.0
#include "qml/Measure/guidedrun.h"

#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

GuidedRun::GuidedRun(const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &GuidedRun::tick);
    connect(&m_form, &EntryForm::edited, this, [this] {
        Q_EMIT changed();
        Q_EMIT edited();
    });
}

void GuidedRun::open(const Kind* kind)
{
    m_kind = kind;
    m_readings.clear();
    m_form.open(kind);
    m_timer.stop();
    enter(Resting);
}

void GuidedRun::begin()
{
    if (!m_kind || m_timer.isActive() || m_stage == Reading || m_stage == Overview)
        return;
    if (m_readings.size() >= static_cast<std::size_t>(m_protocol.readings)) {
        enter(Overview);
        return;
    }
    enter(m_readings.empty() ? Resting : Pausing);
    wait(m_readings.empty() ? m_protocol.restSeconds : m_protocol.pauseSeconds);
}

void GuidedRun::startReading()
{
    if (m_stage != Resting && m_stage != Pausing)
        return;
    m_timer.stop();
    enter(Reading);
}

void GuidedRun::next()
{
    if (m_stage != Reading)
        return;
    const auto values = m_form.finish();
    if (!values)
        return;
    m_readings.push_back(*values);
    m_form.open(m_kind);
    if (m_readings.size() >= static_cast<std::size_t>(m_protocol.readings)) {
        enter(Overview);
    } else {
        enter(Pausing);
        wait(m_protocol.pauseSeconds);
    }
    Q_EMIT edited();
}

void GuidedRun::stop()
{
    if (!mayStop() || m_stage != Pausing)
        return;
    m_timer.stop();
    enter(Overview);
}

void GuidedRun::redo()
{
    m_readings.clear();
    m_form.open(m_kind);
    enter(Reading);
    Q_EMIT edited();
}

QJsonArray GuidedRun::toJson() const
{
    QJsonArray readings;
    for (const Values& values : m_readings) {
        QJsonArray one;
        for (const auto& value : values)
            one += value ? QJsonValue(value->thousandths()) : QJsonValue();
        readings += one;
    }
    return readings;
}

void GuidedRun::fromJson(const QJsonArray& readings)
{
    m_readings.clear();
    for (const QJsonValue reading : readings) {
        Values values;
        for (int i = 0; i < maxComponents; ++i) {
            if (reading[i].isDouble())
                values[i] = Milli::fromThousandths(reading[i].toInteger());
        }
        if (m_kind && checkValues(*m_kind, values))
            m_readings.push_back(values);
    }
    if (hasReadings())
        m_timer.stop(); // the rest is behind us: begin() goes on with the pause
    Q_EMIT changed();
}

void GuidedRun::setTyped(const QStringList& texts)
{
    m_form.setTexts(texts);
    if (m_form.isEmpty())
        return;
    m_timer.stop();
    enter(Reading);
}

QString GuidedRun::title() const
{
    switch (m_stage) {
    case Resting: return tr("Sit and rest");
    case Reading: return tr("Reading %1 of %2").arg(m_readings.size() + 1).arg(m_protocol.readings);
    case Pausing: return tr("A short pause");
    case Overview: break;
    }
    return tr("Your readings");
}

int GuidedRun::secondsLeft() const
{
    return static_cast<int>((std::max<qint64>(0, m_waitEndsMs - m_clock.now().utcMs) + 999) / 1000);
}

QString GuidedRun::leftText() const
{
    const int left = secondsLeft();
    return u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QChar(u'0'));
}

QString GuidedRun::leftSpoken() const
{
    const int minutes = (secondsLeft() + 59) / 60;
    return minutes == 0 ? tr("The time is up") : tr("About %n minute(s) left", nullptr, minutes);
}

QString GuidedRun::meanNumber() const
{
    return isDone() && m_kind ? Wording::number(*m_kind, result().mean) : QString();
}
QString GuidedRun::unit() const { return m_kind ? m_kind->unitShown.in(Wording::danish()) : QString(); }

QString GuidedRun::meanPulse() const
{
    return isDone() && m_kind ? Wording::optionalPart(*m_kind, result().mean) : QString();
}

QList<TableRow> GuidedRun::rows() const
{
    QList<TableRow> rows;
    if (!m_kind || m_readings.empty())
        return rows;
    for (const SingleReading& reading : result().readings) {
        const QString pulse = Wording::optionalPart(*m_kind, reading.values);
        const QString used = reading.used ? tr("Counts") : tr("Does not count");
        rows += TableRow{tr("Reading %1").arg(rows.size() + 1), Wording::quantity(*m_kind, reading.values),
            pulse.isEmpty() ? used : pulse + u". "_s + used};
    }
    return rows;
}

QString GuidedRun::progress() const
{
    if (!m_readings.empty())
        return tr("%1 of %2 readings done. Go on here.").arg(m_readings.size()).arg(m_protocol.readings);
    return hasTyped() ? tr("The first reading is begun. Go on here.") : QString();
}

void GuidedRun::wait(int seconds)
{
    m_waitEndsMs = m_clock.now().utcMs + qint64(seconds) * 1000;
    m_saidMinutes = (seconds + 59) / 60;
    m_timer.start();
    Q_EMIT ticked();
}

void GuidedRun::tick()
{
    Q_EMIT ticked();
    const int left = secondsLeft();
    if (left == 0) {
        m_timer.stop();
        Q_EMIT waitEnded();
        return;
    }
    const int minutes = (left + 59) / 60;
    if (minutes < m_saidMinutes) {
        m_saidMinutes = minutes;
        Q_EMIT minutePassed(leftSpoken());
    }
}

void GuidedRun::enter(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

} // namespace naer
