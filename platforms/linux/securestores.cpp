// SPDX-License-Identifier: MPL-2.0
#include "platforms/linux/securestores.h"

#include "platforms/linux/developmentfilestore.h"
#include "platforms/linux/libsecretstore.h"

using namespace Qt::StringLiterals;

namespace naer {

std::unique_ptr<SecureStore> makeSecureStore(const QString& folder)
{
    const bool forced = qEnvironmentVariable("NAER_SECURE_STORE") == DevelopmentFileStore::storeName;
    if (!forced && LibsecretStore::isReachable())
        return std::make_unique<LibsecretStore>();
    return std::make_unique<DevelopmentFileStore>(folder);
}

Result<std::unique_ptr<SecureStore>> openSecureStore(const QString& name, const QString& folder)
{
    if (name == DevelopmentFileStore::storeName)
        return std::make_unique<DevelopmentFileStore>(folder);
    if (name != LibsecretStore::storeName)
        return fail(ErrorCode::NotFound, u"no such store"_s);
    return std::make_unique<LibsecretStore>();
}

} // namespace naer
