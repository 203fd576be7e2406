// SPDX-License-Identifier: MPL-2.0
// The ports are interfaces; this file makes sure that each of them compiles on its own.
#include "core/ports/browser.h"
#include "core/ports/dialer.h"
#include "core/ports/fileopener.h"
#include "core/ports/securestore.h"
#include "core/ports/signinreturn.h"
