// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/moment.h"
#include "core/gateway/httpclient.h"

namespace naer {

/// What an answer to a transaction comes to.
enum class Delivery {
    Done, ///< every entry has its effect
    Later, ///< not known, or not now: sent again, since that has its effect once
    Refused, ///< the server understood and said no: it would again
    Unauthorized, ///< the token is not (any more) accepted
};

struct DeliveryOutcome
{
    Delivery delivery = Delivery::Later;
    ErrorCode trouble = ErrorCode::NoNetwork; ///< where it is not Done
    QString detail; ///< what the server said; at most 300 characters, plain
    qint64 waitMs = 0; ///< Retry-After, at most a day
};

/// Reads the answer to a FHIR transaction of `entries` entries. Only a transaction-response with that many entries, all
/// of them 2xx, is Done: a page of a hotel's network that says 200 is not.
DeliveryOutcome readDelivery(const Result<HttpAnswer>& answer, int entries, const Moment& now);

/// What a server said in an OperationOutcome, else its status: plain, bounded, for people and logs.
QString saidBy(const HttpAnswer& answer);

} // namespace naer
