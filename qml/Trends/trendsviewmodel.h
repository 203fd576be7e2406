// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/clock.h"
#include "core/vault/vaultsession.h"
#include "qml/Trends/overviewmodel.h"
#include "qml/Trends/readingdetails.h"
#include "qml/Trends/readingsmodel.h"
#include "qml/Trends/trendchart.h"

namespace naer {

/// What has been measured: all kinds, one kind over time, its table, one reading.
class TrendsViewModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(naer::OverviewModel* overview READ overview CONSTANT FINAL)
    Q_PROPERTY(naer::TrendChart* chart READ chart CONSTANT FINAL)
    Q_PROPERTY(naer::ReadingsModel* readings READ readings CONSTANT FINAL)
    Q_PROPERTY(naer::ReadingDetails* reading READ reading CONSTANT FINAL)
    Q_PROPERTY(bool loaded READ loaded NOTIFY changed FINAL)
    Q_PROPERTY(QString kind READ kindCode NOTIFY changed FINAL)
    Q_PROPERTY(QString kindName READ kindName NOTIFY changed FINAL)
    Q_PROPERTY(int days READ days NOTIFY changed FINAL)
    Q_PROPERTY(QList<naer::TableRow> table READ table NOTIFY tableChanged FINAL)
    Q_PROPERTY(bool tableHasMore READ tableHasMore NOTIFY tableChanged FINAL)
    Q_PROPERTY(bool hasTable READ hasTable NOTIFY changed FINAL)
    Q_PROPERTY(QList<naer::TableRow> notMeasured READ notMeasured NOTIFY changed FINAL)
    Q_PROPERTY(QString failure READ failure NOTIFY failureChanged FINAL)

public:
    TrendsViewModel(VaultSession& session, const Clock& clock, QObject* parent = nullptr);

    /// The overview; MeasurementsPage asks when it comes to the front.
    Q_INVOKABLE void refresh();
    /// One kind over time.
    Q_INVOKABLE void choose(const QString& code);
    /// The same kind again; TrendPage asks when it comes to the front.
    Q_INVOKABLE void refreshTrend();
    /// 7, 14, 90 or 365.
    Q_INVOKABLE void showDays(int days);
    /// The table from its newest row: numbers, those that are taken out, and why a number is missing.
    Q_INVOKABLE void openTable();
    /// The same rows again; TablePage asks when it comes to the front.
    Q_INVOKABLE void refreshTable();
    Q_INVOKABLE void more();
    Q_INVOKABLE void openReading(const QString& id);
    /// The same reading again, after a correction; ReadingPage asks when it comes to the front.
    Q_INVOKABLE void refreshReading();

    OverviewModel* overview() { return &m_overview; }
    TrendChart* chart() { return &m_chart; }
    ReadingsModel* readings() { return &m_readings; }
    ReadingDetails* reading() { return &m_reading; }
    bool loaded() const { return m_loaded; }
    QString kindCode() const { return m_kind ? m_kind->code : QString(); }
    QString kindName() const;
    int days() const { return m_days; }
    QList<TableRow> table() const { return m_table; }
    bool tableHasMore() const { return m_tableHasMore; }
    bool hasTable() const { return m_hasTable; }
    /// Why the citizen did not measure in the days shown, the newest ones.
    QList<TableRow> notMeasured() const { return m_notMeasured; }
    QString failure() const { return m_failure; }

    static constexpr int tablePage = 30;

Q_SIGNALS:
    void changed();
    void tableChanged();
    void failureChanged();

private:
    struct TablePart
    {
        std::vector<Observation> readings;
        std::vector<NotMeasured> reasons;
        bool more = false;
    };
    static Result<TablePart> readTable(
        Database& database, const Kind& kind, const std::optional<ObservationId>& behind, int most);
    static Result<bool> anythingKept(Database& database, const Kind& kind);
    static Result<std::vector<OverviewModel::Row>> readOverview(Database& database);
    static Result<TrendData> readTrend(Database& database, const Kind& kind, int days, const Moment& now);
    void clear();
    bool isOpen() const { return m_session.state() == VaultSession::State::Open; }
    void setFailure(const QString& sentence);
    void forgetTable();
    void askTable(const std::optional<ObservationId>& behind, int most);
    void showTable(const TablePart& part, bool onTop);

    VaultSession& m_session;
    const Clock& m_clock;
    OverviewModel m_overview;
    TrendChart m_chart;
    ReadingsModel m_readings;
    ReadingDetails m_reading;
    const Kind* m_kind = nullptr;
    std::optional<ObservationId> m_readingId;
    QList<TableRow> m_table;
    QList<TableRow> m_notMeasured;
    QString m_failure;
    std::optional<ObservationId> m_tableEnd; // the last reading of the table so far
    int m_tableReadings = 0;
    quint64 m_turn = 0; // answers to what is no longer asked are thrown away
    quint64 m_tableTurn = 0;
    int m_days = 14;
    bool m_tableHasMore = false;
    bool m_hasTable = false;
    bool m_loaded = false; // the overview has been read: empty means empty
};

} // namespace naer
