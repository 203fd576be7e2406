// SPDX-License-Identifier: MPL-2.0
#include "tests/support/auditchecks.h"

#include <QAccessible>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace naer::test {

namespace {

constexpr int smallestTarget = 48; // px, Material and WCAG 2.5.8 with room
constexpr int smallestText = 15; // px
constexpr double textContrast = 4.5; // WCAG 1.4.3
constexpr double largeTextContrast = 3;

bool actionable(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::PageTab:
    case QAccessible::Link:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
    case QAccessible::EditableText: return true;
    default: return false;
    }
}

/// Qt offers a Press for every button; here it is asked whether somebody answers it. AbstractButton has an
/// answer of its own, which does not toggle.
bool answers(QObject* object, const char* signal)
{
    struct Access : QObject
    {
        using QObject::isSignalConnected;
    };
    if (object->metaObject()->indexOfMethod("accessiblePressAction()") >= 0 && qstrcmp(signal, "pressAction()") == 0)
        return true;
    for (QObject* child : object->children()) {
        const int index = child->metaObject()->indexOfSignal(signal);
        if (child->inherits("QQuickAccessibleAttached") && index >= 0
            && (child->*(&Access::isSignalConnected))(child->metaObject()->method(index)))
            return true;
    }
    return false;
}

void walk(QAccessibleInterface* accessible, QStringList& found, QStringList& ids)
{
    if (!accessible || !accessible->isValid() || accessible->state().invisible)
        return;
    // Qt 6.8 keeps back the name of a password field; its description has to do.
    const QString name
        = accessible->text(accessible->state().passwordEdit ? QAccessible::Description : QAccessible::Name).trimmed();
    const QString id = accessible->object() ? accessible->object()->objectName() : QString();
    const auto role = accessible->role();
    const QString who = u"%1 \"%2\""_s.arg(id.isEmpty() ? u"?"_s : id, name);
    if (name.contains(QChar(0x00AD)))
        found << u"NAME %1 has a soft hyphen"_s.arg(who);
    if (role == QAccessible::Graphic && name.size() < 20)
        found << u"NAME %1: a drawing needs a sentence"_s.arg(who);
    if (actionable(role)) {
        const QRect box = accessible->rect();
        if (name.isEmpty())
            found << u"NAME %1 has none"_s.arg(who);
        if (id.isEmpty())
            found << u"ID %1 has no objectName"_s.arg(who);
        else if (ids.contains(id))
            found << u"ID %1 is there twice"_s.arg(who);
        ids << id;
        if (box.width() < smallestTarget || box.height() < smallestTarget)
            found << u"TARGET %1 is %2x%3"_s.arg(who).arg(box.width()).arg(box.height());
        const bool typed = role == QAccessible::EditableText && accessible->state().focusable;
        if (!typed && !answers(accessible->object(), "pressAction()")
            && !answers(accessible->object(), "increaseAction()"))
            found << u"ACTION %1 cannot be pressed"_s.arg(who);
        if ((role == QAccessible::CheckBox || role == QAccessible::RadioButton)
            && !answers(accessible->object(), "toggleAction()"))
            found << u"ACTION %1 cannot be toggled"_s.arg(who);
    }
    for (int i = 0; i < accessible->childCount(); ++i)
        walk(accessible->child(i), found, ids);
}

double linear(double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); }

double luminance(QRgb color)
{
    return 0.2126 * linear(qRed(color) / 255.0) + 0.7152 * linear(qGreen(color) / 255.0)
        + 0.0722 * linear(qBlue(color) / 255.0);
}

double ratio(QRgb one, QRgb other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

bool shown(const QQuickItem* item)
{
    for (; item; item = item->parentItem()) {
        if (!item->isVisible() || item->opacity() <= 0)
            return false;
    }
    return true;
}

bool inDisabled(const QQuickItem* item) { return !item->isEnabled(); }

QRectF sceneBox(const QQuickItem* item) { return item->mapRectToScene({0, 0, item->width(), item->height()}); }

QRectF visibleBox(const QQuickItem* item)
{
    QRectF box = sceneBox(item);
    for (const QQuickItem* parent = item->parentItem(); parent; parent = parent->parentItem()) {
        if (parent->clip())
            box = box.intersected(sceneBox(parent));
    }
    return box;
}

/// Where the words are, not the box they may fill.
QRectF inkBox(const QQuickItem* item)
{
    const qreal width = qMin(item->width(), item->property("contentWidth").toReal());
    const qreal height = qMin(item->height(), item->property("contentHeight").toReal());
    const int align = item->property("effectiveHorizontalAlignment").toInt();
    const qreal left = align == Qt::AlignRight ? item->width() - width
        : align == Qt::AlignHCenter            ? (item->width() - width) / 2
                                               : 0;
    return item->mapRectToScene({left, (item->height() - height) / 2, width, height});
}

QRgb ground(const QRect& box, const QImage& picture)
{
    QHash<QRgb, int> counts;
    QRgb most = 0;
    int best = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) {
            const QRgb color = picture.pixel(x, y);
            if (const int count = ++counts[color]; count > best) {
                best = count;
                most = color;
            }
        }
    }
    return most;
}

/// A word that is wider than its room is broken anywhere; soft hyphens would say where.
QString brokenWord(const QQuickItem* item)
{
    static const QRegularExpression breaks(u"[ \\-/–\\x{00AD}\\n]"_s);
    const QFontMetricsF metrics(item->property("font").value<QFont>());
    for (const QString& word : item->property("text").toString().split(breaks, Qt::SkipEmptyParts)) {
        if (metrics.horizontalAdvance(word) > item->width() + 1.5)
            return word;
    }
    return {};
}

/// Between words, after a hyphen (a soft one is drawn there) or after a slash between words; never in "mmHg" or
/// "133/83".
bool mayBreak(QChar before, QChar after)
{
    static const QString hyphens = u"-–—\u00AD"_s;
    return before.isSpace() || after.isSpace() || hyphens.contains(before) || (before == u'/' && !after.isDigit());
}

/// The place where a word is cut although the words are no wider than their room by themselves: the lines as QQuickText
/// lays them out.
QString cutWord(const QQuickItem* item)
{
    if (item->property("wrapMode").toInt() == QTextOption::NoWrap || item->property("lineCount").toInt() < 2)
        return {};
    QTextLayout layout(
        item->property("text").toString().replace(u'\n', QChar::LineSeparator), item->property("font").value<QFont>());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapMode(item->property("wrapMode").toInt()));
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(item->width());
    layout.endLayout();
    if (layout.lineCount() != item->property("lineCount").toInt())
        return u"(lines not understood)"_s;
    static const QRegularExpression path(u"/\\S*/"_s); // has no words
    const QString text = layout.text();
    for (int i = 1; i < layout.lineCount(); ++i) {
        const qsizetype start = layout.lineAt(i).textStart();
        if (!mayBreak(text[start - 1], text[start]) && !text.contains(path))
            return text.sliced(std::max<qsizetype>(0, start - 8), std::min<qsizetype>(8, start)) + u'|'
                + text.sliced(start, 1);
    }
    return {};
}

void checkText(QQuickItem* item, const QImage& picture, QSize window, QStringList& found)
{
    const QString text = item->property("text").toString();
    const auto font = item->property("font").value<QFont>();
    const qreal scale = picture.devicePixelRatio();
    const QRect seen = QRectF(visibleBox(item).topLeft() * scale, visibleBox(item).size() * scale)
                           .toRect()
                           .intersected(picture.rect());
    if (font.pixelSize() < smallestText)
        found << u"SMALL %1 px: %2"_s.arg(font.pixelSize()).arg(text);
    if (seen.width() > 2 && seen.height() > 2 && !inDisabled(item)) {
        const bool large = font.pixelSize() >= 24 || (font.pixelSize() >= 19 && font.weight() >= QFont::Bold);
        const double contrast = ratio(item->property("color").value<QColor>().rgb(), ground(seen, picture));
        if (contrast < (large ? largeTextContrast : textContrast))
            found << u"CONTRAST %1: %2"_s.arg(contrast, 0, 'f', 1).arg(text);
    }
    if (item->property("truncated").toBool() || item->property("contentWidth").toReal() > item->width() + 1.5
        || item->property("contentHeight").toReal() > item->height() + 1.5)
        found << u"CUT %1"_s.arg(text);
    if (const QString word = brokenWord(item); !word.isEmpty())
        found << u"BROKEN %1 in: %2"_s.arg(word, text);
    else if (const QString cut = cutWord(item); !cut.isEmpty())
        found << u"BROKEN %1 in: %2"_s.arg(cut, text);
    const QRectF box = inkBox(item);
    if (box.left() < -1 || box.right() > window.width() + 1)
        found << u"OUTSIDE %1"_s.arg(text);
    for (const QQuickItem* parent = item->parentItem(); parent; parent = parent->parentItem()) {
        const bool control
            = parent->inherits("QQuickControl") && !parent->inherits("QQuickPage") && !parent->inherits("QQuickLabel");
        if (!control && !parent->clip())
            continue;
        const QRectF room = sceneBox(parent);
        const bool scrolls = parent->inherits("QQuickFlickable");
        if (box.left() < room.left() - 1 || box.right() > room.right() + 1
            || (!scrolls && (box.top() < room.top() - 1 || box.bottom() > room.bottom() + 1)))
            found << u"SPILL %1"_s.arg(text);
        break;
    }
}

void collect(QQuickItem* item, QList<QQuickItem*>& texts)
{
    if (item->inherits("QQuickText") && shown(item) && !item->property("text").toString().isEmpty()
        && item->property("color").value<QColor>().alpha() > 0)
        texts << item;
    for (QQuickItem* child : item->childItems())
        collect(child, texts);
}

}

QStringList checkAccessibles(QQuickWindow* window)
{
    QStringList found;
    QStringList ids;
    walk(QAccessible::queryAccessibleInterface(window), found, ids);
    return found;
}

QStringList checkTexts(QQuickItem* root, const QImage& picture, QSize window)
{
    QStringList found;
    QList<QQuickItem*> texts;
    collect(root, texts);
    for (QQuickItem* text : std::as_const(texts))
        checkText(text, picture, window, found);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            const QRectF a = inkBox(texts.at(i)).intersected(visibleBox(texts.at(i)));
            const QRectF both = a.intersected(inkBox(texts.at(j)).intersected(visibleBox(texts.at(j))));
            if (both.width() > 2 && both.height() > 4)
                found << u"OVERLAP %1 | %2"_s.arg(
                    texts.at(i)->property("text").toString(), texts.at(j)->property("text").toString());
        }
    }
    return found;
}

}
