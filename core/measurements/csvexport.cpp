// SPDX-License-Identifier: MPL-2.0
#include "core/measurements/csvexport.h"

using namespace Qt::StringLiterals;

namespace naer {

namespace {

QString plain(Milli value, QChar decimalPoint) { return value.toPlainText().replace(u'.', decimalPoint); }

QString guarded(const QString& text)
{
    // an apostrophe of the citizen's own before such a character gets one too, so that reading takes off only ours
    const bool risky = !text.isEmpty() && u"=+-@\t\r"_s.contains(text[0]);
    const bool looksGuarded = text.size() > 1 && text[0] == u'\'' && u"'=+-@\t\r"_s.contains(text[1]);
    return risky || looksGuarded ? u'\'' + text : text;
}

QString quoted(const QString& text)
{
    static const QString special = u";,\"\r\n"_s;
    if (std::ranges::none_of(text, [](QChar c) { return special.contains(c); }))
        return text;
    return u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

QString contextText(const Context& context)
{
    QStringList pairs;
    for (auto it = context.begin(); it != context.end(); ++it)
        pairs += it.key() + u'=' + it.value();
    return pairs.join(u';');
}

} // namespace

QString valueText(const Kind& kind, const Values& values, QChar decimalPoint)
{
    QStringList parts;
    for (int i = 0; i < kind.components.size(); ++i) {
        if (!kind.components[i].optional && values[i])
            parts += plain(*values[i], decimalPoint);
    }
    return parts.join(u'/');
}

Result<qint64> writeCsv(Database& database, const TimeRange& range, QIODevice& out)
{
    qint64 lines = 0;
    bool written
        = out.write("\xEF\xBB\xBFid;kind;taken_at;value;unit;pulse;context;status;source;recorded_by;note\r\n") > 0;
    for (const Kind& kind : KindCatalog::instance().kinds()) {
        auto read = ObservationRepository(database).forEach(kind, range, [&](const Observation& o) {
            const QString pulse = kind.components.size() == 3 && o.values[2] ? plain(*o.values[2], u',') : QString();
            const QStringList fields{o.id.toString(), kind.code, o.takenAt.toIso(), valueText(kind, o.values, u','),
                kind.unit, pulse, contextText(o.context), statusName(o.status), sourceName(o.source),
                guarded(o.recordedBy), guarded(o.note)};
            QStringList line;
            for (const QString& field : fields)
                line += quoted(field);
            const QByteArray bytes = line.join(u';').toUtf8() + "\r\n";
            written = written && out.write(bytes) == bytes.size();
            ++lines;
            return written;
        });
        if (!read)
            return passOn(read);
    }
    if (!written)
        return fail(ErrorCode::IoFailed, out.errorString());
    return lines;
}

} // namespace naer
