// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QMap>
#include <QStringList>

#include <expected>
#include <optional>

namespace naer::cli {

/// What a command takes: options with a value ("--unit") and flags ("--confirm"); positions are counted by the command.
struct Grammar
{
    QStringList options;
    QStringList repeatable; ///< options that may come more than once
    QStringList flags;
    int least = 0; ///< positional words
    int most = 0;
    QString usage; ///< "measure add KIND VALUE […]"
};

/// The words of one call, sorted. "-5" is a word and not an option, so that a value can be refused for its size.
class Arguments
{
public:
    /// The error is one sentence for the person at the terminal.
    static std::expected<Arguments, QString> parse(const QStringList& words, const Grammar& grammar);

    const QStringList& words() const { return m_words; }
    bool has(const QString& flag) const { return m_flags.contains(flag); }
    QString value(const QString& option) const { return m_values.value(option).value(0); }
    bool given(const QString& option) const { return m_values.contains(option); }
    QStringList values(const QString& option) const { return m_values.value(option); }

private:
    QStringList m_words;
    QStringList m_flags;
    QMap<QString, QStringList> m_values;
};

} // namespace naer::cli
