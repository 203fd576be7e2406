// SPDX-License-Identifier: MPL-2.0
#include "app/cli/commands.h"
#include "core/base/typedsecret.h"
#include "core/measurements/rollups.h"
#include "platforms/linux/securestores.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QThread>

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

constexpr qsizetype shortestSecret = 4; // for programs and tests; a citizen chooses six or more

QJsonObject infoToJson(const VaultInfo& info)
{
    return {{u"id"_s, info.id}, {u"file"_s, info.path}, {u"schema"_s, info.schemaVersion},
        {u"secretSet"_s, info.secretSet}, {u"deviceStore"_s, info.deviceStore},
        {u"kdf"_s,
            QJsonObject{{u"name"_s, u"argon2id"_s}, {u"memoryKiB"_s, static_cast<qint64>(info.cost.memoryKiB)},
                {u"passes"_s, static_cast<qint64>(info.cost.passes)}}}};
}

int create(Session& session, const Arguments& arguments)
{
    if (!session.secret && !arguments.has(u"--no-secret"_s))
        return session.terminal.usage(u"Give the secret with --secret-file or NAER_SECRET, or say --no-secret."_s);
    const SecureBytes secret = session.secret ? session.secret->clone() : SecureBytes();
    if (!secret.isEmpty() && secretLength(secret) < shortestSecret)
        return session.terminal.refuse({ErrorCode::SecretTooShort, {}});
    if (secret.isEmpty() && !arguments.has(u"--no-secret"_s))
        return session.terminal.refuse({ErrorCode::SecretTooShort, {}});
    if (!QDir().mkpath(QFileInfo(session.vaultFile).absolutePath()))
        return session.terminal.refuse({ErrorCode::NoAccess, {}});
    session.store = makeSecureStore(session.deviceStoreFolder);
    const auto vault = Vault::create(session.vaultFile, secret, *session.store, session.clock);
    if (!vault)
        return session.terminal.refuse(vault.error());
    session.terminal.say(u"Made the vault %1."_s.arg(session.vaultFile));
    session.terminal.show({{u"vault"_s, infoToJson((*vault)->info())}});
    return Done;
}

int info(Session& session, const Arguments&)
{
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const VaultInfo info = (*vault)->info();
    session.terminal.say(
        u"vault %1\nid %2\nschema %3\nkey stretching argon2id, %4 KiB, %5 passes\ndevice secret in %6"_s
            .arg(info.path, info.id)
            .arg(info.schemaVersion)
            .arg(info.cost.memoryKiB)
            .arg(info.cost.passes)
            .arg(info.deviceStore));
    session.terminal.show({{u"vault"_s, infoToJson(info)}});
    return Done;
}

QStringList findings(const VerifyReport& report)
{
    QStringList found;
    if (!report.pagesIntact)
        found += u"a page of the file was changed or damaged"_s;
    if (!report.structureIntact)
        found += u"the structure of the database is damaged"_s;
    if (!report.journalIntact)
        found += u"the journal does not follow from itself: a line was changed or taken out"_s;
    for (const VaultWarning warning : report.warnings)
        found += warning == VaultWarning::RolledBack
            ? u"the vault is older than it has been: its latest entries are missing"_s
            : u"the mark that shows missing entries is gone"_s;
    return found;
}

/// The file, its journal and mark, and that every roll-up equals its observations.
int verify(Session& session, const Arguments&)
{
    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const auto report = (*vault)->verify();
    if (!report)
        return session.terminal.refuse(report.error());
    QStringList found = findings(*report);
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        const auto agree = Rollups((*vault)->database()).agreeWithObservations(kind);
        if (!agree)
            return session.terminal.refuse(agree.error());
        if (!*agree)
            found += u"the sums of %1 do not agree with its measurements"_s.arg(kind.code);
    }
    for (const QString& finding : found)
        session.terminal.say(finding);
    session.terminal.show({{u"clean"_s, found.isEmpty()}, {u"findings"_s, QJsonArray::fromStringList(found)}});
    if (found.isEmpty()) {
        session.terminal.say(u"The vault is whole."_s);
        return Done;
    }
    std::fputs(qUtf8Printable(sentenceOf({ErrorCode::Damaged, {}}) + u'\n'), stderr);
    return Damaged;
}

int changeSecret(Session& session, const Arguments&)
{
    if (!session.newSecret)
        return session.terminal.usage(u"Give the new secret with --new-secret-file or NAER_NEW_SECRET."_s);
    if (secretLength(*session.newSecret) < shortestSecret)
        return session.terminal.refuse({ErrorCode::SecretTooShort, {}});
    auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    const SecureBytes old = session.secret ? session.secret->clone() : SecureBytes();
    if (const auto changed = (*vault)->changeSecret(old, *session.newSecret); !changed)
        return session.terminal.refuse(changed.error());
    session.terminal.say(u"The vault opens with the new secret from now on."_s);
    session.terminal.show({{u"vault"_s, infoToJson((*vault)->info())}});
    return Done;
}

} // namespace

Result<std::unique_ptr<Vault>> Session::open()
{
    const auto header = Vault::inspect(vaultFile);
    if (!header)
        return passOn(header);
    if (header->secretSet && !secret)
        return fail(ErrorCode::Locked);
    auto found = openSecureStore(header->deviceStore, deviceStoreFolder);
    if (!found)
        return passOn(found);
    store = std::move(*found);
    guard = std::make_unique<UnlockGuard>(*store);
    if (auto counted = guard->load(header->id); !counted)
        return passOn(counted);
    if (const auto wait = guard->remaining(); wait.count() > 0) {
        std::fputs(
            qUtf8Printable(u"After wrong secrets: waiting %1 seconds.\n"_s.arg((wait.count() + 999) / 1000)), stderr);
        QThread::sleep(wait);
    }
    const SecureBytes typed = header->secretSet ? secret->clone() : SecureBytes();
    auto vault = Vault::open(vaultFile, typed, *store, clock, {.guard = guard.get()});
    for (const VaultWarning warning : vault ? (*vault)->warnings() : std::vector<VaultWarning>()) {
        std::fputs(qUtf8Printable((warning == VaultWarning::RolledBack
                                          ? sentenceOf({ErrorCode::RolledBack, {}})
                                          : u"The mark that shows whether entries are missing is gone."_s)
                       + u" See vault verify.\n"_s),
            stderr);
    }
    return vault;
}

QList<CommandEntry> vaultCommands()
{
    return {
        {u"vault create"_s, {.flags = {u"--no-secret"_s}, .usage = u"vault create [--no-secret]"_s}, create},
        {u"vault info"_s, {.usage = u"vault info"_s}, info},
        {u"vault verify"_s, {.usage = u"vault verify"_s}, verify},
        {u"vault change-secret"_s,
            {.usage = u"vault change-secret   (new secret: --new-secret-file F or NAER_NEW_SECRET)"_s}, changeSecret},
    };
}

} // namespace naer::cli
