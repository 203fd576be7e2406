// SPDX-License-Identifier: MPL-2.0
#include "app/cli/linkcommands.h"
#include "app/cli/outfile.h"
#include "app/cli/secretfile.h"
#include "core/base/durablefile.h"
#include "core/sharing/encryptedfile.h"
#include "core/vault/journal.h"

using namespace Qt::StringLiterals;

namespace naer::cli {

namespace {

std::expected<SecureBytes, QString> passphraseFrom(const Arguments& arguments)
{
    auto secret = readSecret(arguments.value(u"--passphrase-file"_s), "NAER_PASSPHRASE");
    if (!secret)
        return std::unexpected(secret.error());
    if (!*secret || (*secret)->isEmpty())
        return std::unexpected(u"Give the passphrase with --passphrase-file or NAER_PASSPHRASE."_s);
    return std::move(**secret);
}

int create(Session& session, const Arguments& arguments)
{
    const QString name = arguments.words()[0];
    const auto passphrase = passphraseFrom(arguments);
    if (!passphrase)
        return session.terminal.usage(passphrase.error());
    const auto range = rangeFrom(arguments);
    if (!range)
        return session.terminal.refuse(range.error());
    const auto kinds = kindsFrom(arguments);
    if (!kinds)
        return session.terminal.refuse(kinds.error());
    if (auto allowed = mayWriteTo(name, session); !allowed)
        return session.terminal.refuse(allowed.error());
    const auto vault = session.open();
    if (!vault)
        return session.terminal.refuse(vault.error());
    Database& database = (*vault)->database();
    const FhirExport wanted{.range = {range->first, range->second},
        .kinds = *kinds,
        .title = u"Hjemmemålinger"_s,
        .vaultId = (*vault)->info().id};
    const auto file = makeEncryptedFile(database, wanted, session.clock.now(), *passphrase);
    if (!file && file.error().code == ErrorCode::SecretTooShort)
        return session.terminal.refuse(Refused, errorName(file.error().code),
            u"The passphrase is too short; %1 characters are the least. Several words are easier to tell someone."_s
                .arg(shortestPassphrase));
    if (!file)
        return session.terminal.refuse(file.error());
    // the log first: a file may not exist that the log knows nothing of
    const auto logged = database.inTransaction(
        [&] { return Journal(database).append(u"exported", u"encrypted", session.clock.now()); });
    const auto written = logged ? writeFile(name, session, *file) : passOn(logged);
    if (!written)
        return session.terminal.refuse(written.error());
    session.terminal.say(
        u"Wrote %1 (%2 bytes), encrypted. Tell the passphrase in another way than the file goes."_s.arg(name).arg(
            *written));
    session.terminal.show({{u"file"_s, name}, {u"format"_s, u"encrypted"_s}, {u"bytes"_s, *written}});
    return Done;
}

int open(Session& session, const Arguments& arguments)
{
    const QString name = arguments.words()[0];
    const QString out = arguments.words()[1];
    const auto passphrase = passphraseFrom(arguments);
    if (!passphrase)
        return session.terminal.usage(passphrase.error());
    const auto file = readWhole(name, crypto::mostJweText);
    if (!file)
        return session.terminal.refuse(file.error().code == ErrorCode::NotFound
                ? Error{ErrorCode::NotFound, u"the file to open"_s}
                : Error{ErrorCode::BadFile, file.error().detail});
    const auto content = openEncryptedFile(*file, *passphrase);
    if (!content && content.error().code == ErrorCode::WrongSecret)
        return session.terminal.refuse(
            WrongSecret, errorName(ErrorCode::WrongSecret), u"That passphrase does not open this file."_s);
    if (!content)
        return session.terminal.refuse(content.error());
    const auto written = writeFile(out, session, content->content);
    if (!written)
        return session.terminal.refuse(written.error());
    session.terminal.say(
        u"Wrote %1 (%2 bytes, %3). The file is not encrypted: keep it where only you can read it."_s.arg(out)
            .arg(*written)
            .arg(QString::fromLatin1(content->contentType)));
    session.terminal.show(
        {{u"file"_s, out}, {u"contentType"_s, QString::fromLatin1(content->contentType)}, {u"bytes"_s, *written}});
    return Done;
}

} // namespace

QList<CommandEntry> fileCommands()
{
    return {
        {u"share file create"_s,
            {.options = {u"--passphrase-file"_s, u"--kinds"_s, u"--from"_s, u"--to"_s},
                .least = 1,
                .most = 1,
                .usage = u"share file create OUT --passphrase-file F [--kinds K,…] [--from T] [--to T]"_s},
            create},
        {u"share file open"_s,
            {.options = {u"--passphrase-file"_s},
                .least = 2,
                .most = 2,
                .usage = u"share file open IN OUT --passphrase-file F"_s},
            open},
    };
}

} // namespace naer::cli
