// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

namespace naer::test {

/// The name that the certificate below is for; nobody resolves it (RFC 2606).
inline constexpr QLatin1StringView tlsHostName{"links.naer.example"};

// Made for these tests, valid until 2100; the key protects nothing.
inline const QByteArray tlsAuthority = "-----BEGIN CERTIFICATE-----\n"
                                       "MIIBkzCCATmgAwIBAgIUEgHkKi7LdExC0Mk7QITP+jGFueAwCgYIKoZIzj0EAwIw\n"
                                       "HjEcMBoGA1UEAwwTTmFlciB0ZXN0IGF1dGhvcml0eTAgFw0yNjExMjcyMTI2NTVa\n"
                                       "GA8yMTAwMTAzMDIxMjY1NVowHjEcMBoGA1UEAwwTTmFlciB0ZXN0IGF1dGhvcml0\n"
                                       "eTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABE6c5xRVRgIWTt2GXqUG8se2IRA6\n"
                                       "XBs11iFGw9lqRTAZh1LDbnAcmTbcSDOCiz96xdAB1SqsVpCqCHCNLrwk1I6jUzBR\n"
                                       "MB0GA1UdDgQWBBSn0hISGagb7wfa4AxZ3WqBsueQ9TAfBgNVHSMEGDAWgBSn0hIS\n"
                                       "Gagb7wfa4AxZ3WqBsueQ9TAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gA\n"
                                       "MEUCIQDxf7FE9kDpZ26qPOLsrva/sgv8rZmdWU1iKC3naLZ75QIgW3CVdGM2N+XO\n"
                                       "esbUMR2hO/bT6QfIHW/foMXB1tEy5AM=\n"
                                       "-----END CERTIFICATE-----\n";
inline const QByteArray tlsCertificate = "-----BEGIN CERTIFICATE-----\n"
                                         "MIIBwTCCAWegAwIBAgIUH56hWhvrA2/ScZ8hF40TKreC+CUwCgYIKoZIzj0EAwIw\n"
                                         "HjEcMBoGA1UEAwwTTmFlciB0ZXN0IGF1dGhvcml0eTAgFw0yNjExMjcyMTI2NTVa\n"
                                         "GA8yMTAwMTAzMDIxMjY1NVowHTEbMBkGA1UEAwwSbGlua3MubmFlci5leGFtcGxl\n"
                                         "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEnKqYnu6c2MzEQYjLbkJ0TcWShrVK\n"
                                         "YJo+cDfVHjHmN7B4Iwq3TJzHaUIwI8dF0q1NmvN4Nf8m0jKnv0opTHF2OqOBgTB/\n"
                                         "MB0GA1UdEQQWMBSCEmxpbmtzLm5hZXIuZXhhbXBsZTAJBgNVHRMEAjAAMBMGA1Ud\n"
                                         "JQQMMAoGCCsGAQUFBwMBMB0GA1UdDgQWBBQo+nh5QXytEhmiVljMLjzpg9eheTAf\n"
                                         "BgNVHSMEGDAWgBSn0hISGagb7wfa4AxZ3WqBsueQ9TAKBggqhkjOPQQDAgNIADBF\n"
                                         "AiAlw6nriFe82lM1zCbbuq77LT8gC97aWVIR2eVm4VEoJwIhAOmbb4O0EHaf8ozw\n"
                                         "gdARtgOt90bafptQ0wS0jcQZ7Tri\n"
                                         "-----END CERTIFICATE-----\n";
inline const QByteArray tlsKey = "-----BEGIN PRIVATE KEY-----\n"
                                 "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQghPpt+DLTeCL8Urg0\n"
                                 "YctegpLqs76hUEvfExSGvb6Nr/mhRANCAAScqpie7pzYzMRBiMtuQnRNxZKGtUpg\n"
                                 "mj5wN9UeMeY3sHgjCrdMnMdpQjAjx0XSrU2a83g1/ybSMqe/SilMcXY6\n"
                                 "-----END PRIVATE KEY-----\n";

/// A TLS server on loopback that gives one answer to everything and keeps what it was asked.
class TlsHost : public QObject
{
public:
    explicit TlsHost(const QHostAddress& address = QHostAddress::LocalHost)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(tlsCertificate));
        tls.setPrivateKey(QSslKey(tlsKey, QSsl::Ec));
        m_server.setSslConfiguration(tls);
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket* const socket = m_server.nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
        m_server.listen(address);
    }
    quint16 port() const { return m_server.serverPort(); }

    QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    QByteArrayList asked; ///< each from its first line to the end of its headers

private:
    void read(QTcpSocket* socket)
    {
        QByteArray& got = m_got[socket];
        got += socket->readAll();
        if (!got.contains("\r\n\r\n"))
            return;
        asked += std::exchange(got, {});
        socket->write(answer);
        socket->disconnectFromHost();
    }

    QSslServer m_server;
    QHash<QTcpSocket*, QByteArray> m_got;
};

} // namespace naer::test
