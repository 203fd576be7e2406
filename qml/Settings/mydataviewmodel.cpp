// SPDX-License-Identifier: MPL-2.0
#include "qml/Settings/mydataviewmodel.h"

#include "core/measurements/csvexport.h"
#include "core/sharing/fhirexport.h"
#include "core/sharing/jsonexport.h"
#include "core/vault/profilerepository.h"
#include "qml/Settings/exportfile.h"
#include "qml/Settings/journalwords.h"
#include "qml/Wording/wording.h"

#include <QBuffer>
#include <QDir>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int journalLines = 100;

struct OwnWords
{
    QString name;
    QString question;
};

} // namespace

MyDataViewModel::MyDataViewModel(VaultSession& session, const Clock& clock, CodeGate& gate, Printer printer,
    QString folder, FileOpener& opener, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_printer(std::move(printer))
    , m_folder(std::move(folder))
    , m_opener(opener)
    , m_gate(gate)
{
    connect(&session, &VaultSession::stateChanged, this, &MyDataViewModel::stateBecame);
    connect(&session, &VaultSession::secretSetChanged, this, &MyDataViewModel::changed);
}

void MyDataViewModel::stateBecame(VaultSession::State state)
{
    m_name.clear();
    m_question.clear();
    m_result.clear();
    m_resultPath.clear();
    m_error.clear();
    m_journal.clear();
    if (state == VaultSession::State::Open)
        refresh();
    Q_EMIT changed();
}

void MyDataViewModel::refresh()
{
    m_session
        .run([](Database& database) {
            const ProfileRepository profile(database);
            return Result<OwnWords>(OwnWords{
                profile.get(profileName).value_or(QString()), profile.get(profileQuestion).value_or(QString())});
        })
        .then(this, [this, edits = m_edits](const Result<OwnWords>& words) {
            if (!words || !isOpen() || edits != m_edits) // what was typed meanwhile is newer
                return;
            m_name = words->name;
            m_question = words->question;
            Q_EMIT changed();
        });
}

void MyDataViewModel::keep(const QString& key, const QString& value)
{
    ++m_edits;
    m_error.clear();
    Q_EMIT changed();
    m_session.run([key, value](Database& database) { return ProfileRepository(database).set(key, value); })
        .then(this, [this](const Result<void>& kept) {
            if (!kept && isOpen())
                failed(kept.error());
        });
}

void MyDataViewModel::setName(const QString& name)
{
    if (name == m_name || !isOpen())
        return;
    m_name = name;
    keep(profileName, name);
}

void MyDataViewModel::setQuestion(const QString& question)
{
    if (question == m_question || !isOpen())
        return;
    m_question = question;
    keep(profileQuestion, question);
}

void MyDataViewModel::setDays(int days)
{
    m_days = days;
    Q_EMIT changed();
}

void MyDataViewModel::failed(const Error& error)
{
    m_busy = false;
    m_error = Wording::failure(error);
    Q_EMIT changed();
}

void MyDataViewModel::ask(QStringView format)
{
    if (m_busy || !isOpen())
        return;
    m_result.clear();
    m_resultPath.clear();
    m_error.clear();
    Q_EMIT changed();
    m_gate.ask([this, wanted = format.toString()] { make(wanted); });
}

void MyDataViewModel::make(const QString& format)
{
    m_busy = true;
    Q_EMIT changed();
    if (format == "pdf"_L1)
        print();
    else if (format == "json"_L1)
        write(format, [](Vault& vault, QIODevice& out) { return writeJson(vault.database(), {}, out); });
    else if (format == "fhir"_L1)
        write(format, [now = m_clock.now()](Vault& vault, QIODevice& out) -> Result<void> {
            const auto written
                = writeFhir(vault.database(), {.range = {}, .title = {}, .vaultId = vault.info().id}, now, out);
            return written ? Result<void>() : passOn(written);
        });
    else
        write(format, [](Vault& vault, QIODevice& out) -> Result<void> {
            const auto lines = writeCsv(vault.database(), {}, out);
            return lines ? Result<void>() : passOn(lines);
        });
}

void MyDataViewModel::print()
{
    const Moment now = m_clock.now();
    m_session
        .run([first = now.day().addDays(1 - m_days), now](
                 Database& database) { return doctorSummary(database, first, now.day(), now); })
        .then(this, [this](const Result<DoctorSummary>& summary) { // drawn here: fonts belong to this thread
            if (!summary)
                return failed(summary.error());
            QBuffer page;
            page.open(QIODevice::WriteOnly);
            if (const auto drawn = m_printer(*summary, Wording::danish(), page); !drawn)
                return failed(drawn.error());
            write(u"pdf"_s, [bytes = page.data()](Vault&, QIODevice& out) -> Result<void> {
                return out.write(bytes) == bytes.size() ? Result<void>()
                                                        : fail(ErrorCode::DiskFull, u"the page for the doctor"_s);
            });
        });
}

void MyDataViewModel::write(const QString& format, std::function<Result<void>(Vault&, QIODevice&)> writer)
{
    const Moment now = m_clock.now();
    const QString path = freeExportName(m_folder, now.day(), format);
    m_session
        .runOnVault([path, format, now, writer = std::move(writer)](Vault& vault) {
            return writeExport(vault.database(), path, format, now, [&](QIODevice& out) { return writer(vault, out); });
        })
        .then(this, [this, path](const Result<void>& written) {
            if (!written)
                return failed(written.error());
            m_busy = false;
            m_resultPath = QDir::toNativeSeparators(path);
            m_result = tr("The file is made. It is not encrypted: keep it where only you can read it.");
            Q_EMIT changed();
            Q_EMIT exported(path);
        });
}

void MyDataViewModel::openResult()
{
    if (m_resultPath.isEmpty())
        return;
    m_error = m_opener.open(QDir::fromNativeSeparators(m_resultPath))
        ? QString()
        : tr("Nothing here can open the file. It lies where the line below says.");
    Q_EMIT changed();
}

void MyDataViewModel::lockNow()
{
    if (m_session.secretSet())
        m_session.lock();
}

void MyDataViewModel::readJournal()
{
    m_session.run([](Database& database) { return Journal(database).entries(journalLines); })
        .then(this, [this, now = m_clock.now()](const Result<std::vector<JournalEntry>>& entries) {
            if (!entries || !isOpen())
                return;
            m_journal.clear();
            for (const JournalEntry& entry : *entries)
                m_journal += JournalWords::line(entry, now);
            Q_EMIT changed();
        });
}

} // namespace naer
