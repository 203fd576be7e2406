// SPDX-License-Identifier: MPL-2.0
#include "qml/Clinician/worklistrows.h"

#include "qml/Clinician/clinicianwords.h"
#include "qml/Wording/wording.h"

namespace naer {

std::vector<CardRow> worklistRows(const Worklist& list, const Moment& now)
{
    std::vector<CardRow> rows;
    std::optional<Need> group;
    for (const WorkItem& item : list.items) {
        const Need need = needOf(item, list.me, now);
        rows.push_back({.key = item.id,
            .name = Wording::breakable(item.patientName),
            .told = ClinicianWords::item(item, list.me, now),
            .symbol = ClinicianWords::symbol(need),
            .heading = group == need ? QString() : ClinicianWords::need(need)});
        group = need;
    }
    return rows;
}

} // namespace naer
