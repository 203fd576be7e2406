// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/ports/securestore.h"

#include <memory>

namespace naer {

/// The best store this machine has, for a vault that is to be made: the keyring if one answers, else files in `folder`.
/// NAER_SECURE_STORE=development-file in the environment forces the files. May take half a second.
std::unique_ptr<SecureStore> makeSecureStore(const QString& folder);

/// The store a vault was made with, by the name in its envelope (VaultHeader::deviceStore). It may not answer yet:
/// that shows when it is asked. Errors: NotFound (no store of that name on this system).
Result<std::unique_ptr<SecureStore>> openSecureStore(const QString& name, const QString& folder);

} // namespace naer
