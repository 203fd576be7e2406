// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/followedkinds.h"

#include "core/vault/profilerepository.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace naer {

KindsInOwnOrder kindsInOwnOrder(Database& database)
{
    KindsInOwnOrder order;
    const QString followed = ProfileRepository(database).get(u"followed"_s).value_or(QString());
    for (const QJsonValue code : QJsonDocument::fromJson(followed.toUtf8()).array()) {
        const auto kind = KindCatalog::instance().find(code.toString());
        if (kind && !order.kinds.contains(*kind))
            order.kinds += *kind;
    }
    order.followed = static_cast<int>(order.kinds.size());
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        if (!order.kinds.contains(&kind))
            order.kinds += &kind;
    }
    return order;
}

} // namespace naer
