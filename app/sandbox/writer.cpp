// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/writer.h"

#include "core/base/uuid.h"

#include <QSet>

namespace naer::sandbox {

namespace {

std::unexpected<Refusal> severalMatch(const QString& expression)
{
    return refuse(412, u"multiple-matches"_s, u"several are of this identifier"_s, expression);
}

} // namespace

Answer<std::vector<Written>> Writer::write(const std::vector<WantedWrite>& wanted)
{
    std::vector<Target> targets;
    QSet<QString> taken;
    for (const WantedWrite& one : wanted) {
        auto target = targetOf(one);
        if (!target)
            return refused(target);
        const QString reference = one.type + u'/' + target->id;
        const QString named
            = one.condition ? one.type + u'?' + one.condition->system + u'|' + one.condition->value : reference;
        if (!target->isLeft && (taken.contains(reference) || taken.contains(named)))
            return refuse(409, u"duplicate"_s, u"two entries are about the same"_s, one.expression);
        taken += reference;
        taken += named;
        if (!one.fullUrl.isEmpty() && m_urls.contains(one.fullUrl))
            return refuse(400, u"duplicate"_s, u"two entries have the same fullUrl"_s, one.expression);
        m_urls.insert(one.fullUrl, reference);
        targets.push_back(*std::move(target));
    }
    std::vector<Written> written(wanted.size());
    for (const bool provenance : {false, true}) { // last: what it is about must be here
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if ((wanted[i].type == "Provenance"_L1) != provenance)
                continue;
            auto one = writeOne(wanted[i], targets[i]);
            if (!one)
                return refused(one);
            written[i] = *std::move(one);
        }
    }
    return written;
}

Answer<Writer::Target> Writer::targetOf(const WantedWrite& wanted)
{
    if (isDirectory(wanted.type) || (wanted.type == "Patient"_L1 && (!m_session.isCitizen() || wanted.isUpdate)))
        return refuse(403, u"forbidden"_s, u"this is not changed from outside"_s, wanted.expression);
    if (auto allowed = m_session.checkScope(wanted.type, wanted.isUpdate ? u'u' : u'c'); !allowed)
        return refused(allowed);
    if (wanted.type == "Patient"_L1)
        return ownPatient(wanted);
    return wanted.isUpdate ? targetOfUpdate(wanted) : targetOfCreate(wanted);
}

/// A citizen is here already, and is called by one more name from now on.
Answer<Writer::Target> Writer::ownPatient(const WantedWrite& wanted)
{
    if (!wanted.condition)
        return refuse(
            422, u"business-rule"_s, u"a Patient is made with ifNoneExist on an identifier only"_s, wanted.expression);
    const auto patient = m_resources.find(u"Patient"_s, m_session.id);
    if (!patient)
        return refuse(403, u"forbidden"_s, u"this person is not here"_s, wanted.expression);
    const auto& [system, value] = *wanted.condition;
    for (const StoredResource& named : m_resources.named(u"Patient"_s, system, value, std::nullopt)) {
        if (named.id == m_session.id)
            return Target{m_session.id, named, true};
    }
    const EditedJson edited(yyjson_doc_mut_copy(parseJson(patient->json).get(), nullptr));
    yyjson_mut_val* const root = yyjson_mut_doc_get_root(edited.get());
    yyjson_mut_val* const identifier = yyjson_mut_arr_add_obj(edited.get(), yyjson_mut_obj_get(root, "identifier"));
    setMember(edited.get(), identifier, "system", newText(edited.get(), system));
    setMember(edited.get(), identifier, "value", newText(edited.get(), value));
    const Json changed = parseJson(toText(root));
    ResourceContent content = m_resources.contentOf(patient->type, yyjson_doc_get_root(changed.get()));
    content.patient = patient->patient;
    return Target{m_session.id, m_resources.update(*patient, content, m_session.person->id), true};
}

Answer<Writer::Target> Writer::targetOfCreate(const WantedWrite& wanted)
{
    if (!wanted.condition)
        return Target{.id = newUuid()};
    const auto matches = m_resources.named(
        wanted.type, wanted.condition->system, wanted.condition->value, m_session.compartment(wanted.type));
    if (matches.size() > 1)
        return severalMatch(wanted.expression);
    return matches.isEmpty() ? Target{.id = newUuid()} : Target{matches.first().id, matches.first(), true};
}

Answer<Writer::Target> Writer::targetOfUpdate(const WantedWrite& wanted)
{
    std::optional<StoredResource> before;
    if (wanted.condition) {
        const auto matches = m_resources.named(
            wanted.type, wanted.condition->system, wanted.condition->value, m_session.compartment(wanted.type));
        if (matches.size() > 1)
            return severalMatch(wanted.expression);
        if (matches.isEmpty()) {
            auto allowed = m_session.checkScope(wanted.type, u'c');
            return allowed ? Answer<Target>(Target{.id = newUuid()}) : refused(allowed);
        }
        before = matches.first();
    } else {
        before = m_resources.find(wanted.type, wanted.id);
        if (!before)
            return refuse(
                405, u"not-found"_s, u"there is none of this id, and ids are given here"_s, wanted.expression);
    }
    if (auto allowed = m_session.checkAbout(*before); !allowed)
        return refused(allowed);
    return Target{before->id, before, false};
}

Answer<Written> Writer::writeOne(const WantedWrite& wanted, const Target& target)
{
    if (target.isLeft)
        return Written{*target.before, false};
    QStringList references;
    const auto json = resolved(wanted, references);
    if (!json)
        return refused(json);
    yyjson_val* const resource = yyjson_doc_get_root(json->get());
    ResourceContent content = m_resources.contentOf(wanted.type, resource);
    auto patient = m_compartment.patientOf(wanted.type, resource, wanted.expression);
    if (!patient)
        return refused(patient);
    content.patient = *patient;
    if (auto allowed = m_compartment.checkReferences(references, wanted.expression); !allowed)
        return refused(allowed);
    const QString& writer = m_session.person->id;
    if (!target.before) {
        Written made{m_resources.create(target.id, content, writer), true};
        m_reception.receive(made.resource);
        return made;
    }
    Written changed{m_resources.update(*target.before, content, writer), false};
    if (changed.resource.version == target.before->version)
        return changed; // the same again, whatever version it was meant for
    const QByteArray wantedVersion = wanted.ifMatch.trimmed();
    if (!wantedVersion.isEmpty() && wantedVersion != target.before->etag())
        return refuse(412, u"conflict"_s, u"another version has come in between"_s, wanted.expression);
    m_reception.receive(changed.resource);
    return changed;
}

Answer<Json> Writer::resolved(const WantedWrite& wanted, QStringList& references) const
{
    const EditedJson edited(yyjson_mut_doc_new(nullptr));
    yyjson_mut_val* const root = yyjson_val_mut_copy(edited.get(), wanted.resource);
    if (auto done = resolveWithin(edited.get(), root, wanted.expression, references); !done)
        return refused(done);
    return parseJson(toText(root));
}

Answer<void> Writer::resolveWithin(
    yyjson_mut_doc* document, yyjson_mut_val* value, const QString& expression, QStringList& references) const
{
    std::size_t index = 0;
    std::size_t count = 0;
    yyjson_mut_val* key = nullptr;
    yyjson_mut_val* item = nullptr;
    if (yyjson_mut_is_arr(value)) {
        yyjson_mut_arr_foreach(value, index, count, item)
        {
            if (auto done = resolveWithin(document, item, expression, references); !done)
                return done;
        }
        return {};
    }
    if (!yyjson_mut_is_obj(value))
        return {};
    yyjson_mut_obj_foreach(value, index, count, key, item)
    {
        if (yyjson_mut_equals_str(key, "reference") && yyjson_mut_is_str(item)) {
            const auto reference = resolvedReference(
                QString::fromUtf8(yyjson_mut_get_str(item), static_cast<qsizetype>(yyjson_mut_get_len(item))),
                expression);
            if (!reference)
                return refused(reference);
            const QByteArray octets = reference->toUtf8();
            const char* const kept = yyjson_mut_get_str(newText(document, *reference));
            yyjson_mut_set_strn(item, kept, static_cast<std::size_t>(octets.size()));
            if (const QString local = localReference(*reference, m_resources.root()); !local.isEmpty())
                references += local;
        } else if (auto done = resolveWithin(document, item, expression, references); !done) {
            return done;
        }
    }
    return {};
}

Answer<QString> Writer::resolvedReference(const QString& reference, const QString& expression) const
{
    if (const auto known = m_urls.constFind(reference); known != m_urls.constEnd() && !reference.isEmpty())
        return *known;
    if (reference.startsWith("urn:uuid:"_L1))
        return refuse(422, u"not-found"_s, u"it points to an entry that is not in the Bundle"_s, expression);
    const qsizetype mark = reference.indexOf(u'?');
    if (mark < 0 || !isKept(reference.first(mark)))
        return reference;
    const QString type = reference.first(mark);
    const auto condition = identifierCondition(reference.sliced(mark + 1), expression);
    if (!condition)
        return refused(condition);
    const auto found = m_resources.named(type, condition->system, condition->value, m_session.compartment(type));
    if (found.size() != 1)
        return refuse(412, found.isEmpty() ? u"not-found"_s : u"multiple-matches"_s,
            u"a reference by identifier must lead to one"_s, expression);
    return found.first().reference();
}

} // namespace naer::sandbox
