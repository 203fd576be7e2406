// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/result.h"

#include <QUrl>

namespace naer {

/// The browser of the system, with its own window and the citizen's own habits: never a page inside the app, which
/// could read what is typed there (RFC 8252).
class Browser
{
public:
    virtual ~Browser() = default;
    /// Errors: NotFound (nothing opens it).
    virtual Result<void> open(const QUrl& url) = 0;
};

} // namespace naer
