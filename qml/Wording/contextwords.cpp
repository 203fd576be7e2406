// SPDX-License-Identifier: MPL-2.0
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

QString Wording::contextQuestion(const QString& key)
{
    if (key == "arm"_L1)
        return tr("Which arm?");
    if (key == "posture"_L1)
        return tr("How did you sit or lie?");
    if (key == "exercise"_L1)
        return tr("Had you just moved?");
    if (key == "meal"_L1)
        return tr("When did you eat?");
    if (key == "oxygen"_L1)
        return tr("Did you have oxygen on?");
    if (key == "medicine"_L1)
        return tr("Before or after medicine?");
    if (key == "site"_L1)
        return tr("Where did you measure?");
    if (key == "clothes"_L1)
        return tr("With clothes on?");
    return key;
}

QString Wording::contextValue(const QString& key, const QString& value)
{
    const QString both = key + u'=' + value;
    if (both == "arm=left"_L1)
        return tr("Left arm");
    if (both == "arm=right"_L1)
        return tr("Right arm");
    if (both == "posture=sitting"_L1)
        return tr("Sitting");
    if (both == "posture=lying"_L1)
        return tr("Lying down");
    if (both == "posture=standing"_L1)
        return tr("Standing");
    if (both == "exercise=rest"_L1)
        return tr("No, at rest");
    if (both == "exercise=after"_L1)
        return tr("Yes, just moved");
    if (both == "meal=fasting"_L1)
        return tr("Not eaten yet");
    if (both == "meal=before"_L1)
        return tr("Before a meal");
    if (both == "meal=after"_L1)
        return tr("After a meal");
    if (both == "meal=bedtime"_L1)
        return tr("Before bed");
    if (both == "oxygen=no"_L1)
        return tr("No oxygen");
    if (both == "oxygen=yes"_L1)
        return tr("Oxygen on");
    if (both == "medicine=before"_L1)
        return tr("Before medicine");
    if (both == "medicine=after"_L1)
        return tr("After medicine");
    if (both == "site=ear"_L1)
        return tr("In the ear");
    if (both == "site=mouth"_L1)
        return tr("In the mouth");
    if (both == "site=rectal"_L1)
        return tr("In the bottom");
    if (both == "site=armpit"_L1)
        return tr("Under the arm");
    if (both == "site=forehead"_L1)
        return tr("On the forehead");
    if (both == "clothes=with"_L1)
        return tr("With clothes");
    if (both == "clothes=without"_L1)
        return tr("Without clothes");
    return value;
}

QString Wording::notMeasuredReason(const QString& reason)
{
    if (reason == "unwell"_L1)
        return tr("I am not well enough");
    if (reason == "device-broken"_L1)
        return tr("The meter does not work");
    if (reason == "away"_L1)
        return tr("I am not at home");
    if (reason == "no-time"_L1)
        return tr("It does not fit right now");
    if (reason == "other"_L1)
        return tr("Another reason");
    return reason;
}

const QStringList& Wording::changeReasons()
{
    static const QStringList reasons{u"typo"_s, u"device"_s, u"other-person"_s, u"other"_s};
    return reasons;
}

QString Wording::changeReason(const QString& reason)
{
    if (reason == "typo"_L1)
        return tr("I typed it wrong");
    if (reason == "device"_L1)
        return tr("The meter showed it wrong");
    if (reason == "other-person"_L1)
        return tr("It was someone else's number");
    if (reason == "other"_L1)
        return tr("Another reason");
    return reason;
}

} // namespace naer
