// SPDX-License-Identifier: MPL-2.0
#pragma once

// Private to core/crypto: owners of OpenSSL's objects and the casts its interface asks for.

#include <cstddef>
#include <memory>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <span>

namespace naer::crypto {

template <auto Free>
struct FreeWith
{
    template <typename T>
    void operator()(T* object) const
    {
        Free(object);
    }
};

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeWith<EVP_CIPHER_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, FreeWith<EVP_MD_CTX_free>>;
using Mac = std::unique_ptr<EVP_MAC, FreeWith<EVP_MAC_free>>;
using MacContext = std::unique_ptr<EVP_MAC_CTX, FreeWith<EVP_MAC_CTX_free>>;
using Kdf = std::unique_ptr<EVP_KDF, FreeWith<EVP_KDF_free>>;
using KdfContext = std::unique_ptr<EVP_KDF_CTX, FreeWith<EVP_KDF_CTX_free>>;

inline unsigned char* raw(std::byte* bytes) { return reinterpret_cast<unsigned char*>(bytes); }
inline const unsigned char* raw(const std::byte* bytes) { return reinterpret_cast<const unsigned char*>(bytes); }

/// OpenSSL takes a null pointer for "not given"; an empty input is given.
inline const unsigned char* rawOrEmpty(std::span<const std::byte> bytes)
{
    static constexpr unsigned char nothing = 0;
    return bytes.empty() ? &nothing : raw(bytes.data());
}

/// An octet parameter; OpenSSL's interface is not const-correct, it only reads.
inline OSSL_PARAM octets(const char* name, std::span<const std::byte> bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<unsigned char*>(rawOrEmpty(bytes)), bytes.size());
}

} // namespace naer::crypto
