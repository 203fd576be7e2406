// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/fhirexport.h"

#include "core/base/uuid.h"
#include "core/fhir/bundlewriter.h"
#include "core/fhir/systems.h"
#include "core/sharing/fhirdevice.h"
#include "core/sharing/fhirnames.h"
#include "core/sharing/fhirobservation.h"
#include "core/vault/profilerepository.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

namespace system = fhir::system;

fhir::Patient patientFrom(const QString& name, const QString& identifier)
{
    fhir::Patient patient;
    patient.identifier = {{.system = system::uuid, .value = identifier}};
    // as the citizen wrote it: which part is the family name, and whether it is the official one, cannot be known
    if (const QString text = name.simplified(); !text.isEmpty())
        patient.name = {{.use = u"usual"_s, .text = text}};
    return patient;
}

class Export
{
public:
    Export(Database& database, const FhirExport& wanted, const Moment& now, QIODevice& out)
        : m_database(database)
        , m_wanted(wanted)
        , m_now(now)
        , m_subject{.patient = fullUrlOf(u"urn:uuid:"_s + wanted.vaultId),
              .vaultId = wanted.vaultId,
              .receiver = wanted.receiver}
        , m_bundle(out, head())
    { }

    Result<qint64> run()
    {
        const auto name = ProfileRepository(m_database).get(profileName);
        if (!name && name.error().code != ErrorCode::NotFound)
            return passOn(name);
        if (m_wanted.bundle == FhirBundle::Document) {
            if (auto listed = addContents(); !listed)
                return passOn(listed);
        }
        const QString citizen = u"urn:uuid:"_s + m_wanted.vaultId;
        add(citizen, patientFrom(name.value_or(QString()), citizen));
        if (auto devices = addDevices(); !devices)
            return passOn(devices);
        FhirObservationWriter writer(m_subject);
        qint64 count = 0;
        auto written = forEach([&](const Observation& observation) {
            for (const fhir::Observation& one : writer.write(observation))
                add(one.identifier[0].value, one);
            ++count;
        });
        if (written)
            written = m_bundle.finish();
        return written ? Result<qint64>(count) : passOn(written);
    }

private:
    fhir::BundleHead head() const
    {
        fhir::BundleHead head{.timestamp = m_now.toIso()};
        switch (m_wanted.bundle) {
        case FhirBundle::Transaction: head.type = u"transaction"_s; break;
        case FhirBundle::Collection: head.type = u"collection"_s; break;
        case FhirBundle::Document:
            head.type = u"document"_s;
            head.identifier = {.system = system::uuid, .value = u"urn:uuid:"_s + newUuid()};
            break;
        }
        return head;
    }

    template <typename T>
    void add(const QString& identifier, const T& resource)
    {
        std::optional<fhir::BundleRequest> request;
        const QString condition = u"identifier=%1|%2"_s.arg(system::uuid, identifier);
        if (m_wanted.bundle == FhirBundle::Transaction && isCorrected(resource))
            request = fhir::BundleRequest{.method = u"PUT"_s, .url = T::typeName + u'?' + condition};
        else if (m_wanted.bundle == FhirBundle::Transaction)
            request = fhir::BundleRequest{.method = u"POST"_s, .url = T::typeName, .ifNoneExist = condition};
        m_bundle.add(fullUrlOf(identifier), resource, request);
    }

    /// Takes the place of what was sent before (conditional update); all others are made where they are not.
    template <typename T>
    static bool isCorrected(const T& resource)
    {
        if constexpr (std::is_same_v<T, fhir::Observation>)
            return resource.status == "corrected"_L1;
        return false;
    }

    template <typename Visit>
    Result<void> forEach(Visit visit)
    {
        for (const Kind& kind : KindCatalog::instance().kinds()) {
            if (!m_wanted.kinds.empty() && !std::ranges::contains(m_wanted.kinds, &kind))
                continue;
            auto done = ObservationRepository(m_database).forEach(kind, m_wanted.range, [&](const Observation& one) {
                if (counts(one.status))
                    visit(one);
                return true;
            });
            if (!done)
                return done;
        }
        return {};
    }

    Result<void> addDevices()
    {
        const auto devices = DeviceRepository(m_database).everUsed();
        if (!devices || devices->empty())
            return devices ? Result<void>() : passOn(devices);
        QSet<int> measured;
        if (auto looked = forEach([&](const Observation& one) { measured += one.device; }); !looked)
            return looked;
        for (const Device& device : *devices) {
            if (!measured.contains(device.number))
                continue;
            const QString identifier = m_subject.deviceIdentifier(device.number);
            add(identifier, fhirDevice(device, identifier, m_subject.patient));
        }
        return {};
    }

    /// The Composition that a document begins with.
    Result<void> addContents()
    {
        fhir::CompositionSection section{.title = m_wanted.title};
        auto listed = forEach([&](const Observation& one) {
            if (static_cast<qint64>(section.entry.size()) > mostInDocument)
                return;
            section.entry.push_back({.reference = fullUrlOf(FhirObservationWriter::identifierOf(one.id))});
            if (one.kind->components.size() == maxComponents && one.values[maxComponents - 1])
                section.entry.push_back({.reference = fullUrlOf(FhirObservationWriter::identifierOfPulse(one.id))});
        });
        if (!listed)
            return listed;
        if (static_cast<qint64>(section.entry.size()) > mostInDocument)
            return fail(ErrorCode::TooLong, u"more than %1 in a document"_s.arg(mostInDocument));
        fhir::Composition contents;
        contents.status = u"final"_s;
        contents.type = {.coding = {{.system = system::loinc, .code = u"53576-5"_s}}, .text = m_wanted.title};
        contents.subject.reference = m_subject.patient;
        contents.date = m_now.toIso();
        contents.author = {{.reference = m_subject.patient}};
        contents.title = m_wanted.title;
        if (!section.entry.empty()) // FHIR knows no empty sections
            contents.section.push_back(std::move(section));
        add(u"urn:uuid:"_s + newUuid(), contents);
        return {};
    }

    Database& m_database;
    const FhirExport& m_wanted;
    const Moment m_now;
    const FhirSubject m_subject;
    fhir::BundleWriter m_bundle;
};

} // namespace

std::optional<FhirBundle> fhirBundleNamed(QStringView name)
{
    if (name == "transaction"_L1)
        return FhirBundle::Transaction;
    if (name == "document"_L1)
        return FhirBundle::Document;
    if (name == "collection"_L1)
        return FhirBundle::Collection;
    return std::nullopt;
}

Result<qint64> writeFhir(Database& database, const FhirExport& wanted, const Moment& now, QIODevice& out)
{
    return Export(database, wanted, now, out).run();
}

} // namespace naer
