// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/support/audit.h"

#include <QAccessible>
#include <QQuickItem>

namespace naer::test {

/// What is wrong with the page that is shown, over all themes, text sizes and shapes of window.
inline QStringList findingsInEveryLook(Audit& audit, const QString& name)
{
    QStringList found;
    const auto check = [&](const Look& look) {
        audit.apply(look);
        QCoreApplication::processEvents(); // the window's own size is told late
        audit.picture(name + u'-' + look.name());
        for (const QString& finding : audit.findings())
            found << look.name() + QStringLiteral(": ") + finding;
    };
    for (const auto mode : {ThemeTokens::Mode::Light, ThemeTokens::Mode::Dark, ThemeTokens::Mode::Contrast}) {
        for (const qreal scale : auditScales) {
            for (const QSize size : {QSize(320, 640), QSize(390, 844), QSize(844, 390)})
                check({.mode = mode, .textScale = scale, .size = size});
        }
    }
    check({.size = {390, 1900}}); // tall windows show what else is scrolled away
    check({.textScale = auditScales.back(), .size = {320, 5200}});
    return found;
}

/// Presses as a screen reader does; false where there is nothing to press.
inline bool press(const Audit& audit, const QString& name)
{
    QQuickItem* item = audit.item(name);
    auto* accessible = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
    if (!accessible || !accessible->actionInterface() || accessible->state().invisible)
        return false;
    accessible->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    return true;
}

inline bool pressAll(const Audit& audit, const QStringList& names)
{
    return std::ranges::all_of(names, [&](const QString& name) { return press(audit, name); });
}

/// The name a screen reader says; empty where the thing is not there or not seen.
inline QString spokenName(const Audit& audit, const QString& name)
{
    QQuickItem* item = audit.item(name);
    auto* accessible = item && item->isVisible() ? QAccessible::queryAccessibleInterface(item) : nullptr;
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

} // namespace naer::test
