// SPDX-License-Identifier: MPL-2.0
#include "qml/Wellbeing/wellbeingwords.h"

#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace naer {

QStringList WellbeingWords::states()
{
    return {tr("Really hard"), tr("Heavy"), tr("In between"), tr("Okay"), tr("Calm")};
}

QString WellbeingWords::state(int state) { return states().value(state - 1); }

QStringList WellbeingWords::sleep()
{
    return {tr("Very badly"), tr("Badly"), tr("So-so"), tr("Well"), tr("Very well")};
}

QStringList WellbeingWords::energy() { return {tr("None"), tr("A little"), tr("Some"), tr("Good"), tr("Plenty")}; }

QString WellbeingWords::word(const QString& code)
{
    const QHash<QString, QString> words{{u"calm"_s, tr("At ease")}, {u"glad"_s, tr("Glad")},
        {u"hopeful"_s, tr("Hopeful")}, {u"proud"_s, tr("Proud")}, {u"grateful"_s, tr("Grateful")},
        {u"together"_s, tr("With others")}, {u"tired"_s, tr("Tired")}, {u"restless"_s, tr("Restless")},
        {u"worried"_s, tr("Worried")}, {u"afraid"_s, tr("Afraid")}, {u"sad"_s, tr("Sad")}, {u"lonely"_s, tr("Lonely")},
        {u"angry"_s, tr("Angry")}, {u"ashamed"_s, tr("Ashamed")}, {u"empty"_s, tr("Empty")}, {u"pain"_s, tr("In pain")},
        {u"breathless"_s, tr("Short of breath")}, {u"unsafe"_s, tr("Unsafe")}};
    return words.value(code, code);
}

QString WellbeingWords::chosenWords(const QStringList& codes)
{
    QStringList names;
    for (const QString& code : codes)
        names += QLocale().toLower(word(code));
    return tr("You chose: %1.").arg(names.join(u", "_s));
}

QString WellbeingWords::slept(int sleep)
{
    const QStringList sentences{tr("You slept very badly."), tr("You slept badly."), tr("You slept so-so."),
        tr("You slept well."), tr("You slept very well.")};
    return sentences.value(sleep - 1);
}

QString WellbeingWords::strength(int energy)
{
    const QStringList sentences{tr("You had no strength."), tr("You had a little strength."),
        tr("You had some strength."), tr("You had good strength."), tr("You had plenty of strength.")};
    return sentences.value(energy - 1);
}

} // namespace naer
