// SPDX-License-Identifier: MPL-2.0
#include "core/gateway/httpclient.h"

namespace naer {

QByteArray HttpAnswer::header(QByteArrayView lowerCaseName) const
{
    for (const auto& [name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

QByteArray HttpAnswer::contentType() const
{
    const QByteArray value = header("content-type");
    const qsizetype end = value.indexOf(';');
    return value.first(end < 0 ? value.size() : end).trimmed().toLower();
}

} // namespace naer
