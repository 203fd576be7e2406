// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/json.h"

#include <cstdlib>

namespace naer::sandbox {

namespace {

constexpr int deepest = 64;

bool isShallow(QByteArrayView text)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inText = false;
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest)
                return false;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return true;
}

QByteArray taken(char* text, std::size_t size)
{
    QByteArray copy(text, static_cast<qsizetype>(size));
    std::free(text);
    return copy;
}

} // namespace

Json parseJson(QByteArrayView text)
{
    if (text.isEmpty() || !isShallow(text))
        return nullptr;
    // the text is only read: the flag for reading in place is not set
    return Json(yyjson_read_opts(const_cast<char*>(text.data()), static_cast<std::size_t>(text.size()),
        YYJSON_READ_NUMBER_AS_RAW, nullptr, nullptr));
}

QByteArray toText(yyjson_val* value)
{
    std::size_t size = 0;
    char* const text = yyjson_val_write(value, YYJSON_WRITE_NOFLAG, &size);
    return taken(text, size);
}

QByteArray toText(yyjson_mut_val* value)
{
    std::size_t size = 0;
    char* const text = yyjson_mut_val_write(value, YYJSON_WRITE_NOFLAG, &size);
    return taken(text, size);
}

QString textOf(yyjson_val* value)
{
    return yyjson_is_str(value)
        ? QString::fromUtf8(yyjson_get_str(value), static_cast<qsizetype>(yyjson_get_len(value)))
        : QString();
}

QString textOf(yyjson_val* object, const char* name) { return textOf(memberOf(object, name)); }

yyjson_val* memberOf(yyjson_val* object, const char* name)
{
    return yyjson_is_obj(object) ? yyjson_obj_get(object, name) : nullptr;
}

yyjson_mut_val* newText(yyjson_mut_doc* document, QStringView text)
{
    const QByteArray octets = text.toUtf8();
    return yyjson_mut_strncpy(document, octets.constData(), static_cast<std::size_t>(octets.size()));
}

void setMember(yyjson_mut_doc* document, yyjson_mut_val* object, const char* name, yyjson_mut_val* value)
{
    yyjson_mut_obj_put(object, yyjson_mut_strcpy(document, name), value);
}

} // namespace naer::sandbox
