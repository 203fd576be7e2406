// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/bloodpressurecodec.h"
#include "core/devices/characteristics.h"
#include "core/devices/deviceintake.h"
#include "core/devices/glucosecodec.h"
#include "core/devices/scalecodec.h"
#include "core/measurements/rollups.h"
#include "tests/unit/measurements/measurementfixture.h"

#include <QTest>

namespace naer {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A citizen with a device, in Copenhagen; now is 2026-10-12T08:00+02:00.
struct Home : MeasurementFixture
{
    DeviceRepository devices{database()};
    DeviceIntake intake{database(), clock, QTimeZone("Europe/Copenhagen")};
    Device scale = *devices.add(u"AA:BB"_s, DeviceKind::Scale, u"Lab Scale"_s, clock.now());

    ReceivedPacket weight(int steps, std::optional<DeviceTime> time = {}, std::optional<quint8> user = {})
    {
        return received(characteristic::weight,
            WeightPacket{.weight = static_cast<quint16>(steps), .time = time, .user = user}.encode());
    }
    ReceivedPacket received(quint16 number, const QByteArray& octets)
    {
        return {.characteristic = number, .octets = octets, .context = {}, .receivedAt = clock.now(), .clockAhead = {}};
    }
    /// A week of 80 kg or so, typed.
    void usual()
    {
        for (int day = 5; day < 12; ++day)
            QVERIFY(add(u"weight", u"80", at(u"2026-10-%1T07:00"_s.arg(day, 2, 10, QChar(u'0')))));
    }
    std::vector<Observation> all(QStringView code)
    {
        return *ObservationRepository(database()).newest(kind(code), 1000);
    }
    bool rollupsAgree(QStringView code) { return *Rollups(database()).agreeWithObservations(kind(code)); }
};

inline constexpr int kilogram = 200; // steps of 5 g

} // namespace naer
