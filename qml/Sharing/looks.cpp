// SPDX-License-Identifier: MPL-2.0
// Who has looked: the part of SharingViewModel that asks a recipient's log (F51).
#include "qml/Sharing/sharingviewmodel.h"
#include "qml/Sharing/sharingwords.h"
#include "qml/Wording/wording.h"

using namespace Qt::StringLiterals;

namespace naer {

void SharingViewModel::readLooks()
{
    m_looks.clear();
    m_looksSentence = tr("One moment …");
    Q_EMIT changed();
    m_lookLog.looks(m_recipient.code)
        .then(this, [this, code = m_recipient.code](const Result<std::vector<Look>>& looks) {
            if (code != m_recipient.code)
                return;
            m_looks.clear();
            m_looksSentence.clear();
            m_looks = SharingWords::looks(looks.value_or(std::vector<Look>()), m_clock.now());
            if (!looks && looks.error().code == ErrorCode::NotFound)
                m_looksSentence
                    = tr("%1 cannot show it here. Ask them, or look at “My log” on sundhed.dk.").arg(m_recipient.name);
            else if (!looks)
                m_looksSentence = Wording::failure(looks.error());
            else if (m_looks.isEmpty())
                m_looksSentence = tr("Nobody has looked yet.");
            Q_EMIT changed();
        });
}

} // namespace naer
