// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/terminal.h"
#include "core/base/clock.h"
#include "core/base/securebytes.h"
#include "core/ports/securestore.h"
#include "core/vault/vault.h"

#include <functional>

namespace naer::cli {

/// What every command works with.
struct Session
{
    Terminal terminal;
    QString vaultFile;
    QString deviceStoreFolder;
    std::optional<SecureBytes> secret;
    std::optional<SecureBytes> newSecret;
    SystemClock clock;
    std::unique_ptr<SecureStore> store; ///< outlives the vault it opens
    std::unique_ptr<UnlockGuard> guard;

    /// Waits where wrong tries went before. Errors: as Vault::open; Locked where a secret is needed and none was given.
    Result<std::unique_ptr<Vault>> open();
};

using Command = std::function<int(Session&, const Arguments&)>;

struct CommandEntry
{
    QString name; ///< "measure add"
    Grammar grammar;
    Command run;
};

QList<CommandEntry> vaultCommands();
QList<CommandEntry> measureCommands();
QList<CommandEntry> trendCommands();
QList<CommandEntry> importCommands();
QList<CommandEntry> checkInCommands();
QList<CommandEntry> exportCommands();
QList<CommandEntry> deviceCommands();
QList<CommandEntry> radioCommands();
QList<CommandEntry> serviceCommands();
QList<CommandEntry> consentCommands();
QList<CommandEntry> shareCommands();
QList<CommandEntry> outboxCommands();
QList<CommandEntry> linkCommands();
QList<CommandEntry> linkHostCommands();
QList<CommandEntry> fileCommands();

/// --from and --to as instants; a date alone is that whole day. Errors: BadTime, …
Result<std::pair<qint64, qint64>> rangeFrom(const Arguments& arguments);

} // namespace naer::cli
