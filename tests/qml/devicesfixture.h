// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/bloodpressurecodec.h"
#include "core/devices/characteristics.h"
#include "core/devices/deviceinfocodec.h"
#include "core/devices/scalecodec.h"
#include "qml/Devices/devicesviewmodel.h"
#include "tests/qml/pagesupport.h"
#include "tests/support/danish.h"
#include "tests/support/fakeradio.h"

namespace naer::test {

using namespace Qt::StringLiterals;

/// The pages of devices over a vault and a radio of their own.
struct Devices : PageVault
{
    const QString cuff = u"C0:DE:00:00:18:10"_s;
    const QString scale = u"C0:DE:00:00:18:1D"_s;
    FakeRadio radio;
    DevicesViewModel model{session, radio, clock};

    Devices()
    {
        radio.inTheAir = {{.identity = cuff, .name = u"UA-651BLE"_s, .services = {0x1810}},
            {.identity = scale, .name = u"Vægt"_s, .services = {0x181D}}};
        radio.prepare = [](FakeLink& link) {
            link.shownServices = {0x1810};
            link.present = {characteristic::bloodPressure};
            link.readable = {{characteristic::battery, QByteArray(1, 80)}};
        };
    }
    bool load(Audit& audit, const QString& type)
    {
        return audit.load(u"Naer.Devices"_s, type, {}, {{u"viewModel"_s, QVariant::fromValue(&model)}});
    }
    bool reaches(DeviceVisitor::Step step)
    {
        return QTest::qWaitFor([&] { return model.visitor()->step() == step; });
    }
    /// A device of the citizen's, as if it had been added before.
    Device add(const QString& identity, DeviceKind kind, const QString& name)
    {
        const auto device = wait(session.run(
            [&](Database& database) { return DeviceRepository(database).add(identity, kind, name, clock.now()); }));
        model.refresh();
        (void)QTest::qWaitFor([&] { return model.devices()->find(device->number) != nullptr; });
        radio.bonded += identity;
        return *device;
    }
    QByteArray pressure(int systolic, int diastolic, quint16 status = 0) const
    {
        BloodPressurePacket packet;
        packet.systolic = MedicalFloat{.mantissa = systolic};
        packet.diastolic = MedicalFloat{.mantissa = diastolic};
        packet.mean = MedicalFloat{.mantissa = 90};
        packet.pulse = MedicalFloat{.mantissa = 71};
        packet.status = status;
        return packet.encode();
    }
    int storedCount()
    {
        const auto kind = KindCatalog::instance().find(u"blood-pressure"_s);
        return static_cast<int>(wait(session.run([&](Database& database) {
            return ObservationRepository(database).newest(**kind, 100);
        }))->size());
    }
};

} // namespace naer::test
