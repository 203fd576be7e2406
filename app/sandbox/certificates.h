// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/folder.h"

namespace naer::sandbox {

/// The service's own certification authority, good for this machine's own name alone, and what it certifies. Its key
/// never leaves the folder.
struct Certificates
{
    QByteArray authority, certificate, key; ///< PEM
    bool renewed = false;
};

/// Makes what is not there, and the certificate anew where it ends within a week. Errors: BadFile (a file that is not
/// what it should be), IoFailed and others of the folder, CryptoUnavailable.
Result<Certificates> certificatesIn(const Folder& folder);

} // namespace naer::sandbox
