// SPDX-License-Identifier: MPL-2.0
#include "platforms/linux/libsecretstore.h"

#include <QFile>

#include <libsecret/secret.h>
#include <memory>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

constexpr int answerWithinMs = 500;
constexpr char contentType[] = "application/octet-stream";

template <auto Free>
struct FreeWith
{
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};
using GlibError = std::unique_ptr<GError, FreeWith<g_error_free>>;
using Variant = std::unique_ptr<GVariant, FreeWith<g_variant_unref>>;
using Value = std::unique_ptr<SecretValue, FreeWith<secret_value_unref>>;
using Connection = std::unique_ptr<GDBusConnection, FreeWith<g_object_unref>>;

const SecretSchema* schema()
{
    static const SecretSchema one = {"dk.naer.Secret", SECRET_SCHEMA_NONE,
        {{"key", SECRET_SCHEMA_ATTRIBUTE_STRING}, {nullptr, SECRET_SCHEMA_ATTRIBUTE_STRING}}, 0, nullptr, nullptr,
        nullptr, nullptr, nullptr, nullptr, nullptr};
    return &one;
}

/// The service's own words may hold paths and names of keyrings: the log gets numbers.
Error serviceError(const GError& error)
{
    return {ErrorCode::KeyStoreUnavailable, u"secret service %1/%2"_s.arg(error.domain).arg(error.code)};
}

/// Nothing where the service answers; asked first, because libsecret would wait for one to be started.
Result<void> answers()
{
    return LibsecretStore::isReachable() ? Result<void>()
                                         : fail(ErrorCode::KeyStoreUnavailable, u"secret service does not answer"_s);
}

/// A bus is there without starting one.
bool hasSessionBus()
{
    if (qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return true;
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !runtime.isEmpty() && QFile::exists(runtime + u"/bus"_s);
}

/// A method of the bus or the service that takes a name and starts nobody.
Variant ask(GDBusConnection* bus, const char* to, const char* path, const char* interface, const char* method,
    GVariant* arguments)
{
    GError* error = nullptr;
    Variant answer(g_dbus_connection_call_sync(bus, to, path, interface, method, arguments, nullptr,
        G_DBUS_CALL_FLAGS_NO_AUTO_START, answerWithinMs, nullptr, &error));
    const GlibError owner(error);
    return answer;
}

/// Whether the default collection is locked; false where that cannot be said.
bool isLocked()
{
    GError* error = nullptr;
    const Connection bus(g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, &error));
    const GlibError owner(error);
    if (!bus)
        return false;
    const Variant answer = ask(bus.get(), "org.freedesktop.secrets", "/org/freedesktop/secrets/aliases/default",
        "org.freedesktop.DBus.Properties", "Get", g_variant_new("(ss)", "org.freedesktop.Secret.Collection", "Locked"));
    if (!answer || !g_variant_is_of_type(answer.get(), G_VARIANT_TYPE("(v)")))
        return false;
    GVariant* inner = nullptr;
    g_variant_get(answer.get(), "(v)", &inner);
    const Variant locked(inner);
    return g_variant_is_of_type(locked.get(), G_VARIANT_TYPE_BOOLEAN) && g_variant_get_boolean(locked.get());
}

} // namespace

bool LibsecretStore::isReachable()
{
    if (!hasSessionBus())
        return false;
    GError* error = nullptr;
    const Connection bus(g_bus_get_sync(G_BUS_TYPE_SESSION, nullptr, &error));
    const GlibError owner(error);
    if (!bus)
        return false;
    g_dbus_connection_set_exit_on_close(bus.get(), FALSE); // the shared connection would end the program with the bus
    // the default collection must be there too: a service without one cannot keep anything
    const Variant answer = ask(bus.get(), "org.freedesktop.secrets", "/org/freedesktop/secrets",
        "org.freedesktop.Secret.Service", "ReadAlias", g_variant_new("(s)", "default"));
    if (!answer || !g_variant_is_of_type(answer.get(), G_VARIANT_TYPE("(o)")))
        return false;
    const char* collection = nullptr;
    g_variant_get(answer.get(), "(&o)", &collection);
    return QByteArrayView(collection) != "/";
}

Result<SecureBytes> LibsecretStore::read(const QString& key)
{
    if (auto there = answers(); !there)
        return passOn(there);
    GError* error = nullptr;
    const Value value(
        secret_password_lookup_binary_sync(schema(), nullptr, &error, "key", key.toUtf8().constData(), nullptr));
    if (const GlibError owner(error); owner)
        return std::unexpected(serviceError(*owner));
    if (!value) // a keyring that stays locked has nothing to say about what is in it
        return isLocked() ? fail(ErrorCode::KeyStoreUnavailable, u"the keyring is locked"_s)
                          : fail(ErrorCode::NotFound);
    gsize length = 0;
    const gchar* bytes = secret_value_get(value.get(), &length); // libsecret scrubs its own copy
    return SecureBytes(std::as_bytes(std::span(bytes, length)));
}

Result<void> LibsecretStore::write(const QString& key, const SecureBytes& value)
{
    if (auto there = answers(); !there)
        return passOn(there);
    const Value secret(
        secret_value_new(reinterpret_cast<const gchar*>(value.data()), static_cast<gssize>(value.size()), contentType));
    GError* error = nullptr;
    const bool stored = secret_password_store_binary_sync(schema(), SECRET_COLLECTION_DEFAULT, "Nær", secret.get(),
        nullptr, &error, "key", key.toUtf8().constData(), nullptr);
    if (const GlibError owner(error); owner)
        return std::unexpected(serviceError(*owner));
    return stored ? Result<void>() : fail(ErrorCode::KeyStoreUnavailable, u"secret service did not store"_s);
}

Result<void> LibsecretStore::remove(const QString& key)
{
    if (auto there = answers(); !there)
        return passOn(there);
    GError* error = nullptr;
    secret_password_clear_sync(
        schema(), nullptr, &error, "key", key.toUtf8().constData(), nullptr); // false: there was none
    if (const GlibError owner(error); owner)
        return std::unexpected(serviceError(*owner));
    return {};
}

} // namespace naer
