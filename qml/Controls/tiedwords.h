// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QQuickItem>
#include <QtQmlIntegration>

namespace naer {

/// Keeps the words of a Text whole. A number and its unit are tied by a space that does not break; where the two
/// together are wider than the room, Qt would cut the unit itself: there they are parted after the number.
class TiedWords : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* item READ item WRITE setItem NOTIFY itemChanged FINAL)

public:
    using QObject::QObject;

    /// The Text.
    QQuickItem* item() const { return m_item; }
    void setItem(QQuickItem* item);

    /// `text` with plain spaces in what is tied and wider than `room`.
    static QString parted(const QString& text, const QFont& font, qreal room);

Q_SIGNALS:
    void itemChanged();

private Q_SLOTS:
    void read();
    void fit();

private:
    QQuickItem* m_item = nullptr;
    QString m_whole; // as the page wants it
    bool m_writing = false;
};

} // namespace naer
