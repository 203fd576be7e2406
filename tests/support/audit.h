// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "qml/Theme/themetokens.h"

#include <QImage>
#include <QLocale>
#include <QQuickView>
#include <QStringList>

#include <array>
#include <memory>

class QQmlComponent;

namespace naer::test {

/// The text sizes at which every page must hold.
inline constexpr std::array<qreal, 3> auditScales{1.0, 2.0, ThemeTokens::largestTextScale};

/// How a screen is looked at.
struct Look
{
    ThemeTokens::Mode mode = ThemeTokens::Mode::Light;
    qreal textScale = 1.0;
    QSize size{390, 844};
    QLocale locale{QLocale::English, QLocale::UnitedKingdom};
    bool rightToLeft = false;

    QString name() const; ///< "light-1.0-390x844"
};

/// Shows one QML component in a window of its own and says what is wrong with it, in sentences that begin
/// with a word in capitals: NAME, ID, ACTION, TARGET, CUT, BROKEN, SPILL, OUTSIDE, CONTRAST, SMALL, OVERLAP,
/// WARNING. Call prepare() before the QGuiApplication is made, else the software renderer is not chosen.
class Audit
{
public:
    /// Offscreen, software drawn, no animation, accessibility on.
    static void prepare();

    /// Replaces what was shown. `type` is a type of a module: load(u"Naer.Today"_s, u"TodayScreen"_s, look,
    /// {{u"viewModel"_s, …}})
    bool load(const QString& module, const QString& type, const Look& look, const QVariantMap& properties = {});
    bool loadFile(const QString& file, const Look& look, const QVariantMap& properties = {});
    /// Same content, another look.
    void apply(const Look& look);

    QStringList findings();
    /// Also saves to $NAER_RENDER_TO/name.png where that is set.
    QImage picture(const QString& name);
    QQuickItem* root() const;
    /// The control with this objectName that is in the accessibility tree; null where there is none.
    QQuickItem* item(const QString& objectName) const;
    QQuickView* window() const { return m_view.get(); }
    ThemeTokens* theme() const;

    /// Warnings of Qt and QML since the last call; each is a fault.
    static QStringList takeWarnings();

private:
    bool show(QQmlComponent& component, const Look& look, const QVariantMap& properties);
    void settle();

    std::unique_ptr<QQuickView> m_view;
};

}
