// SPDX-License-Identifier: MPL-2.0
#include "app/cli/secretfile.h"

#include "core/base/typedsecret.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

constexpr qint64 longestSecretFile = 4096;

} // namespace

std::expected<std::optional<SecureBytes>, QString> readSecret(const QString& fileName, const char* variable)
{
    QByteArray bytes;
    if (!fileName.isEmpty()) {
        QFile file(fileName);
        if (!file.open(QIODevice::ReadOnly))
            return std::unexpected(u"The secret file %1 cannot be read."_s.arg(fileName));
        bytes = file.read(longestSecretFile);
        if (!file.atEnd())
            return std::unexpected(u"The secret file %1 is too long for a secret."_s.arg(fileName));
    } else if (variable && qEnvironmentVariableIsSet(variable)) {
        bytes = qgetenv(variable);
    } else {
        return std::nullopt;
    }
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    const bool isText = QUtf8StringView(bytes).isValidUtf8();
    SecureBytes secret = isText ? takeSecret(QString::fromUtf8(bytes)) : SecureBytes::fromUtf8(bytes);
    bytes.fill('\0');
    return secret;
}

} // namespace naer::cli
