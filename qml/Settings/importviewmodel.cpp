// SPDX-License-Identifier: MPL-2.0
#include "qml/Settings/importviewmodel.h"

#include "core/base/durablefile.h"
#include "core/measurements/csvimport.h"
#include "core/sharing/fhirimport.h"
#include "core/vault/journal.h"
#include "qml/Wording/wording.h"

#include <QDir>
#include <QFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

using Plan = std::shared_ptr<const ImportPlan>;

Result<Plan> readPlan(Database& database, const Clock& clock, const QString& path, const VaultSession& session)
{
    QFile file;
    if (auto opened = openPlainFile(file, path); !opened)
        return passOn(opened);
    const Stopped stopped = [&session] { return session.lockWanted(); };
    auto plan = looksLikeJson(file) ? planFhirImport(database, clock, file, stopped)
                                    : CsvImport(database, clock, stopped).plan(file);
    if (!plan)
        return passOn(plan);
    return std::make_shared<const ImportPlan>(std::move(*plan));
}

/// As a person writes or pastes a path.
QString pathFrom(const QString& typed)
{
    const QString text = typed.trimmed();
    if (text.startsWith("file:"_L1))
        return QUrl(text).toLocalFile();
    return text.startsWith("~/"_L1) ? QDir::homePath() + text.mid(1) : text;
}

} // namespace

ImportViewModel::ImportViewModel(VaultSession& session, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
{
    connect(&session, &VaultSession::stateChanged, this, &ImportViewModel::cancel);
}

QStringList ImportViewModel::problems() const
{
    const auto why = [](ErrorCode code) {
        switch (code) {
        case ErrorCode::EmptyValue: return tr("something is missing");
        case ErrorCode::NotANumber:
        case ErrorCode::TooManyDigits: return tr("that is not a number we can read");
        case ErrorCode::AmbiguousNumber: return tr("the comma can mean two things; write 81.5");
        case ErrorCode::WholeNumberWanted: return tr("it has to be a whole number");
        case ErrorCode::OutOfRange: return tr("the number is not possible");
        case ErrorCode::PairOutOfOrder: return tr("the upper number has to be the larger one");
        case ErrorCode::UnknownKind: return tr("we do not know what is measured");
        case ErrorCode::UnknownUnit: return tr("we do not know the unit");
        case ErrorCode::UnknownContext: return tr("we do not know the circumstances");
        case ErrorCode::TimeInFuture: return tr("the time has not come yet");
        case ErrorCode::BadTime:
        case ErrorCode::TimeTooEarly: return tr("that time does not exist");
        case ErrorCode::AmbiguousTime: return tr("that hour comes twice");
        case ErrorCode::TooLong: return tr("the text is too long");
        case ErrorCode::Contradiction: return tr("two in the file contradict each other");
        default: return tr("we cannot read the line");
        }
    };
    QStringList lines;
    if (!m_plan)
        return lines;
    for (const ImportProblem& problem : m_plan->problems)
        lines += (m_plan->byEntries ? tr("Number %1 in the file: %2.") : tr("Line %1: %2."))
                     .arg(problem.line)
                     .arg(why(problem.code));
    return lines;
}

void ImportViewModel::answer(const QString& error)
{
    m_busy = false;
    m_error = error;
    Q_EMIT changed();
}

void ImportViewModel::look(const QString& path)
{
    if (m_busy)
        return;
    cancel();
    if (path.trimmed().isEmpty())
        return answer(tr("Write where the file lies first."));
    if (m_session.isOwnFile(pathFrom(path))) // reading it would take the vault's locks away
        return answer(tr("That is the file in which Nær keeps your numbers. Choose the file you want to bring in."));
    m_busy = true;
    Q_EMIT changed();
    m_session
        .run([path = pathFrom(path), &clock = m_clock, &session = m_session](
                 Database& database) { return readPlan(database, clock, path, session); })
        .then(this, [this](const Result<Plan>& plan) {
            if (m_session.state() != VaultSession::State::Open)
                return cancel();
            if (plan)
                m_plan = *plan;
            answer(plan ? QString()
                    : plan.error().code == ErrorCode::NotFound
                    ? tr("There is no file with that name. Look at the path again.")
                    : Wording::failure(plan.error()));
        });
}

void ImportViewModel::store()
{
    if (m_busy || !m_plan)
        return;
    m_busy = true;
    Q_EMIT changed();
    m_session
        .run([plan = m_plan, &clock = m_clock, &session = m_session](Database& database) {
            auto stored = storePlan(database, clock, *plan, [&session] { return session.lockWanted(); });
            if (stored) // stored is stored, also where the log has no room
                (void)database.inTransaction(
                    [&] { return Journal(database).append(u"imported", QString::number(*stored), clock.now()); });
            return stored;
        })
        .then(this, [this](const Result<qint64>& count) {
            if (!count)
                return answer(Wording::failure(count.error()));
            m_plan.reset();
            m_result = tr("Brought in and saved: %1.").arg(*count);
            answer({});
            Q_EMIT stored(static_cast<int>(*count));
        });
}

void ImportViewModel::cancel()
{
    m_plan.reset();
    m_result.clear();
    answer({});
}

} // namespace naer
