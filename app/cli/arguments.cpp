// SPDX-License-Identifier: MPL-2.0
#include "app/cli/arguments.h"

using namespace Qt::StringLiterals;

namespace naer::cli {

std::expected<Arguments, QString> Arguments::parse(const QStringList& words, const Grammar& grammar)
{
    Arguments result;
    bool onlyWords = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        const bool looksNegative = word.size() > 1 && word[0] == u'-' && word[1] >= u'0' && word[1] <= u'9';
        if (onlyWords || !word.startsWith(u'-') || word == "-"_L1 || looksNegative) {
            result.m_words += word;
            continue;
        }
        if (word == "--"_L1) {
            onlyWords = true;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals > 0 ? word.first(equals) : word;
        if (grammar.flags.contains(name)) {
            result.m_flags += name;
        } else if (grammar.options.contains(name) || grammar.repeatable.contains(name)) {
            if (equals < 0 && i + 1 >= words.size())
                return std::unexpected(u"%1 needs a value. Usage: %2"_s.arg(name, grammar.usage));
            if (!grammar.repeatable.contains(name) && result.m_values.contains(name))
                return std::unexpected(u"%1 stands twice. Usage: %2"_s.arg(name, grammar.usage));
            result.m_values[name] += equals > 0 ? word.mid(equals + 1) : words[++i];
        } else {
            return std::unexpected(u"There is no option %1 here. Usage: %2"_s.arg(name, grammar.usage));
        }
    }
    if (result.m_words.size() < grammar.least || result.m_words.size() > grammar.most)
        return std::unexpected(u"Usage: %1."_s.arg(grammar.usage));
    return result;
}

} // namespace naer::cli
