// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/gateway/httpclient.h"
#include "core/sharing/healthlinkservice.h"
#include "core/vault/vaultsession.h"
#include "qml/Code/codegate.h"
#include "qml/Controls/cardrows.h"

#include <QSet>
#include <QtQmlIntegration>

namespace naer {

/// Links that whoever holds them can open (SMART Health Links): choosing, making, showing as text and square, ending.
/// What is to be done at their host is tried again until it is done (upkeep()).
class LinkSharing : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a part of SharingViewModel")
    Q_PROPERTY(bool possible READ possible NOTIFY changed FINAL)
    Q_PROPERTY(bool takesPasscode READ takesPasscode NOTIFY changed FINAL)
    Q_PROPERTY(naer::CardRows* links READ links CONSTANT FINAL)
    Q_PROPERTY(naer::CardRows* kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(int days READ days WRITE setDays NOTIFY changed FINAL)
    Q_PROPERTY(int lasts READ lasts WRITE setLasts NOTIFY changed FINAL)
    Q_PROPERTY(QString passcode READ passcode WRITE setPasscode NOTIFY changed FINAL)
    Q_PROPERTY(bool birthDateNeeded READ birthDateNeeded NOTIFY changed FINAL)
    Q_PROPERTY(QString birthDate READ birthDate WRITE setBirthDate NOTIFY changed FINAL)
    Q_PROPERTY(QString birthDateError READ birthDateError NOTIFY changed FINAL)
    Q_PROPERTY(bool parentsDecide READ parentsDecide NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(QString square READ square NOTIFY changed FINAL)
    Q_PROPERTY(int squareWidth READ squareWidth NOTIFY changed FINAL)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed FINAL)
    Q_PROPERTY(QString ends READ ends NOTIFY changed FINAL)
    Q_PROPERTY(bool works READ works NOTIFY changed FINAL)
    Q_PROPERTY(bool mayBeEnded READ mayBeEnded NOTIFY changed FINAL)

public:
    /// `host`: where links go, by the region's list; nothing: none can be made.
    LinkSharing(VaultSession& session, HttpClient& http, const Clock& clock, CodeGate& gate,
        std::optional<LinkHost> host, QObject* parent = nullptr);

    bool possible() const { return m_host.has_value(); }
    bool takesPasscode() const { return m_host && m_host->hasManifests(); }
    CardRows* links() { return &m_links; }
    CardRows* kinds() { return &m_kinds; }
    int days() const { return m_days; }
    void setDays(int days);
    int lasts() const { return m_lasts; }
    void setLasts(int days);
    QString passcode() const { return m_passcode; }
    void setPasscode(const QString& passcode);
    bool birthDateNeeded() const { return m_birthDateNeeded; }
    QString birthDate() const { return m_birthDate; }
    void setBirthDate(const QString& typed);
    QString birthDateError() const { return m_birthDateError; }
    bool parentsDecide() const { return m_parentsDecide; }
    bool busy() const { return m_busy; }
    QString error() const { return m_error; }
    /// "shlink:/…" of the chosen link, and the same as a square: SVG path data on a grid of squareWidth.
    QString text() const { return m_text; }
    QString square() const { return m_square; }
    int squareWidth() const { return m_squareWidth; }
    QString sentence() const { return m_sentence; }
    QString ends() const { return m_ends; }
    bool works() const { return m_works; }
    bool mayBeEnded() const { return m_mayBeEnded; }

    /// Reads the links, and does what is to be done at their host.
    Q_INVOKABLE void refresh();
    /// Does the latter without a word; the program calls it as the network comes and goes.
    void upkeep();
    Q_INVOKABLE void begin();
    Q_INVOKABLE void chooseKind(const QString& code, bool chosen);
    Q_INVOKABLE void make();
    Q_INVOKABLE void choose(const QString& number);
    Q_INVOKABLE void end();
    Q_INVOKABLE void copy();
    void forget();

Q_SIGNALS:
    void changed();
    void made();
    void copied(const QString& sentence);
    void ended(const QString& sentence);

private:
    struct Shown;
    static HealthLinkService serviceOf(Vault& vault, const Clock& clock)
    {
        return {vault.database(), clock, vault.info().id};
    }
    void store();
    void read();
    void show(const std::vector<CardRow>& rows, const std::optional<Shown>& shown);
    enum class Failure { Shown, Silent };
    void runErrands(Failure failure);
    void runErrand(qint64 number, Failure failure);
    void failed(const Error& error);

    VaultSession& m_session;
    HttpClient& m_http;
    const Clock& m_clock;
    CodeGate& m_gate;
    const std::optional<LinkHost> m_host;
    CardRows m_links;
    CardRows m_kinds;
    QSet<qint64> m_underWay; ///< one errand of a link at a time
    qint64 m_chosen = 0;
    int m_days = 30;
    int m_lasts = 7;
    QString m_passcode;
    bool m_birthDateNeeded = false;
    bool m_parentsDecide = false;
    QString m_birthDate;
    QString m_birthDateError;
    bool m_busy = false;
    QString m_error;
    QString m_text;
    QString m_square;
    int m_squareWidth = 0;
    QString m_sentence;
    QString m_ends;
    bool m_works = false;
    bool m_mayBeEnded = false;
};

} // namespace naer
