// SPDX-License-Identifier: MPL-2.0
#pragma once

// Private to Clinic: how its answers are handed over.

#include "core/clinician/clinic.h"

namespace naer {

inline Clinician clinicianOf(const Recipient& place)
{
    return {QStringLiteral("Practitioner/") + place.signedIn->practitioner, place.signedIn->name};
}

template <typename T>
std::shared_ptr<QPromise<Result<T>>> newPromise()
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void end(QPromise<Result<T>>& promise, Result<T> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace naer
