// SPDX-License-Identifier: MPL-2.0
#include "core/base/plaintext.h"

using namespace Qt::StringLiterals;

namespace naer {

QString plainText(const QString& text, qsizetype longest, Lines lines)
{
    QString kept = text.left(longest);
    for (QChar& c : kept) {
        if (!c.isPrint() && !c.isSurrogate() && !(c == u'\n' && lines == Lines::Kept))
            c = u' ';
    }
    kept = lines == Lines::Kept ? kept.trimmed() : kept.simplified();
    return text.size() > longest ? kept + u" […]"_s : kept;
}

} // namespace naer
