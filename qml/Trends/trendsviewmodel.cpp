// SPDX-License-Identifier: MPL-2.0
#include "qml/Trends/trendsviewmodel.h"

#include "core/measurements/followedkinds.h"
#include "core/measurements/measurementservice.h"
#include "qml/Trends/tablerows.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int chartPoints = 60;
constexpr int newestShown = 5;
constexpr qint64 msPerDay = 86'400'000;

struct Reading
{
    Observation observation;
    std::vector<ObservationVersion> versions;
};

Result<Reading> readReading(Database& database, const ObservationId& id)
{
    const ObservationRepository repository(database);
    auto observation = repository.find(id);
    if (!observation)
        return passOn(observation);
    auto versions = repository.versions(id);
    if (!versions)
        return passOn(versions);
    return Reading{*std::move(observation), *std::move(versions)};
}

} // namespace

TrendsViewModel::TrendsViewModel(VaultSession& session, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
{
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        clear();
        if (state == VaultSession::State::Open)
            refresh();
    });
}

void TrendsViewModel::clear()
{
    ++m_turn;
    m_kind = nullptr;
    m_readingId.reset();
    m_overview.show({}, {});
    m_chart.clear();
    m_readings.show({}, {}, {});
    m_reading.clear();
    forgetTable();
    m_notMeasured.clear();
    m_hasTable = false;
    m_loaded = false;
    setFailure({});
    Q_EMIT changed();
}

Result<std::vector<OverviewModel::Row>> TrendsViewModel::readOverview(Database& database)
{
    std::vector<OverviewModel::Row> rows;
    for (const Kind* kind : kindsInOwnOrder(database).kinds) {
        const auto newest = ObservationRepository(database).newest(*kind, 1);
        if (!newest)
            return passOn(newest);
        if (newest->empty()) {
            const auto kept = anythingKept(database, *kind);
            if (!kept)
                return passOn(kept);
            if (*kept)
                rows.push_back({kind, std::nullopt, {}});
            continue;
        }
        const auto own = ownRange(database, *kind, newest->front().takenAt);
        if (!own)
            return passOn(own);
        rows.push_back({kind, newest->front(), *own});
    }
    return rows;
}

void TrendsViewModel::refresh()
{
    m_session.run(&TrendsViewModel::readOverview)
        .then(this, [this](const Result<std::vector<OverviewModel::Row>>& rows) {
            if (!isOpen())
                return;
            if (!rows) {
                setFailure(Wording::failure(rows.error()));
                return;
            }
            setFailure({});
            m_overview.show(*rows, m_clock.now());
            m_loaded = true;
            Q_EMIT changed();
        });
}

void TrendsViewModel::choose(const QString& code)
{
    const auto kind = KindCatalog::instance().find(code);
    if (!kind)
        return;
    if (*kind != m_kind) {
        m_chart.clear();
        m_readings.show({}, {}, {});
        m_notMeasured.clear();
        m_hasTable = false;
        m_days = 14;
    }
    m_kind = *kind;
    Q_EMIT changed();
    refreshTrend();
}

void TrendsViewModel::showDays(int days)
{
    if (days == m_days)
        return;
    m_days = days;
    Q_EMIT changed();
    refreshTrend();
}

Result<TrendData> TrendsViewModel::readTrend(Database& database, const Kind& kind, int days, const Moment& now)
{
    const qint64 today = now.dayNumber();
    const qint64 midnight = now.offsetMinutes * qint64(60'000);
    TrendData data{
        &kind, days, {(today - days + 1) * msPerDay - midnight, (today + 1) * msPerDay - midnight}, {}, {}, {}, 0, {}};
    auto points = trend(database, kind, data.range, chartPoints);
    if (!points)
        return passOn(points);
    const auto own = ownRange(database, kind, now);
    if (!own)
        return passOn(own);
    const auto summary = summarizeDays(database, kind, today - days + 1, today, own->front());
    if (!summary)
        return passOn(summary);
    const auto measured = daysMeasured(database, kind, now);
    if (!measured)
        return passOn(measured);
    auto newest = ObservationRepository(database).newest(kind, newestShown);
    if (!newest)
        return passOn(newest);
    data.trend = *std::move(points);
    data.summary = *summary;
    data.own = *own;
    data.daysMeasured = *measured;
    data.newest = *std::move(newest);
    auto reasons = MeasurementService(database, SystemClock()).notMeasured(kind, data.range);
    if (!reasons)
        return passOn(reasons);
    const auto kept = anythingKept(database, kind);
    if (!kept)
        return passOn(kept);
    data.notMeasured = *std::move(reasons);
    data.hasTable = *kept;
    return data;
}

void TrendsViewModel::refreshTrend()
{
    if (!m_kind)
        return;
    m_session
        .run([kind = m_kind, days = m_days, now = m_clock.now()](
                 Database& database) { return readTrend(database, *kind, days, now); })
        .then(this, [this, turn = ++m_turn](const Result<TrendData>& data) {
            if (turn != m_turn || !isOpen())
                return;
            if (!data) {
                setFailure(Wording::failure(data.error()));
                return;
            }
            setFailure({});
            m_readings.show(data->newest, data->own, m_clock.now());
            m_notMeasured = TableRows::reasons(data->notMeasured, newestShown, m_clock.now());
            m_hasTable = data->hasTable;
            m_chart.show(*data);
            Q_EMIT changed();
        });
}

void TrendsViewModel::openReading(const QString& id)
{
    const auto parsed = ObservationId::fromString(id);
    if (!parsed) {
        setFailure(Wording::failure(parsed.error()));
        return;
    }
    if (m_readingId != *parsed)
        m_reading.clear();
    m_readingId = *parsed;
    refreshReading();
}

void TrendsViewModel::refreshReading()
{
    if (!m_readingId)
        return;
    m_session.run([id = *m_readingId](Database& database) { return readReading(database, id); })
        .then(this, [this, id = *m_readingId](const Result<Reading>& reading) {
            if (m_readingId != id || !isOpen())
                return;
            if (!reading) {
                setFailure(Wording::failure(reading.error()));
                return;
            }
            setFailure({});
            m_reading.show(reading->observation, reading->versions, m_clock.now());
        });
}

QString TrendsViewModel::kindName() const { return m_kind ? Wording::kindName(*m_kind) : QString(); }

void TrendsViewModel::setFailure(const QString& sentence)
{
    m_failure = sentence;
    Q_EMIT failureChanged();
}

} // namespace naer
