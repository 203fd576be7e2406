// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/error.h"

#include <expected>
#include <utility>

namespace naer {

/// A value or an expected failure.
template <typename T>
using Result = std::expected<T, Error>;

/// `return fail(ErrorCode::NotFound, u"no row"_s);`
inline std::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return std::unexpected(Error{code, std::move(detail)});
}

/// Hands an inner failure on: `if (!row) return passOn(row);`
template <typename T>
std::unexpected<Error> passOn(const Result<T>& failed)
{
    return std::unexpected(failed.error());
}

} // namespace naer
