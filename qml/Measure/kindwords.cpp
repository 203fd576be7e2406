// SPDX-License-Identifier: MPL-2.0
#include "qml/Measure/kindwords.h"

using namespace Qt::StringLiterals;

namespace naer {

QString KindWords::question(const Kind& kind)
{
    const QString& code = kind.code;
    if (code == "blood-pressure"_L1)
        return tr("What does the blood pressure meter show?");
    if (code == "pulse"_L1)
        return tr("What is your pulse?");
    if (code == "weight"_L1)
        return tr("What does the scale show?");
    if (code == "oxygen-saturation"_L1)
        return tr("What does the oxygen meter show?");
    if (code == "temperature"_L1)
        return tr("What does the thermo\u00ADmeter show?");
    if (code == "glucose"_L1)
        return tr("What is your blood sugar?");
    if (code == "fev1"_L1)
        return tr("What is your FEV1?");
    if (code == "peak-flow"_L1)
        return tr("What is your peak flow?");
    if (code == "respiration"_L1)
        return tr("How many breaths in a minute?");
    if (code == "height"_L1)
        return tr("How tall are you?");
    if (code == "steps"_L1)
        return tr("How many steps that day?");
    return kind.name.english;
}

QList<HowToStep> KindWords::steps(const Kind& kind)
{
    const QString& code = kind.code;
    const QString rest = tr("Sit down, and rest for 5 minutes.");
    if (code == "blood-pressure"_L1) {
        return {{u"clock"_s, tr("Rest for 5 minutes. No coffee or smoking for 30 minutes before.")},
            {u"person"_s,
                tr("Lean back, feet on the floor. Let the arm lie on the table. Use the same arm each time.")},
            {u"bloodPressure"_s, tr("Put the cuff on the bare arm. Sit still, and do not talk.")}};
    }
    if (code == "pulse"_L1) {
        return {{u"clock"_s, rest}, {u"heart"_s, tr("Lay two fingers on the wrist, below the thumb.")},
            {u"pulse"_s, tr("Count the beats for one minute. Or read them on your meter.")}};
    }
    if (code == "weight"_L1) {
        return {{u"sun"_s, tr("Weigh yourself in the morning, before you eat.")},
            {u"person"_s, tr("Wear about the same each time.")},
            {u"scale"_s, tr("Stand still until the number stands still.")}};
    }
    if (code == "oxygen-saturation"_L1) {
        return {{u"clock"_s, rest}, {u"oxygen"_s, tr("Put the meter on a warm finger without nail polish.")},
            {u"pulse"_s, tr("Hold the hand still until the number stands still.")}};
    }
    if (code == "temperature"_L1) {
        return {{u"clock"_s, tr("Wait a little after a bath or a walk.")},
            {u"thermometer"_s, tr("Measure in the same place each time.")},
            {u"check"_s, tr("Wait for the sound, and read the number.")}};
    }
    if (code == "glucose"_L1) {
        return {{u"sun"_s, tr("Wash your hands in warm water, and dry them.")},
            {u"drop"_s, tr("Prick the side of a fingertip.")},
            {u"check"_s, tr("Put the drop on the strip, and read the number.")}};
    }
    const QString best = tr("Do it 3 times, and write the highest number.");
    if (code == "fev1"_L1) {
        return {{u"person"_s, tr("Sit up straight, and breathe in as deep as you can.")},
            {u"wind"_s, tr("Close your lips round the tube. Blow hard and long.")}, {u"check"_s, best}};
    }
    if (code == "peak-flow"_L1) {
        return {{u"person"_s, tr("Stand up, and set the pointer to zero.")},
            {u"wind"_s, tr("Breathe in deep. Blow as hard and fast as you can.")}, {u"check"_s, best}};
    }
    if (code == "respiration"_L1) {
        return {{u"clock"_s, rest}, {u"lungs"_s, tr("Lay a hand on your stomach. Up and down is one breath.")},
            {u"check"_s, tr("Count for one minute.")}};
    }
    if (code == "height"_L1) {
        return {{u"person"_s, tr("Take off your shoes. Stand with your heels against the wall.")},
            {u"height"_s, tr("Look straight ahead, with a book flat on your head.")},
            {u"pencil"_s, tr("Mark the wall, and measure from the floor.")}};
    }
    if (code == "steps"_L1) {
        return {{u"moon"_s, tr("Look in the evening, when the day is over.")},
            {u"steps"_s, tr("Read the step counter or the phone.")},
            {u"pencil"_s, tr("Write the steps of the whole day.")}};
    }
    return {}; // a test holds every kind of the catalogue to steps of its own
}

} // namespace naer
