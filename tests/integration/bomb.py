# SPDX-License-Identifier: MPL-2.0
"""A deflated JWE made without our own code: AES-256-GCM of the system's libcrypto, by ctypes."""
import base64
import ctypes
import ctypes.util
import os
import zlib

CRYPTO = ctypes.CDLL(ctypes.util.find_library("crypto") or "libcrypto.so.3")
for name in ("EVP_CIPHER_CTX_new", "EVP_aes_256_gcm"):
    getattr(CRYPTO, name).restype = ctypes.c_void_p
GET_TAG = 0x10


def text(octets):
    return base64.urlsafe_b64encode(octets).rstrip(b"=")


def sealed(key, header, content):
    associated, nonce = text(header), os.urandom(12)
    hidden, tag, written = ctypes.create_string_buffer(len(content) + 16), ctypes.create_string_buffer(16), ctypes.c_int()
    context = ctypes.c_void_p(CRYPTO.EVP_CIPHER_CTX_new())
    assert CRYPTO.EVP_EncryptInit_ex(context, ctypes.c_void_p(CRYPTO.EVP_aes_256_gcm()), None, key, nonce) == 1
    assert CRYPTO.EVP_EncryptUpdate(context, None, ctypes.byref(written), associated, len(associated)) == 1
    assert CRYPTO.EVP_EncryptUpdate(context, hidden, ctypes.byref(written), content, len(content)) == 1
    assert CRYPTO.EVP_EncryptFinal_ex(context, tag, ctypes.byref(ctypes.c_int())) == 1
    assert CRYPTO.EVP_CIPHER_CTX_ctrl(context, GET_TAG, 16, tag) == 1
    CRYPTO.EVP_CIPHER_CTX_free(context)
    return b".".join((associated, b"", text(nonce), text(hidden.raw[:len(content)]), text(tag.raw)))


def deflated(key, content):
    packer = zlib.compressobj(wbits=-15)
    return sealed(key, b'{"alg":"dir","enc":"A256GCM","zip":"DEF","cty":"application/fhir+json"}', packer.compress(content) + packer.flush())
