// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/observation.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// What may be said beside the number: circumstances (one row a possible answer), another time than now, a note.
class EntryDetails : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of MeasureViewModel")
    Q_PROPERTY(bool otherTime READ otherTime NOTIFY changed FINAL)
    Q_PROPERTY(QString day READ day WRITE setDay NOTIFY changed FINAL)
    Q_PROPERTY(QString time READ time WRITE setTime NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)
    Q_PROPERTY(QString timeError READ timeError NOTIFY changed FINAL)
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)

public:
    enum Role { KeyRole = Qt::UserRole, QuestionRole, AnswerRole, TitleRole, ChosenRole };

    using QAbstractListModel::QAbstractListModel;

    void open(const Kind* kind);
    bool isEmpty() const { return m_context.isEmpty() && m_note.isEmpty() && !m_otherTime; }
    QJsonObject toJson() const;
    void fromJson(const QJsonObject& json);
    const Context& context() const { return m_context; }
    QString note() const { return m_note; }
    /// When it was measured: `now`, or what was typed. Errors: as Moment::fromIso, TimeInFuture.
    Result<Moment> takenAt(const Moment& now) const;

    bool otherTime() const { return m_otherTime; }
    QString day() const { return m_day; }
    QString time() const { return m_time; }
    QString timeError() const { return m_timeError; }
    /// "Left arm, sitting" or what there is to tell.
    QString summary() const;
    void setDay(const QString& day);
    void setTime(const QString& time);
    void setNote(const QString& note);
    void chooseNow();
    /// Starts from `now`, written out.
    void chooseOtherTime(const Moment& now);
    /// Says what is wrong with the time; true where nothing is.
    bool check(const Moment& now);

    /// The same answer again takes it away.
    Q_INVOKABLE void choose(const QString& key, const QString& answer);

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void changed();
    void edited();

private:
    struct Row
    {
        QString key;
        QString answer;
        bool first = false; // of its question
    };
    void noteEdit();
    QList<Row> m_rows;
    Context m_context;
    QString m_note;
    QString m_day;
    QString m_time;
    QString m_timeError;
    bool m_otherTime = false;
};

} // namespace naer
