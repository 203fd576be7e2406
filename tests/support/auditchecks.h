// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QImage>
#include <QStringList>

class QQuickItem;
class QQuickWindow;

namespace naer::test {

/// What assistive technology meets: names, ids, actions, sizes.
QStringList checkAccessibles(QQuickWindow* window);
/// What the eye meets: cut, spilled, faint, tiny, overlapping texts.
QStringList checkTexts(QQuickItem* root, const QImage& picture, QSize window);

}
