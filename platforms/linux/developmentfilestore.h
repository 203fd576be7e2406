// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/ports/securestore.h"

namespace naer {

/// Small secrets as files of a folder, readable by their owner alone and flushed.
/// THIS PROTECTS AGAINST NOBODY WHO COPIES THE DISK: the secrets lie beside what they protect. It is for developing,
/// for tests and for machines without a keyring; there a vault is as strong as the citizen's own secret and no
/// stronger, and the app says so (the store's name stands in the vault's envelope).
class DevelopmentFileStore final : public SecureStore
{
public:
    static constexpr QLatin1StringView storeName{"development-file"};

    /// `folder` is made at the first write (0700).
    explicit DevelopmentFileStore(QString folder)
        : m_folder(std::move(folder))
    { }

    QString name() const override { return storeName; }
    Result<SecureBytes> read(const QString& key) override;
    Result<void> write(const QString& key, const SecureBytes& value) override;
    Result<void> remove(const QString& key) override;

private:
    QString pathFor(const QString& key) const;

    QString m_folder;
};

} // namespace naer
