// SPDX-License-Identifier: MPL-2.0
#include "app/application.h"

#include "app/paper/doctorpage.h"
#include "core/sharing/recipientdirectory.h"
#include "platforms/linux/securestores.h"

#include <QDir>
#include <QGuiApplication>
#include <QNetworkInformation>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

QString dataFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return folder;
}

/// The store that the vault was made with, or the best of this machine for a new one.
std::unique_ptr<SecureStore> storeFor(const QString& vaultFile, const QString& folder)
{
    if (const auto header = Vault::inspect(vaultFile)) {
        if (auto store = openSecureStore(header->deviceStore, folder))
            return std::move(*store);
    }
    return makeSecureStore(folder);
}

/// The region's list, or one that whoever starts the program names: the local health service writes one.
RecipientDirectory recipientDirectory()
{
    QString file = qEnvironmentVariable("NAER_RECIPIENTS");
    if (file.isEmpty())
        file = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/recipients.json"_s;
    auto listed = readRecipientDirectory(file);
    if (!listed)
        qWarning("recipients: %s, %s", qPrintable(errorName(listed.error().code)), qPrintable(listed.error().detail));
    return listed.value_or(RecipientDirectory());
}

/// What the browser shows when a sign-in is done; the words are set with the language.
QByteArray returnPage(const QString& sentence)
{
    return u"<!doctype html><meta charset=\"utf-8\"><meta name=\"viewport\" "
           u"content=\"width=device-width\"><title>Nær</title>"
           "<style>body{font:1.4em sans-serif;margin:3em 2em}</style><h1>Nær</h1><p>%1</p>"_s
               .arg(sentence.toHtmlEscaped())
               .toUtf8();
}

} // namespace

Application::Application()
    : m_folder(dataFolder())
    , m_store(storeFor(m_folder + u"/naer.vault"_s, m_folder + u"/device-store"_s))
    , m_preferences(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/preferences.json"_s)
    , m_session(m_folder + u"/naer.vault"_s, *m_store, m_clock)
    , m_courier(
          m_session, m_http, m_clock, m_packer, m_door, [] { return QRandomGenerator::global()->generateDouble(); })
    , m_follower(m_session, m_courier.tokens(), m_http, m_clock)
    , m_lookLog(m_courier.tokens(), m_http)
    , m_signInReturn(QByteArray())
    , m_signIn(m_http, m_browser, m_signInReturn, m_clock)
    , m_clinicianReturn(QByteArray())
    , m_clinicianSignIn(m_http, m_browser, m_clinicianReturn, m_clock)
    , m_appearance(m_preferences)
    , m_lock(m_session, m_folder + u"/naer.vault"_s)
    , m_follow(m_session)
    , m_today(m_session, m_clock)
    , m_measure(m_session, m_clock)
    , m_trends(m_session, m_clock)
    , m_wellbeing(m_session, m_clock)
    , m_help(HelpDirectory::instance(), m_session, m_dialer, m_clock)
    , m_gate(m_session, m_clock)
    , m_myData(m_session, m_clock, m_gate, writeDoctorPage,
          QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Naer"_s, m_fileOpener)
    , m_imports(m_session, m_clock)
    , m_devices(m_session, m_radio, m_clock)
    , m_sharing(m_session, m_courier, m_follower, m_signIn, m_lookLog, m_http, m_clock, m_gate, recipientDirectory())
    , m_clinician(m_session, m_http, m_clinicianSignIn, m_clock, recipientDirectory())
    , m_autoLock(m_session)
    , m_clipboard(m_session)
{
    m_courier.setBefore([this](const OutboxEntry& entry) { return m_follower.lookBefore(entry); });
    connect(&m_appearance, &AppearanceViewModel::changed, this, &Application::applyAppearance);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Application::applyAppearance);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, &m_autoLock, &AutoLock::applicationStateChanged);
    m_autoLock.watch(*qGuiApp);
    // who sits still with a cuff on the arm has not gone away; every wait of a visit has its end
    connect(m_devices.visitor(), &DeviceVisitor::changed, &m_autoLock, [this] {
        const DeviceVisitor::Step step = m_devices.visitor()->step();
        m_autoLock.setHeld(step != DeviceVisitor::Idle && step != DeviceVisitor::Done);
    });
    connect(&m_follower, &ShareFollower::changed, &m_today, &TodayViewModel::refresh);
    connect(&m_courier, &Courier::changed, &m_today, &TodayViewModel::refresh);
    watchTheOutbox();
}

/// What was put into the outbox goes as soon as it can: at unlocking, when the network comes, and else every minute,
/// for a correction puts itself there. What became of it is asked every quarter of an hour.
void Application::watchTheOutbox()
{
    connect(&m_session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        if (state != VaultSession::State::Open)
            return;
        m_courier.deliver();
        m_follower.follow();
        m_sharing.link()->upkeep();
    });
    if (QNetworkInformation::loadDefaultBackend()) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reach) {
                if (reach != QNetworkInformation::Reachability::Online)
                    return;
                m_courier.deliverNow();
                m_sharing.link()->upkeep();
            });
    }
    connect(&m_outboxWatch, &QTimer::timeout, &m_courier, &Courier::deliver);
    connect(&m_outboxWatch, &QTimer::timeout, m_sharing.link(), &LinkSharing::upkeep);
    m_outboxWatch.start(std::chrono::minutes(1));
    connect(&m_followWatch, &QTimer::timeout, &m_follower, &ShareFollower::follow);
    m_followWatch.start(std::chrono::minutes(15));
}

Application::~Application() = default;

bool Application::load()
{
    // the file is gone although there was one: the citizen meets the welcome, never an empty diary without a word
    if (m_session.state() == VaultSession::State::Absent)
        m_appearance.setWelcomed(false);
    applyAppearance();
    const auto handed = [](QObject& object) { return QVariant::fromValue(&object); }; // the type is checked by QML
    m_engine.setInitialProperties({
        {u"appearance"_s, handed(m_appearance)},
        {u"lock"_s, handed(m_lock)},
        {u"follow"_s, handed(m_follow)},
        {u"today"_s, handed(m_today)},
        {u"measure"_s, handed(m_measure)},
        {u"trends"_s, handed(m_trends)},
        {u"wellbeing"_s, handed(m_wellbeing)},
        {u"help"_s, handed(m_help)},
        {u"gate"_s, handed(m_gate)},
        {u"myData"_s, handed(m_myData)},
        {u"imports"_s, handed(m_imports)},
        {u"devices"_s, handed(m_devices)},
        {u"sharing"_s, handed(m_sharing)},
        {u"clinician"_s, handed(m_clinician)},
    });
    m_engine.loadFromModule("Naer", "Main");
    return !m_engine.rootObjects().isEmpty();
}

void Application::applyAppearance()
{
    speak(m_appearance.language());
    auto* theme = m_engine.singletonInstance<ThemeTokens*>("Naer.Theme", "Theme");
    if (!theme)
        return;
    m_appearance.applyTo(*theme, QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    m_help.setYoung(m_appearance.young());
    m_autoLock.setAfter(std::chrono::minutes(m_appearance.lockAfterMinutes()));
}

void Application::speak(const QString& language)
{
    if (language == m_spoken)
        return;
    m_spoken = language;
    QLocale::setDefault(language == "en"_L1 ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                            : QLocale(QLocale::Danish, QLocale::Denmark));
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(u":/i18n/naer_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&m_translator);
    m_engine.retranslate();
    for (LoopbackReturn* one : {&m_signInReturn, &m_clinicianReturn})
        one->setPage(returnPage(tr("You can go back to Nær now.")));
}

} // namespace naer
