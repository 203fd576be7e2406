// SPDX-License-Identifier: MPL-2.0
#include "app/cli/secretfile.h"

#include "core/base/typedsecret.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

constexpr qint64 longestSecretFile = 4096;

/// So that no child inherits it.
void forgetEnvironmentSecret(const char* variable)
{
    if (char* value = getenv(variable)) {
        for (char* c = value; *c; ++c)
            *c = '\0';
        qunsetenv(variable);
    }
}

std::expected<QByteArray, QString> octetsOf(const QString& fileName, const char* variable)
{
    if (fileName.isEmpty())
        return variable ? qgetenv(variable) : QByteArray();
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(u"The secret file %1 cannot be read."_s.arg(fileName));
    QByteArray bytes = file.read(longestSecretFile);
    if (!file.atEnd())
        return std::unexpected(u"The secret file %1 is too long for a secret."_s.arg(fileName));
    return bytes;
}

} // namespace

std::expected<std::optional<SecureBytes>, QString> readSecret(const QString& fileName, const char* variable)
{
    const bool isGiven = !fileName.isEmpty() || (variable && qEnvironmentVariableIsSet(variable));
    auto read = octetsOf(fileName, variable);
    if (variable)
        forgetEnvironmentSecret(variable);
    if (!read)
        return std::unexpected(read.error());
    if (!isGiven)
        return std::nullopt;
    QByteArray bytes = std::move(*read);
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    const bool isText = QUtf8StringView(bytes).isValidUtf8();
    SecureBytes secret = isText ? takeSecret(QString::fromUtf8(bytes)) : SecureBytes::fromUtf8(bytes);
    bytes.fill('\0');
    return secret;
}

} // namespace naer::cli
