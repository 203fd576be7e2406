// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/consentdoor.h"

#include "core/fhir/bundlereader.h"
#include "core/sharing/age.h"
#include "core/sharing/consent.h"
#include "core/sharing/fhircodes.h"
#include "core/sharing/fhirobservation.h"
#include "core/sharing/fhirshare.h"

#include <QBuffer>
#include <QSet>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr QLatin1StringView urn{"urn:uuid:"};

class Look
{
public:
    Look(const Recipient& recipient, std::vector<Consent> consents, const Moment& now)
        : m_recipient(recipient)
        , m_consents(std::move(consents))
        , m_now(now)
    { }

    Result<void> at(const fhir::Resource& resource)
    {
        if (const auto* observation = std::get_if<fhir::Observation>(&resource))
            return atObservation(*observation);
        if (const auto* task = std::get_if<fhir::Task>(&resource)) // words of the citizen go only with measurements
            return task->status == "cancelled"_L1 && task->description.isEmpty() ? Result<void>() : anyConsent();
        if (const auto* device = std::get_if<fhir::Device>(&resource))
            return device->patient.reference == patientAt(m_recipient) ? anyConsent() : none(u"device"_s);
        if (std::holds_alternative<fhir::Consent>(resource))
            return {};
        return none(fhir::typeOf(resource));
    }
    /// Whether something goes that the citizen's age matters for.
    bool sharesAnything() const { return m_shares; }

private:
    static std::unexpected<Error> none(const QString& what) { return fail(ErrorCode::ConsentMissing, what); }
    Result<void> anyConsent()
    {
        m_shares = true;
        return m_consents.empty() ? none(u"no consent"_s) : Result<void>();
    }

    Result<void> atObservation(const fhir::Observation& observation)
    {
        m_shares = true;
        if (observation.subject.reference != patientAt(m_recipient))
            return none(u"subject"_s);
        const QString name = observation.identifier.empty() ? QString() : observation.identifier[0].value;
        if (m_pulses.contains(name)) // was looked at with its pressure
            return {};
        const auto id = ObservationId::fromString(name.startsWith(urn) ? name.sliced(urn.size()) : name);
        const Kind* kind = id ? KindCatalog::instance().byNumber(id->kind) : nullptr;
        if (!kind || kindOf(observation.code) != kind)
            return none(u"kind"_s);
        const auto taken = Moment::fromIso(observation.effectiveDateTime);
        if (!taken || taken->utcMs != id->takenMs)
            return none(u"time"_s);
        if (!anyCovers(m_consents, *kind, id->takenMs, m_now))
            return none(kind->code);
        if (kind->components.size() == maxComponents) // its pulse goes with it, also that there is none any more
            m_pulses += FhirObservationWriter::identifierOfPulse(*id);
        return {};
    }

    const Recipient& m_recipient;
    const std::vector<Consent> m_consents;
    const Moment m_now;
    QSet<QString> m_pulses;
    bool m_shares = false;
};

} // namespace

Result<void> ConsentDoor::mayLeave(
    Database& database, const Recipient& recipient, const QByteArray& body, const Moment& now) const
{
    auto consents = ConsentRepository(database).inForce(recipient.code, now);
    if (!consents)
        return passOn(consents);
    const auto age = mayShareWith(database, recipient, now);
    Look look(recipient, std::move(*consents), now);
    QBuffer buffer;
    buffer.setData(body);
    if (!buffer.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal);
    fhir::BundleReader reader(buffer);
    for (;;) {
        const auto more = reader.next();
        if (!more)
            return fail(ErrorCode::BadFile, more.error().detail);
        if (!*more)
            break;
        if (!reader.entry().resource)
            return fail(ErrorCode::BadFile, u"an entry without a resource"_s);
        if (auto may = look.at(*reader.entry().resource); !may)
            return look.sharesAnything() && !age ? age : may;
    }
    return look.sharesAnything() ? age : Result<void>();
}

} // namespace naer
