// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/ports/securestore.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace naer {

/// A device's store in memory, with faults on demand.
class FakeSecureStore final : public SecureStore
{
public:
    explicit FakeSecureStore(QString name = QStringLiteral("fake"))
        : m_name(std::move(name))
    { }

    QString name() const override { return m_name; }
    Result<SecureBytes> read(const QString& key) override
    {
        const std::scoped_lock lock(m_mutex);
        if (failWith)
            return fail(*failWith);
        const auto found = values.constFind(key);
        if (found == values.constEnd())
            return fail(ErrorCode::NotFound);
        return SecureBytes::fromUtf8(*found);
    }
    Result<void> write(const QString& key, const SecureBytes& value) override
    {
        const std::scoped_lock lock(m_mutex);
        if (failWith)
            return fail(*failWith);
        ++writes;
        values[key] = QByteArray(reinterpret_cast<const char*>(value.data()), static_cast<qsizetype>(value.size()));
        return {};
    }
    Result<void> remove(const QString& key) override
    {
        const std::scoped_lock lock(m_mutex);
        values.remove(key);
        return {};
    }

    QHash<QString, QByteArray> values;
    std::optional<ErrorCode> failWith;
    int writes = 0;

private:
    QString m_name;
    std::mutex m_mutex;
};

} // namespace naer
