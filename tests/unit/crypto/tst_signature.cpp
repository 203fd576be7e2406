// SPDX-License-Identifier: MPL-2.0
#include "core/crypto/signature.h"

#include <QTest>

using namespace naer;
using namespace naer::crypto;

/// Signatures of RFC 7515, appendix A.2 (RS256) and A.3 (ES256), and what is near them.
class TestSignature : public QObject
{
    Q_OBJECT

    static QByteArray octets(const QByteArray& base64Url)
    {
        return QByteArray::fromBase64(base64Url, QByteArray::Base64UrlEncoding);
    }
    static inline const QByteArray payload
        = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

    static PublicKey elliptic()
    {
        PublicKey key;
        key.x = octets("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU");
        key.y = octets("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
        return key;
    }
    static PublicKey rsa()
    {
        PublicKey key;
        key.algorithm = SignatureAlgorithm::Rs256;
        key.modulus = octets(
            "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-"
            "SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-"
            "KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-"
            "DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ");
        key.exponent = octets("AQAB");
        return key;
    }
    static inline const QByteArray ellipticMessage = "eyJhbGciOiJFUzI1NiJ9." + payload;
    static inline const QByteArray ellipticSignature
        = octets("DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");
    static inline const QByteArray rsaMessage = "eyJhbGciOiJSUzI1NiJ9." + payload;
    static inline const QByteArray rsaSignature
        = octets("cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_"
                 "O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_"
                 "nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_"
                 "eSN9383LcOLn6_dO--xi12jzDwusC-"
                 "eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_"
                 "IoypGlUPQGe77Rw");

private Q_SLOTS:
    void publishedOnesHold()
    {
        QVERIFY(verifySignature(elliptic(), ellipticMessage, ellipticSignature));
        QVERIFY(verifySignature(rsa(), rsaMessage, rsaSignature));
    }

    void oneBitEndsIt()
    {
        for (qsizetype i = 0; i < ellipticSignature.size(); ++i) {
            QByteArray other = ellipticSignature;
            other[i] = char(other[i] ^ 1);
            QVERIFY(!verifySignature(elliptic(), ellipticMessage, other));
        }
        for (qsizetype i = 0; i < rsaSignature.size(); i += 7) {
            QByteArray other = rsaSignature;
            other[i] = char(other[i] ^ 0x40);
            QVERIFY(!verifySignature(rsa(), rsaMessage, other));
        }
        QVERIFY(!verifySignature(elliptic(), ellipticMessage + 'x', ellipticSignature));
    }

    void whatIsNoKeyOrSignatureIsRefused()
    {
        const auto refusal = [](const PublicKey& key, const QByteArray& signature) {
            const auto verdict = verifySignature(key, ellipticMessage, signature);
            return verdict ? ErrorCode::Internal : verdict.error().code;
        };
        PublicKey offCurve = elliptic();
        offCurve.y[31] = char(offCurve.y[31] ^ 1);
        QCOMPARE(refusal(offCurve, ellipticSignature), ErrorCode::OutOfRange);
        PublicKey shortOne = elliptic();
        shortOne.x.chop(1);
        QCOMPARE(refusal(shortOne, ellipticSignature), ErrorCode::OutOfRange);
        QCOMPARE(refusal(elliptic(), ellipticSignature.first(63)), ErrorCode::OutOfRange);
        QCOMPARE(refusal(elliptic(), QByteArray(64, '\0')), ErrorCode::WrongSecret);
        QCOMPARE(refusal(elliptic(), {}), ErrorCode::OutOfRange);
        PublicKey weak = rsa();
        weak.modulus = weak.modulus.first(128);
        QCOMPARE(refusal(weak, rsaSignature), ErrorCode::OutOfRange);
        PublicKey nothing;
        nothing.algorithm = SignatureAlgorithm::Rs256;
        QCOMPARE(refusal(nothing, rsaSignature), ErrorCode::OutOfRange);
        QCOMPARE(refusal(rsa(), {}), ErrorCode::WrongSecret);
    }
};

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
