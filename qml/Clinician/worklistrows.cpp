// SPDX-License-Identifier: MPL-2.0
#include "qml/Clinician/worklistrows.h"

#include "qml/Clinician/clinicianwords.h"

namespace naer {

std::vector<ClinicianRow> worklistRows(const Worklist& list, const Moment& now)
{
    std::vector<ClinicianRow> rows;
    std::optional<Need> group;
    for (const WorkItem& item : list.items) {
        const Need need = needOf(item, list.me, now);
        rows.push_back({item.id, item.patientName, ClinicianWords::item(item, list.me, now),
            ClinicianWords::symbol(need), group == need ? QString() : ClinicianWords::need(need)});
        group = need;
    }
    return rows;
}

} // namespace naer
