// SPDX-License-Identifier: MPL-2.0
#include "tests/support/audit.h"

#include "tests/support/auditchecks.h"

#include <QAccessible>
#include <QDir>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QMutex>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <private/qguiapplication_p.h>

using namespace Qt::StringLiterals;

namespace naer::test {

namespace {

QMutex warningsMutex;
QStringList warnings;

void keepWarnings(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtDebugMsg || type == QtInfoMsg) {
        fprintf(stderr, "%s\n", qPrintable(message));
        return;
    }
    const QMutexLocker locker(&warningsMutex);
    warnings << message;
}

}

QString Look::name() const
{
    return u"%1-%2-%3x%4%5"_s.arg(
        QString::fromLatin1(QMetaEnum::fromType<ThemeTokens::Mode>().valueToKey(int(mode))).toLower(),
        QString::number(textScale, 'f', 1), QString::number(size.width()), QString::number(size.height()),
        rightToLeft ? u"-rtl"_s : QString());
}

void Audit::prepare()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
}

bool Audit::load(const QString& module, const QString& type, const Look& look, const QVariantMap& properties)
{
    m_view = std::make_unique<QQuickView>();
    QQmlComponent component(m_view->engine(), module, type);
    return show(component, look, properties);
}

bool Audit::loadFile(const QString& file, const Look& look, const QVariantMap& properties)
{
    m_view = std::make_unique<QQuickView>();
    QQmlComponent component(m_view->engine(), QUrl::fromLocalFile(file));
    return show(component, look, properties);
}

bool Audit::show(QQmlComponent& component, const Look& look, const QVariantMap& properties)
{
    static const auto installed = qInstallMessageHandler(keepWarnings);
    Q_UNUSED(installed)
    // QAccessible::setActive() alone leaves the names of controls empty: the platform's object has to be on.
    QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
    if (!theme()) {
        warnings << u"Naer.Theme cannot be loaded: is it linked?"_s;
        return false;
    }
    QGuiApplication::setLayoutDirection(look.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    theme()->setReducedMotion(true);
    theme()->setLocale(look.locale);
    QObject* made = component.createWithInitialProperties(properties);
    auto* item = qobject_cast<QQuickItem*>(made);
    if (!item) {
        warnings << component.errorString();
        delete made;
        return false;
    }
    m_view->setResizeMode(QQuickView::SizeRootObjectToView);
    m_view->setContent(component.url(), nullptr, item);
    m_view->resize(look.size);
    m_view->show();
    apply(look);
    return QTest::qWaitForWindowExposed(m_view.get());
}

void Audit::apply(const Look& look)
{
    QGuiApplication::setLayoutDirection(look.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    theme()->setMode(look.mode);
    theme()->setTextScale(look.textScale);
    theme()->setLocale(look.locale);
    m_view->resize(look.size);
    m_view->rootObject()->setSize(look.size);
    settle();
}

void Audit::settle()
{
    for (int i = 0; i < 3; ++i) { // layouts in layouts need a few rounds; each grab polishes once
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_view->grabWindow();
    }
}

QStringList Audit::findings()
{
    settle();
    QStringList found = checkAccessibles(m_view.get());
    found += checkTexts(m_view->contentItem(), picture({}), m_view->size());
    for (const QString& warning : takeWarnings())
        found << u"WARNING %1"_s.arg(warning);
    found.removeDuplicates();
    return found;
}

QImage Audit::picture(const QString& name)
{
    settle();
    QImage image = m_view->grabWindow();
    const QString folder = qEnvironmentVariable("NAER_RENDER_TO");
    if (!folder.isEmpty() && !name.isEmpty()) {
        QDir().mkpath(folder);
        image.save(u"%1/%2.png"_s.arg(folder, name));
    }
    return image;
}

QQuickItem* Audit::root() const { return m_view ? m_view->rootObject() : nullptr; }

namespace {

QQuickItem* find(QAccessibleInterface* accessible, const QString& name)
{
    if (!accessible)
        return nullptr;
    if (auto* item = qobject_cast<QQuickItem*>(accessible->object()); item && item->objectName() == name)
        return item;
    for (int i = 0; i < accessible->childCount(); ++i) {
        if (auto* found = find(accessible->child(i), name))
            return found;
    }
    return nullptr;
}

}

QQuickItem* Audit::item(const QString& objectName) const
{
    return find(QAccessible::queryAccessibleInterface(m_view.get()), objectName);
}

ThemeTokens* Audit::theme() const { return m_view->engine()->singletonInstance<ThemeTokens*>("Naer.Theme", "Theme"); }

QStringList Audit::takeWarnings()
{
    const QMutexLocker locker(&warningsMutex);
    return std::exchange(warnings, {});
}

}
