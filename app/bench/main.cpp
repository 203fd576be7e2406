// SPDX-License-Identifier: MPL-2.0
// Speed as ratios to a limit measured in the same run (docs/performance.md). Ends with 1 where a budget is broken.
#include "app/bench/comparison.h"
#include "app/bench/devicepackets.h"
#include "app/bench/devicesync.h"
#include "app/bench/fhirbundles.h"
#include "app/bench/healthlinks.h"
#include "app/bench/rawdatabase.h"
#include "core/crypto/stretch.h"
#include "core/measurements/csvimport.h"
#include "core/measurements/rollups.h"
#include "core/measurements/trend.h"
#include "core/vault/vault.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace naer;
using namespace naer::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int tenYears = 1'051'200; // readings every five minutes
constexpr qint64 step = 5 * 60'000;
constexpr qint64 day = 86'400'000;
const qint64 start = QDateTime(QDate(2016, 1, 1), QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch();
const qint64 finish = start + qint64{tenYears} * step;

/// Secrets in memory: the bench needs no keyring.
class MemoryStore final : public SecureStore
{
public:
    QString name() const override { return u"memory"_s; }
    Result<SecureBytes> read(const QString& key) override
    {
        const auto found = m_values.find(key.toStdString());
        return found == m_values.end() ? Result<SecureBytes>(fail(ErrorCode::NotFound)) : found->second.clone();
    }
    Result<void> write(const QString& key, const SecureBytes& value) override
    {
        m_values[key.toStdString()] = value.clone();
        return {};
    }
    Result<void> remove(const QString& key) override
    {
        m_values.erase(key.toStdString());
        return {};
    }

private:
    std::map<std::string, SecureBytes> m_values;
};

template <typename T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s %s\n", qPrintable(errorName(result.error().code)), qPrintable(result.error().detail));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

const Kind& kindOf(QStringView code) { return *must(KindCatalog::instance().find(code)); }

NewObservation glucoseAt(qint64 takenMs)
{
    return {.kind = &kindOf(u"glucose"), .values = {Milli::fromThousandths(5'500)}, .takenAt = {takenMs, 0}};
}

void fill(Database& database, RawDatabase& raw)
{
    std::fprintf(stderr, "filling ten years of five-minute glucose …\n");
    const Kind& kind = kindOf(u"glucose");
    constexpr int batch = 50'000;
    for (int first = 0; first < tenYears; first += batch) {
        std::vector<Observation> rows;
        raw.begin();
        for (int i = first; i < std::min(first + batch, tenYears); ++i) {
            Observation o;
            o.takenAt = {start + i * step, 0};
            o.id = ObservationId::make(kind.number, o.takenAt.utcMs);
            o.kind = &kind;
            o.values = {Milli::fromThousandths(5'000 + i % 3'000)};
            o.recordedAt = o.takenAt;
            raw.insert(kind.number, o.takenAt.utcMs, o.id.nonce, 5'000 + i % 3'000);
            rows.push_back(std::move(o));
        }
        raw.commit();
        must(database.inTransaction([&]() -> Result<void> {
            for (const Observation& o : rows) {
                if (auto done = ObservationRepository(database).insert(o); !done)
                    return done;
            }
            return Rollups(database).add(rows);
        }));
    }
    raw.begin();
    for (qint64 week = start / (7 * day); week <= finish / (7 * day) + 1; ++week)
        raw.insertRollup(2, week, 1);
    raw.commit();
}

/// What the comparisons over a vault need.
struct Setting
{
    QTemporaryDir folder;
    MemoryStore store;
    SystemClock clock;
    VaultOptions options{.cost = crypto::lowestCost};
};

/// The file with ten years in it: P1 to P6.
bool compareVault(Setting& setting)
{
    const QString file = setting.folder.filePath(u"ours.vault"_s);
    const QString rawFile = setting.folder.filePath(u"raw.db"_s);
    auto vault = must(Vault::create(file, {}, setting.store, setting.clock, setting.options));
    auto raw = std::make_unique<RawDatabase>(rawFile);
    fill(vault->database(), *raw);

    const Kind& glucose = kindOf(u"glucose");
    bool within = true;
    {
        Database& database = vault->database();
        MeasurementService service(database, setting.clock);
        qint64 ours = finish, limit = finish;
        within &= run({"P1", "save one measurement durably, with its sums (25 each)",
            [&] {
                for (int i = 0; i < 25; ++i)
                    must(service.add(glucoseAt(ours += 1'000)));
            },
            [&] {
                for (int i = 0; i < 25; ++i) {
                    raw->begin();
                    raw->insert(6, limit += 1'000, i, 5'500);
                    raw->commit();
                }
            },
            2.0, 15});

        ImportPlan plan;
        qint64 nonce = 0;
        within &= run({"P2", "import 10,000 measurements in order, one transaction",
            [&] {
                plan.fresh.clear();
                for (int i = 0; i < 10'000; ++i)
                    plan.fresh.push_back(glucoseAt(ours += 1'000));
                must(storePlan(database, setting.clock, plan));
            },
            [&] {
                raw->begin();
                for (int i = 0; i < 10'000; ++i)
                    raw->insert(6, limit += 1'000, ++nonce, 5'500);
                raw->commit();
            },
            2.5});
        within &= run({"P3", "the latest value of a kind (1,000 each)",
            [&] {
                for (int i = 0; i < 1'000; ++i)
                    must(ObservationRepository(database).newest(glucose, 1));
            },
            [&] {
                for (int i = 0; i < 1'000; ++i)
                    raw->latest(6);
            },
            1.5});
        within &= run({"P4", "14 days as typed rows (4,032)",
            [&] {
                must(ObservationRepository(database).forEach(
                    glucose, {start + 500 * day, start + 514 * day}, [](const Observation&) { return true; }));
            },
            [&] { raw->range(6, start + 500 * day, start + 514 * day); }, 1.5});
        within &= run({"P5a", "chart of ten years, 400 points; limit: the raw roll-up query",
            [&] { must(trend(database, glucose, {start, finish}, 400)); },
            [&] { raw->rollups(2, start / (7 * day), finish / (7 * day) + 1); }, 2.0});
        within &= run({"P5b", "chart of ten years; limit: the raw scan of ten years",
            [&] { must(trend(database, glucose, {start, finish}, 400)); }, [&] { raw->range(6, start, finish); }, 0.01,
            3});
        within &= run({"P5c", "chart of ten years; limit: our chart of 14 days",
            [&] { must(trend(database, glucose, {start, finish}, 400)); },
            [&] { must(trend(database, glucose, {start + 500 * day, start + 514 * day}, 400)); }, 4.0});
    }
    vault.reset();
    raw.reset();
    within &= run({"P6", "open, check and read the first value of a million",
        [&] {
            const auto opened = must(Vault::open(file, {}, setting.store, setting.clock, setting.options));
            must(ObservationRepository(opened->database()).newest(glucose, 1));
        },
        [&] { RawDatabase::openAndRead(rawFile); }, 3.0, 15});
    return within;
}

/// P7
bool compareUnlocking(Setting& setting)
{
    const QString locked = setting.folder.filePath(u"locked.vault"_s);
    const SecureBytes secret = SecureBytes::fromUtf8("hemmelig");
    must(Vault::create(locked, secret, setting.store, setting.clock, setting.options));
    const QByteArray salt(16, 's');
    return run({"P7", "unlock with a code; limit: one Argon2id of the same cost",
        [&] { must(Vault::open(locked, secret, setting.store, setting.clock, setting.options)); },
        [&] { must(crypto::argon2id(secret.span(), std::as_bytes(std::span(salt)), crypto::lowestCost, 32)); }, 1.05,
        11});
}

/// D1 and D2
bool compareDevices(Setting& setting)
{
    bool within = true;
    constexpr int count = 100'000;
    const auto packets = packetsWithReadings();
    volatile qsizetype kept = 0; // what is not used might not be done
    within &= run({"D1", "decode 100,000 packets of devices; limit: their fingerprints",
        [&] { kept = decode(packets, count); }, [&] { kept = fingerprint(packets, count); }, 2.0});
    VaultSession session(setting.folder.filePath(u"devices.vault"_s), setting.store, setting.clock, setting.options);
    must(session.create({}).takeResult());
    within &= run({"D2", "take 1,000 records of a meter into the vault; limit: only receive them",
        [&] { fetchThousandRecords(setting.clock, &session); }, [&] { fetchThousandRecords(setting.clock, nullptr); },
        1.2, 5});
    return within;
}

/// P8 and P9
bool compareFhir()
{
    bool within = true;
    const auto observations = manyObservations();
    const QByteArray bundle = writeBundle(observations);
    volatile qsizetype kept = 0;
    within &= run({"P8", "10,000 measurements as a FHIR Bundle; limit: copying it",
        [&] { kept = writeBundle(observations).size(); }, [&] { kept = copyOf(bundle); }, 8.0});
    within &= run({"P9", "read and check them; limit: yyjson, and five members each",
        [&] { kept = readBundle(bundle); }, [&] { kept = parseBundle(bundle); }, 4.0});
    return within;
}

/// P10
bool compareLinks()
{
    bool within = true;
    constexpr qsizetype octets = 1'000'000;
    const LinkFile file(octets);
    volatile qsizetype kept = 0;
    within &= run({"P10a", "encrypt 1 MB for a link; limit: raw AES-256-GCM", [&] { kept = file.seal(false); },
        [&] { kept = file.rawSeal(); }, 10.0, 101});
    within &= run({"P10b", "decrypt it; limit: raw AES-256-GCM", [&] { kept = file.open(false); },
        [&] { kept = file.rawOpen(); }, 10.0, 101});
    within &= run({"P10c", "deflate and encrypt it; limit: deflate", [&] { kept = file.seal(true); },
        [&] { kept = file.rawDeflate(); }, 1.15, 21});
    within &= run({"P10d", "decrypt and inflate it; limit: inflate", [&] { kept = file.open(true); },
        [&] { kept = file.rawInflate(); }, 1.5, 21});
    return within;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QString only = QCoreApplication::arguments().value(1);
    const auto wanted = [&](const char* part) { return only.isEmpty() || only == QLatin1StringView(part); };
    Setting setting;
    bool within = true;
    printHeader();
    if (wanted("vault"))
        within &= compareVault(setting) & compareUnlocking(setting);
    if (wanted("devices"))
        within &= compareDevices(setting);
    if (wanted("fhir"))
        within &= compareFhir();
    if (wanted("links"))
        within &= compareLinks();
    std::printf(within ? "all within budget\n" : "a budget is broken\n");
    return within ? 0 : 1;
}
