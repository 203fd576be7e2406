// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/measurements/measurementservice.h"
#include "tests/unit/vault/vaultfixture.h"

namespace naer {

/// An open vault with short ways to put measurements into it.
struct MeasurementFixture : VaultFixture
{
    std::unique_ptr<Vault> vault;
    std::unique_ptr<MeasurementService> service;

    MeasurementFixture()
    {
        auto made = create("");
        if (!made)
            qFatal("no vault: %s", qPrintable(made.error().detail));
        vault = std::move(*made);
        service = std::make_unique<MeasurementService>(vault->database(), clock);
    }

    Database& database() { return vault->database(); }
    static const Kind& kind(QStringView code) { return **KindCatalog::instance().find(code); }
    static Moment at(QStringView iso) { return *Moment::fromIso(iso); }
    Result<Observation> add(QStringView code, QStringView typed, const Moment& taken)
    {
        const auto values = readTypedValue(kind(code), typed);
        if (!values)
            return fail(values.error().code);
        return service->add({.kind = &kind(code), .values = *values, .takenAt = taken});
    }
};

} // namespace naer
