// SPDX-License-Identifier: MPL-2.0
#include "qml/Controls/icons.h"

#include "qml/Controls/healthstate.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

struct Icon
{
    QLatin1StringView name;
    QLatin1StringView path;
};

constexpr std::array icons{
    Icon{"alarmOctagon"_L1, "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z M12 7.5v5.5 M12 16.4v.2"_L1},
    Icon{"arrowBack"_L1, "M20 12H4.5 M11 5.5L4.5 12l6.5 6.5"_L1},
    Icon{"arrowForward"_L1, "M4 12h15.5 M13 5.5l6.5 6.5-6.5 6.5"_L1},
    Icon{"backspace"_L1,
        "M8.5 5H20a1.5 1.5 0 0 1 1.5 1.5v11A1.5 1.5 0 0 1 20 19H8.5L2.5 12z M11.5 9.2l5.6 5.6 M17.1 9.2l-5.6 5.6"_L1},
    Icon{"bloodPressure"_L1,
        "M7.5 3.5v7a4.5 4.5 0 0 0 9 0v-7 M7.5 3.5h-2 M16.5 3.5h2 M12 15v2.5a3 3 0 0 0 6 0v-.5 M18 13a2 2 0 1 1 0 4a2 2 0 1 1 0-4z"_L1},
    Icon{"bluetooth"_L1, "M7 7.5l10 9-5 4.5V3l5 4.5-10 9"_L1},
    Icon{"calendar"_L1,
        "M5.5 5h13A1.5 1.5 0 0 1 20 6.5v12a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-12A1.5 1.5 0 0 1 5.5 5z M4 10h16 M8 3v4 M16 3v4 M8.5 14.5h.1 M12 14.5h.1 M15.5 14.5h.1"_L1},
    Icon{"chart"_L1, "M4 4v16h16 M7.5 15.5l4-5 3.5 3 5-7"_L1},
    Icon{"chat"_L1,
        "M5.5 4h13A2.5 2.5 0 0 1 21 6.5v7a2.5 2.5 0 0 1-2.5 2.5H11l-5 4v-4h-.5A2.5 2.5 0 0 1 3 13.5v-7A2.5 2.5 0 0 1 5.5 4z M8 8.5h8 M8 12h5"_L1},
    Icon{"check"_L1, "M5 12.5l4.7 4.7L19 7.5"_L1},
    Icon{"checkCircle"_L1, "M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18z M8 12.3l2.8 2.8L16 9.5"_L1},
    Icon{"chevron"_L1, "M9.5 6l6 6-6 6"_L1},
    Icon{"chevronDown"_L1, "M6 9.5l6 6 6-6"_L1},
    Icon{"clock"_L1, "M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18z M12 7.5V12l3.2 2"_L1},
    Icon{"close"_L1, "M6 6l12 12 M18 6L6 18"_L1},
    Icon{"deviceCuff"_L1,
        "M3.5 10h8A1.5 1.5 0 0 1 13 11.5v7a1.5 1.5 0 0 1-1.5 1.5h-8A1.5 1.5 0 0 1 2 18.5v-7A1.5 1.5 0 0 1 3.5 10z M4.8 13h5.4v2.4H4.8z M5 17.8h.1 M10 17.8h.1 M13 16h3.5a2 2 0 0 0 2-2v-3 M15.5 3.5h5A1.5 1.5 0 0 1 22 5v4.5a1.5 1.5 0 0 1-1.5 1.5h-5A1.5 1.5 0 0 1 14 9.5V5a1.5 1.5 0 0 1 1.5-1.5z M14 7.2h8"_L1},
    Icon{"deviceMeter"_L1,
        "M8 2.5h8A1.5 1.5 0 0 1 17.5 4v12a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 16V4A1.5 1.5 0 0 1 8 2.5z M9 5.5h6v4.5H9z M12 13.6v.1 M10.3 17.5V22h3.4v-4.5"_L1},
    Icon{"deviceOximeter"_L1,
        "M2 13.2h9.5a2.6 2.6 0 0 1 0 5.2H2 M5.5 13.2V7A2 2 0 0 1 7.5 5h12A2.5 2.5 0 0 1 22 7.5V18a2.5 2.5 0 0 1-2.5 2.5h-12a2 2 0 0 1-2-2v-.1 M9 9.2h2l1.2-1.7 1.8 3.4 1.2-1.7H18"_L1},
    Icon{"download"_L1, "M12 4v11 M7 10.5l5 5 5-5 M4.5 20h15"_L1},
    Icon{"drop"_L1,
        "M12 3.5c3.5 4 6 7.2 6 10.5a6 6 0 0 1-12 0c0-3.3 2.5-6.5 6-10.5z M9.2 14.2a2.9 2.9 0 0 0 2.6 2.9"_L1},
    Icon{"eye"_L1,
        "M2.5 12C5 7.8 8.2 5.8 12 5.8S19 7.8 21.5 12C19 16.2 15.8 18.2 12 18.2S5 16.2 2.5 12z M12 9.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 1 1 0-5.6z"_L1},
    Icon{"eyeOff"_L1,
        "M2.5 12C5 7.8 8.2 5.8 12 5.8S19 7.8 21.5 12C19 16.2 15.8 18.2 12 18.2S5 16.2 2.5 12z M4.5 19.5l15-15"_L1},
    Icon{"file"_L1,
        "M7 3h7l5 5v11.5a1.5 1.5 0 0 1-1.5 1.5h-10.5A1.5 1.5 0 0 1 5.5 19.5v-15A1.5 1.5 0 0 1 7 3z M14 3v5h5 M9 13h6 M9 16.5h6"_L1},
    Icon{"headphones"_L1,
        "M4 14.5v-2a8 8 0 0 1 16 0v2 M4 14.5h3v5H5.5A1.5 1.5 0 0 1 4 18z M20 14.5h-3v5h1.5A1.5 1.5 0 0 0 20 18z"_L1},
    Icon{"heart"_L1,
        "M12 20C6.5 16 3 12.7 3 8.9A4.7 4.7 0 0 1 7.7 4.2c1.8 0 3.3.9 4.3 2.5c1-1.6 2.5-2.5 4.3-2.5A4.7 4.7 0 0 1 21 8.9C21 12.7 17.5 16 12 20z"_L1},
    Icon{"height"_L1, "M5 3.5h14 M5 20.5h14 M12 7v10 M9 9.5L12 6.5l3 3 M9 14.5l3 3 3-3"_L1},
    Icon{"home"_L1, "M4 11l8-7 8 7v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19z M9.5 20v-6h5v6"_L1},
    Icon{"info"_L1, "M12 3a9 9 0 1 1 0 18a9 9 0 1 1 0-18z M12 11v5.5 M12 7.7v.1"_L1},
    Icon{"lock"_L1,
        "M6.5 10.5h11A1.5 1.5 0 0 1 19 12v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5z M8 10.5V7.5a4 4 0 0 1 8 0v3 M12 14.5v2"_L1},
    Icon{"lungs"_L1,
        "M12 3.5v8.5 M12 11l-3.2 2.2 M12 11l3.2 2.2 M9 6.5C5.5 8.5 3.2 13.5 3.2 18c0 1.6 1.2 2.3 2.6 2l2-.5c1-.3 1.5-1 1.5-2V8c0-1-.1-1.5-.3-1.5z M15 6.5c3.5 2 5.8 7 5.8 11.5c0 1.6-1.2 2.3-2.6 2l-2-.5c-1-.3-1.5-1-1.5-2V8c0-1 .1-1.5.3-1.5z"_L1},
    Icon{"minus"_L1, "M5 12h14"_L1},
    Icon{"moon"_L1, "M19.5 14.2A8 8 0 1 1 9.8 4.5A6.5 6.5 0 0 0 19.5 14.2z"_L1},
    Icon{"more"_L1, "M4 7h16 M4 12h16 M4 17h16"_L1},
    Icon{"note"_L1,
        "M6.5 4h11A1.5 1.5 0 0 1 19 5.5v9L13.5 20h-7A1.5 1.5 0 0 1 5 18.5v-13A1.5 1.5 0 0 1 6.5 4z M13.5 20v-5.5H19 M8.5 8.5h7 M8.5 12h4"_L1},
    Icon{"oxygen"_L1,
        "M9.5 5.5a6 6 0 1 1 0 12a6 6 0 1 1 0-12z M17.5 15.8a1.9 1.9 0 0 1 3.6.9c0 1.5-3.6 2.3-3.6 4.3h3.8"_L1},
    Icon{"pencil"_L1,
        "M4 20l1-4.5L16.2 4.3a1.5 1.5 0 0 1 2.1 0l1.4 1.4a1.5 1.5 0 0 1 0 2.1L8.5 19z M13.8 6.7l3.5 3.5"_L1},
    Icon{"people"_L1,
        "M9 5a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 1 1 0-6.4z M3 19c0-3 2.5-5 6-5s6 2 6 5 M16 5.3a3.2 3.2 0 0 1 0 6 M17.5 14.3c2.2.7 3.5 2.4 3.5 4.7"_L1},
    Icon{"person"_L1, "M12 4a3.8 3.8 0 1 1 0 7.6a3.8 3.8 0 1 1 0-7.6z M4.5 20c0-3.3 3-5.5 7.5-5.5s7.5 2.2 7.5 5.5"_L1},
    Icon{"phone"_L1,
        "M6.3 3.7h2.2c.6 0 1 .4 1.2.9l.9 3.1c.1.5 0 1-.4 1.3L8.6 10.5c1 2.1 2.8 3.9 4.9 4.9l1.5-1.6c.3-.4.8-.5 1.3-.4l3.1.9c.5.2.9.6.9 1.2v2.2c0 1.5-1.2 2.7-2.6 2.6C10.3 19.8 4.2 13.7 3.7 6.3C3.6 4.9 4.8 3.7 6.3 3.7z"_L1},
    Icon{"plus"_L1, "M12 5v14 M5 12h14"_L1},
    Icon{"printer"_L1,
        "M7 8.5V4h10v4.5 M7 16.5H5A1.5 1.5 0 0 1 3.5 15v-5A1.5 1.5 0 0 1 5 8.5h14a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-2 M7 14h10v6H7z"_L1},
    Icon{"pulse"_L1, "M2.5 12.5h4l2.5-7 5 13 2.8-8 1.2 2h3.5"_L1},
    Icon{"scale"_L1,
        "M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z M8 11a4.2 4.2 0 0 1 8 0z M12 11l1-2.2"_L1},
    Icon{"settings"_L1,
        "M4 7h9 M17.5 7H20 M4 17h2.5 M11 17h9 M15.2 4.7a2.3 2.3 0 1 1 0 4.6a2.3 2.3 0 1 1 0-4.6z M8.8 14.7a2.3 2.3 0 1 1 0 4.6a2.3 2.3 0 1 1 0-4.6z"_L1},
    Icon{"share"_L1, "M12 15V4 M7.5 8L12 3.5 16.5 8 M5 12.5v6A1.5 1.5 0 0 0 6.5 20h11a1.5 1.5 0 0 0 1.5-1.5v-6"_L1},
    Icon{"speak"_L1, "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z M15.5 9a4.2 4.2 0 0 1 0 6 M18 6.5a7.8 7.8 0 0 1 0 11"_L1},
    Icon{"steps"_L1,
        "M8.2 3.5c2 0 3 2 3 4.2c0 1.5-.5 3-.7 4.3H6.3C6 10.5 5 9.2 5 7.4C5 5.2 6.2 3.5 8.2 3.5z M6.5 14.5h3.8c0 1.7-.5 2.5-1.9 2.5s-1.9-.8-1.9-2.5z M16 7c2 0 3.2 1.7 3.2 3.9c0 1.8-1 3.1-1.3 4.6h-4.2c-.2-1.3-.7-2.8-.7-4.3C13 9 14 7 16 7z M13.9 18h3.8c0 1.7-.5 2.5-1.9 2.5s-1.9-.8-1.9-2.5z"_L1},
    Icon{"sun"_L1,
        "M12 8a4 4 0 1 1 0 8a4 4 0 1 1 0-8z M12 2.5v2 M12 19.5v2 M2.5 12h2 M19.5 12h2 M5.3 5.3l1.4 1.4 M17.3 17.3l1.4 1.4 M5.3 18.7l1.4-1.4 M17.3 6.7l1.4-1.4"_L1},
    Icon{"table"_L1,
        "M5.5 4h13A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-13A1.5 1.5 0 0 1 5.5 4z M4 9.3h16 M4 14.7h16"_L1},
    Icon{"textSize"_L1, "M2.5 19L8.5 5l6 14 M4.7 14.5h7.6 M14.8 19l3.5-8.5 3.5 8.5 M16 16.5h4.7"_L1},
    Icon{"thermometer"_L1, "M9.5 14V5.5a2.5 2.5 0 0 1 5 0V14a4.2 4.2 0 1 1-5 0z M12 9v8.5"_L1},
    Icon{"trash"_L1,
        "M4.5 6.5h15 M9 6.5V4h6v2.5 M6.5 6.5l.8 12.1A1.5 1.5 0 0 0 8.8 20h6.4a1.5 1.5 0 0 0 1.5-1.4l.8-12.1 M10 10.5v5.5 M14 10.5v5.5"_L1},
    Icon{"undo"_L1, "M8.5 5L4 9.5 8.5 14 M4 9.5h10.5a5 5 0 0 1 0 10H9"_L1},
    Icon{"unlock"_L1,
        "M6.5 10.5h11A1.5 1.5 0 0 1 19 12v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5z M8 10.5V7.5a4 4 0 0 1 7.7-1.5 M12 14.5v2"_L1},
    Icon{"upload"_L1, "M12 16V5 M7 9.5l5-5 5 5 M4.5 20h15"_L1},
    Icon{"warning"_L1, "M12 4L21.5 20h-19z M12 10v4.5 M12 17.3v.1"_L1},
    Icon{"wave"_L1,
        "M2.5 9.5c2.4-3.5 4.7-3.5 7.1 0s4.7 3.5 7.1 0s3.3-3 4.8-1.5 M2.5 16.5c2.4-3.5 4.7-3.5 7.1 0s4.7 3.5 7.1 0s3.3-3 4.8-1.5"_L1},
    Icon{"wifiOff"_L1,
        "M2.5 9a14 14 0 0 1 6-3.3 M12.5 5.1A14 14 0 0 1 21.5 9 M5.8 12.7a9 9 0 0 1 4.2-2.4 M15 10.8a9 9 0 0 1 3.2 1.9 M9.2 16.2a4.2 4.2 0 0 1 5.6 0 M12 19.5v.1 M4.5 3.5l15 16"_L1},
    Icon{"wind"_L1, "M3 9h11a2.8 2.8 0 1 0-2.7-3.5 M3 13h15.5a2.8 2.8 0 1 1-2.7 3.5 M3 17h7.5a2 2 0 1 1-1.9 2.5"_L1},
};

}

QString Icons::path(const QString& name)
{
    if (name.isEmpty())
        return {};
    const auto found = std::ranges::find(icons, name, &Icon::name);
    if (found == icons.end()) {
        qWarning("there is no icon \"%s\"", qPrintable(name));
        return {};
    }
    return found->path;
}

bool Icons::pointsAlongTheText(const QString& name)
{
    return name == "arrowBack"_L1 || name == "arrowForward"_L1 || name == "chevron"_L1;
}

QString Icons::statePath(int level)
{
    switch (static_cast<HealthState>(level)) {
    case HealthState::Yellow: return u"M12 3L22.5 20.8H1.5z"_s;
    case HealthState::Red: return u"M7.8 2h8.4L22 7.8v8.4L16.2 22H7.8L2 16.2V7.8z"_s;
    case HealthState::Green:
    case HealthState::NotAgreed: break;
    }
    return u"M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z"_s;
}

QString Icons::stateMark(int level)
{
    switch (static_cast<HealthState>(level)) {
    case HealthState::Green: return u"M7 12.4l3.4 3.4L17 9"_s;
    case HealthState::Yellow: return u"M12 9.5v5 M12 17.7v.1"_s;
    case HealthState::Red: return u"M12 6.8v6.2 M12 16.8v.1"_s;
    case HealthState::NotAgreed: break;
    }
    return u"M8.5 12h7"_s;
}

QStringList Icons::names()
{
    QStringList names;
    for (const Icon& icon : icons)
        names << icon.name;
    return names;
}

}
