// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/typedvalue.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace naer {

/// The numbers of one kind while they are typed: one row a component. Knows which field the keypad types into, when to
/// go on to the next, and what is wrong.
class EntryForm : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of MeasureViewModel")
    Q_PROPERTY(int count READ count NOTIFY opened FINAL)
    Q_PROPERTY(int activeIndex READ activeIndex NOTIFY activeChanged FINAL)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)
    Q_PROPERTY(bool errorUrgent READ errorUrgent NOTIFY errorChanged FINAL)

public:
    enum Role {
        FieldIdRole = Qt::UserRole,
        LabelRole,
        ShownLabelRole,
        UnitRole,
        SpokenUnitRole,
        ValueRole,
        CommaRole,
        ActiveRole,
        HasErrorRole
    };

    using QAbstractListModel::QAbstractListModel;

    /// Empty fields for the kind; none for nullptr.
    void open(const Kind* kind);
    const Kind* kind() const { return m_kind; }
    const QStringList& texts() const { return m_texts; }
    void setTexts(const QStringList& texts);
    void setValues(const Values& values);
    bool isEmpty() const;

    int count() const { return static_cast<int>(m_texts.size()); }
    int activeIndex() const { return m_active; }
    QString error() const { return m_error; }
    /// A number beyond what is possible, of a kind where the meter may be right about an emergency.
    bool errorUrgent() const { return m_errorUrgent; }
    void setError(const QString& sentence, int row);

    /// What stands in a field now; the first digit after setValues() takes the place of what stood there. Takes away
    /// the error, and goes on when the number cannot grow any more.
    Q_INVOKABLE void type(int row, const QString& typed);
    Q_INVOKABLE void choose(int row);
    /// In an empty field: back to the one before, and its last digit goes.
    Q_INVOKABLE void eraseBefore(int row);
    /// The values where all is well; else it has gone on to the next field, or said what is wrong.
    std::optional<Values> finish();

    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : count(); }
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void opened();
    void activeChanged();
    void errorChanged();
    /// A person or assistive technology changed a number.
    void edited();
    /// The keypad types into the next field now.
    void movedOn(const QString& label);
    /// Something is wrong with this field: it wants the focus.
    void refused(int row);

private:
    QString labelOf(const Component& component) const;
    bool isComplete(int row) const;
    void moveTo(int row);
    void changed(const QList<int>& roles);

    const Kind* m_kind = nullptr;
    QStringList m_texts;
    QList<bool> m_given; ///< still what setValues() put there
    QString m_error;
    bool m_errorUrgent = false;
    int m_errorRow = -1;
    int m_active = 0;
};

} // namespace naer
