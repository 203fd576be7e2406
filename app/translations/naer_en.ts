<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ClinicianWords</name>
    <message numerus="yes">
        <source>%n measure­ment(s).</source>
        <translation>
            <numerusform>%n measure­ment.</numerusform>
            <numerusform>%n measure­ments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new or changed since you last looked, %1.</source>
        <translation>
            <numerusform>%n new or changed since you last looked, %1.</numerusform>
            <numerusform>%n new or changed since you last looked, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure­ment(s) cannot be read here for sure and are not shown. See them in your own system.</source>
        <translation>
            <numerusform>%n measure­ment cannot be read here for sure and is not shown. See it in your own system.</numerusform>
            <numerusform>%n measure­ments cannot be read here for sure and are not shown. See them in your own system.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message numerus="yes">
        <source>Has not been heard for %n day(s).</source>
        <translation>
            <numerusform>Has not been heard for %n day.</numerusform>
            <numerusform>Has not been heard for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message numerus="yes">
        <source>%n number(s) wait for your answer.</source>
        <translation>
            <numerusform>%n number waits for your answer.</numerusform>
            <numerusform>%n numbers wait for your answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageWords</name>
    <message numerus="yes">
        <source>%n measurement(s): </source>
        <translation>
            <numerusform>%n measurement: </numerusform>
            <numerusform>%n measurements: </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them corrected.</source>
        <translation>
            <numerusform>%n of them corrected.</numerusform>
            <numerusform>%n of them corrected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeriesCard</name>
    <message numerus="yes">
        <source>%n more in your own system.</source>
        <translation>
            <numerusform>%n more in your own system.</numerusform>
            <numerusform>%n more in your own system.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingPage</name>
    <message numerus="yes">
        <source>%n thing(s) wait on your phone.</source>
        <translation>
            <numerusform>%n thing waits on your phone.</numerusform>
            <numerusform>%n things wait on your phone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SharingWords</name>
    <message numerus="yes">
        <source>Answers within %n working day(s).</source>
        <translation>
            <numerusform>Answers within %n working day.</numerusform>
            <numerusform>Answers within %n working days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure­ment(s).</source>
        <translation>
            <numerusform>%n measure­ment.</numerusform>
            <numerusform>%n measure­ments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure­ment(s)%1.</source>
        <translation>
            <numerusform>%n measure­ment%1.</numerusform>
            <numerusform>%n measure­ments%1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure­ment(s), %1 to %2.</source>
        <translation>
            <numerusform>%n measure­ment, %1 to %2.</numerusform>
            <numerusform>%n measure­ments, %1 to %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>%n number(s) wait for your answer.</source>
        <translation>
            <numerusform>%n number waits for your answer.</numerusform>
            <numerusform>%n numbers wait for your answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message numerus="yes">
        <source>%n number(s) wait for your answer.</source>
        <translation>
            <numerusform>%n number waits for your answer.</numerusform>
            <numerusform>%n numbers wait for your answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more number(s) came. See them under your curve.</source>
        <translation>
            <numerusform>%n more number came. See them under your curve.</numerusform>
            <numerusform>%n more numbers came. See them under your curve.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>%n more day(s) with a number, and you can see your usual area.</source>
        <translation>
            <numerusform>%n more day with a number, and you can see your usual area.</numerusform>
            <numerusform>%n more days with a number, and you can see your usual area.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naer::CitizenSeries</name>
    <message numerus="yes">
        <source>%n measure­ment(s) taken out by the citizen since you last looked.</source>
        <translation>
            <numerusform>%n measure­ment taken out by the citizen since you last looked.</numerusform>
            <numerusform>%n measure­ments taken out by the citizen since you last looked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naer::ClinicianViewModel</name>
    <message numerus="yes">
        <source>%n wait(s). Fetched %1.</source>
        <translation>
            <numerusform>%n waits. Fetched %1.</numerusform>
            <numerusform>%n wait. Fetched %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read here for sure. See them in your own system.</source>
        <translation>
            <numerusform>%n cannot be read here for sure. See it in your own system.</numerusform>
            <numerusform>%n cannot be read here for sure. See them in your own system.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naer::DeviceVisitor</name>
    <message numerus="yes">
        <source>%n number(s) saved on your phone.</source>
        <translation>
            <numerusform>%n number saved on your phone.</numerusform>
            <numerusform>%n numbers saved on your phone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naer::GuidedRun</name>
    <message numerus="yes">
        <source>About %n minute(s) left</source>
        <translation>
            <numerusform>About %n minute left</numerusform>
            <numerusform>About %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naer::LinkReader</name>
    <message numerus="yes">
        <source>The passcode is not right. %n try(s) left.</source>
        <translation>
            <numerusform>The passcode is not right. %n try left.</numerusform>
            <numerusform>The passcode is not right. %n tries left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>naer::MeasureViewModel</name>
    <message numerus="yes">
        <source>The mean of %n reading(s)</source>
        <translation>
            <numerusform>The mean of %n reading</numerusform>
            <numerusform>The mean of %n readings</numerusform>
        </translation>
    </message>
</context>
</TS>
