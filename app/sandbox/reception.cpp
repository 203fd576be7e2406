// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/reception.h"

#include "app/sandbox/people.h"

#include <QDateTime>

namespace naer::sandbox {

bool Reception::isForUs(yyjson_val* task) const
{
    yyjson_val* const owner = memberOf(task, "owner");
    const QString reference = localReference(textOf(owner, "reference"), m_resources.root());
    if (reference.startsWith("Practitioner"_L1)) // one of the people there
        return m_resources.find(reference.section(u'/', 0, 0), reference.section(u'/', 1)).has_value();
    return reference == u"Organization/"_s + m_place.organization
        || textOf(memberOf(owner, "identifier"), "value") == m_place.identifier;
}

void Reception::receive(const StoredResource& task)
{
    if (!m_isOpen || task.type != "Task"_L1)
        return;
    const Json json = parseJson(task.json);
    yyjson_val* const root = yyjson_doc_get_root(json.get());
    if (textOf(root, "status") != "requested"_L1 || !isForUs(root))
        return;
    const EditedJson edited(yyjson_doc_mut_copy(json.get(), nullptr));
    yyjson_mut_val* const object = yyjson_mut_doc_get_root(edited.get());
    setMember(edited.get(), object, "status", newText(edited.get(), u"received"));
    setMember(edited.get(), object, "lastModified", newText(edited.get(), isoUtc(QDateTime::currentMSecsSinceEpoch())));
    const Json changed = parseJson(toText(object));
    ResourceContent content = m_resources.contentOf(task.type, yyjson_doc_get_root(changed.get()));
    content.patient = task.patient;
    m_resources.update(task, content, u"reception:"_s + m_place.id);
}

} // namespace naer::sandbox
