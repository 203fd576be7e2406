// SPDX-License-Identifier: MPL-2.0
// The table of one kind: all that was kept, page by page.
#include "core/measurements/measurementservice.h"
#include "qml/Trends/tablerows.h"
#include "qml/Trends/trendsviewmodel.h"
#include "qml/Wording/wording.h"

namespace naer {

Result<TrendsViewModel::TablePart> TrendsViewModel::readTable(
    Database& database, const Kind& kind, const std::optional<ObservationId>& behind, int most)
{
    using Withdrawn = ObservationRepository::Withdrawn;
    // one more than is shown tells whether there is more
    auto readings = ObservationRepository(database).newest(kind, most + 1, behind, Withdrawn::With);
    if (!readings)
        return passOn(readings);
    TablePart part{*std::move(readings), {}, false};
    part.more = part.readings.size() > static_cast<std::size_t>(most);
    if (part.more)
        part.readings.pop_back();
    TimeRange between; // each page has the reasons down to its last reading, the last page all that are left
    if (part.more)
        between.fromMs = part.readings.back().id.takenMs;
    if (behind)
        between.toMs = behind->takenMs;
    auto reasons = MeasurementService(database, SystemClock()).notMeasured(kind, between);
    if (!reasons)
        return passOn(reasons);
    part.reasons = *std::move(reasons);
    return part;
}

Result<bool> TrendsViewModel::anythingKept(Database& database, const Kind& kind)
{
    const auto part = readTable(database, kind, std::nullopt, 1);
    if (!part)
        return passOn(part);
    return !part->readings.empty() || !part->reasons.empty();
}

void TrendsViewModel::forgetTable()
{
    ++m_tableTurn;
    m_table.clear();
    m_tableEnd.reset();
    m_tableReadings = 0;
    m_tableHasMore = false;
    Q_EMIT tableChanged();
}

void TrendsViewModel::openTable()
{
    forgetTable();
    refreshTable();
}

void TrendsViewModel::refreshTable() { askTable(std::nullopt, std::max(tablePage, m_tableReadings)); }
void TrendsViewModel::more() { askTable(m_tableEnd, tablePage); }

void TrendsViewModel::askTable(const std::optional<ObservationId>& behind, int most)
{
    if (!m_kind)
        return;
    m_session
        .run([kind = m_kind, behind, most](Database& database) { return readTable(database, *kind, behind, most); })
        .then(this, [this, turn = ++m_tableTurn, onTop = !behind](const Result<TablePart>& part) {
            if (turn != m_tableTurn || !isOpen())
                return;
            if (!part) {
                setFailure(Wording::failure(part.error()));
                return;
            }
            setFailure({});
            showTable(*part, onTop);
        });
}

void TrendsViewModel::showTable(const TablePart& part, bool onTop)
{
    const QList<TableRow> rows = TableRows::of(part.readings, part.reasons);
    m_tableReadings = (onTop ? 0 : m_tableReadings) + static_cast<int>(part.readings.size());
    if (!part.readings.empty())
        m_tableEnd = part.readings.back().id;
    const QList<TableRow> all = onTop ? rows : m_table + rows;
    if (all == m_table && part.more == m_tableHasMore)
        return; // rows that stay the same keep their place and focus
    m_table = all;
    m_tableHasMore = part.more;
    Q_EMIT tableChanged();
}

} // namespace naer
