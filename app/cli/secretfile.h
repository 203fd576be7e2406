// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/securebytes.h"

#include <QString>

#include <expected>
#include <optional>

namespace naer::cli {

/// The secret of a file, its last line breaks left out, or where no file is named of the environment's `variable`;
/// nothing where there is neither. The environment is scrubbed of it
/// in any case. The error is one sentence for the person at the terminal.
std::expected<std::optional<SecureBytes>, QString> readSecret(const QString& fileName, const char* variable = nullptr);

} // namespace naer::cli
