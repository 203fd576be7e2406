// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QObject>
#include <QtQmlIntegration>

namespace naer {

/// All drawings of the app, our own: SVG path data on a grid of 24, drawn as lines of 2 with round ends.
class Icons : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// Empty for no name; warns for a name that is not there.
    Q_INVOKABLE static QString path(const QString& name);
    /// True for arrows and the like, which turn round where text runs from right to left.
    Q_INVOKABLE static bool pointsAlongTheText(const QString& name);
    /// The outline and the mark of a HealthState.
    Q_INVOKABLE static QString statePath(int level);
    Q_INVOKABLE static QString stateMark(int level);
    Q_INVOKABLE static QStringList names();
};

}
