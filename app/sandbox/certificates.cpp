// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/certificates.h"

#include "app/sandbox/keys.h"
#include "core/crypto/random.h"

#include <ctime>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

constexpr int authorityDays = 3650;
constexpr int certificateDays = 30;
constexpr int renewDays = 7;
constexpr long secondsOfDay = 86'400;

struct FreeBio
{
    void operator()(BIO* bio) const { BIO_free(bio); }
};
struct FreeCertificate
{
    void operator()(X509* certificate) const { X509_free(certificate); }
};
using Certificate = std::unique_ptr<X509, FreeCertificate>;

struct Extension
{
    int kind;
    const char* value;
};

QByteArray toPem(X509* certificate)
{
    const std::unique_ptr<BIO, FreeBio> out(BIO_new(BIO_s_mem()));
    if (!out || PEM_write_bio_X509(out.get(), certificate) != 1)
        return {};
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return QByteArray(text, size);
}

Certificate fromPem(const QByteArray& pem)
{
    const std::unique_ptr<BIO, FreeBio> in(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Certificate(in ? PEM_read_bio_X509(in.get(), nullptr, nullptr, nullptr) : nullptr);
}

bool setSerial(X509* certificate)
{
    const auto bytes = crypto::randomBytes(16);
    if (!bytes)
        return false;
    BIGNUM* const number = BN_bin2bn(
        reinterpret_cast<const unsigned char*>(bytes->constData()), static_cast<int>(bytes->size()), nullptr);
    const bool done = number != nullptr && BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate)) != nullptr;
    BN_free(number);
    return done;
}

bool setName(X509_NAME* name, const char* common)
{
    return X509_NAME_add_entry_by_txt(
               name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(common), -1, -1, 0)
        == 1;
}

/// Signed by `issuer`, or by itself where there is none. Empty where OpenSSL fails.
Certificate issue(const Key& key, const char* name, int days, std::initializer_list<Extension> extensions, X509* issuer,
    const Key& issuerKey)
{
    Certificate made(X509_new());
    if (!made || X509_set_version(made.get(), X509_VERSION_3) != 1 || !setSerial(made.get())
        || X509_gmtime_adj(X509_getm_notBefore(made.get()), -secondsOfDay) == nullptr // clocks that differ a little
        || X509_gmtime_adj(X509_getm_notAfter(made.get()), days * secondsOfDay) == nullptr
        || X509_set_pubkey(made.get(), key.handle()) != 1 || !setName(X509_get_subject_name(made.get()), name)
        || X509_set_issuer_name(made.get(), X509_get_subject_name(issuer ? issuer : made.get())) != 1)
        return nullptr;
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer ? issuer : made.get(), made.get(), nullptr, nullptr, 0);
    for (const auto& [kind, value] : extensions) {
        X509_EXTENSION* const extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
        const bool added = extension != nullptr && X509_add_ext(made.get(), extension, -1) == 1;
        X509_EXTENSION_free(extension);
        if (!added)
            return nullptr;
    }
    return X509_sign(made.get(), issuerKey.handle(), EVP_sha256()) > 0 ? std::move(made) : nullptr;
}

Result<Key> keyIn(const Folder& folder, QStringView name)
{
    const auto pem = folder.read(name);
    if (!pem)
        return passOn(pem);
    if (!pem->isEmpty())
        return Key::fromPem(*pem);
    auto key = Key::make();
    if (!key)
        return key;
    auto written = folder.write(name, key->toPem());
    return written ? std::move(key) : Result<Key>(passOn(written));
}

Result<Certificate> authorityIn(const Folder& folder, const Key& key)
{
    const auto pem = folder.read(u"ca.pem");
    if (!pem)
        return passOn(pem);
    if (!pem->isEmpty()) {
        Certificate read = fromPem(*pem);
        if (!read || X509_check_private_key(read.get(), key.handle()) != 1)
            return fail(ErrorCode::BadFile, u"ca.pem is not of ca-key.pem"_s);
        return read;
    }
    Certificate made = issue(key, "Naer sandbox: made-up, trust it for tests alone", authorityDays,
        {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"}, {NID_key_usage, "critical,keyCertSign,cRLSign"},
            {NID_name_constraints, "critical,permitted;DNS:localhost,permitted;IP:127.0.0.1/255.255.255.255"},
            {NID_subject_key_identifier, "hash"}},
        nullptr, key);
    if (!made)
        return fail(ErrorCode::CryptoUnavailable, u"a certificate"_s);
    auto written = folder.write(u"ca.pem", toPem(made.get()));
    return written ? Result<Certificate>(std::move(made)) : passOn(written);
}

bool isGood(X509* certificate, X509* authority, const Key& authorityKey, const Key& key)
{
    std::time_t soon = std::time(nullptr) + renewDays * secondsOfDay;
    return certificate != nullptr && X509_check_private_key(certificate, key.handle()) == 1
        && X509_check_issued(authority, certificate) == X509_V_OK
        && X509_verify(certificate, authorityKey.handle()) == 1
        && X509_cmp_time(X509_get0_notAfter(certificate), &soon) > 0;
}

} // namespace

Result<Certificates> certificatesIn(const Folder& folder)
{
    const auto authorityKey = keyIn(folder, u"ca-key.pem");
    if (!authorityKey)
        return passOn(authorityKey);
    const auto authority = authorityIn(folder, *authorityKey);
    if (!authority)
        return passOn(authority);
    const auto key = keyIn(folder, u"tls-key.pem");
    if (!key)
        return passOn(key);
    const auto pem = folder.read(u"tls.pem");
    if (!pem)
        return passOn(pem);
    Certificates found{.authority = toPem(authority->get()), .certificate = *pem, .key = key->toPem()};
    if (isGood(fromPem(*pem).get(), authority->get(), *authorityKey, *key))
        return found;
    const Certificate made = issue(*key, "localhost", certificateDays,
        {{NID_basic_constraints, "critical,CA:FALSE"}, {NID_key_usage, "critical,digitalSignature"},
            {NID_ext_key_usage, "serverAuth"}, {NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1"},
            {NID_subject_key_identifier, "hash"}, {NID_authority_key_identifier, "keyid:always"}},
        authority->get(), *authorityKey);
    if (!made)
        return fail(ErrorCode::CryptoUnavailable, u"a certificate"_s);
    found.certificate = toPem(made.get());
    found.renewed = true;
    auto written = folder.write(u"tls.pem", found.certificate);
    return written ? Result<Certificates>(found) : passOn(written);
}

} // namespace naer::sandbox
