// SPDX-License-Identifier: MPL-2.0
// Saves one measurement after the other into a vault without a code and prints each number once its save has returned;
// crash.py kills it. saver VAULT FIRST_NUMBER
#include "core/measurements/measurementservice.h"
#include "core/vault/vault.h"
#include "platforms/linux/securestores.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>

using namespace naer;
using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"naer"_s);
    const QStringList words = QCoreApplication::arguments();
    const SystemClock clock;
    const auto store
        = makeSecureStore(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/device-store"_s);
    const auto vault = Vault::open(words.value(1), {}, *store, clock);
    if (!vault) {
        std::fprintf(stderr, "%s %s\n", qPrintable(errorName(vault.error().code)), qPrintable(vault.error().detail));
        return 1;
    }
    MeasurementService service((*vault)->database(), clock);
    const Kind* steps = *KindCatalog::instance().find(u"steps");
    for (int number = words.value(2).toInt();; ++number) {
        const auto saved = service.add({.kind = steps,
            .values = {Milli::fromInt(number % 1000)},
            .takenAt = clock.now(),
            .note = QString::number(number)});
        if (!saved)
            return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}
