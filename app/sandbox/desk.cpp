// SPDX-License-Identifier: MPL-2.0
#include "app/sandbox/desk.h"

#include "app/sandbox/desktask.h"
#include "app/sandbox/folder.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace naer::sandbox {

namespace {

enum Exit { Done = 0, Usage = 2, Refused = 3, NotFound = 5, NoService = 8 };

constexpr auto patienceMs = 30'000;

/// One command: asks, then ends the program.
class Desk : public QObject
{
public:
    Desk(QList<DeskPlace> places, const QByteArray& authority, bool json)
        : m_places(std::move(places))
        , m_json(json)
    {
        QSslConfiguration trust = QSslConfiguration::defaultConfiguration();
        trust.setCaCertificates(QSslCertificate::fromData(authority, QSsl::Pem));
        m_trust = trust;
    }

    void list()
    {
        gather([this] {
            if (m_json)
                printJson();
            else
                printTable();
            QCoreApplication::exit(Done);
        });
    }

    void change(const QString& name, const DeskChange& change)
    {
        gather([this, name, change] {
            QList<DeskTask> meant;
            for (const DeskTask& task : std::as_const(m_tasks)) {
                if (task.id.startsWith(name))
                    meant += task;
            }
            if (meant.size() != 1)
                return end(
                    NotFound, meant.isEmpty() ? "There is no such task." : "Several tasks begin so; name more of it.");
            send(meant.first(), change);
        });
    }

private:
    static void end(int code, const char* why)
    {
        std::fprintf(stderr, "%s\n", why);
        QCoreApplication::exit(code);
    }

    QNetworkRequest requestTo(const QString& address, const DeskPlace& place) const
    {
        QNetworkRequest request{QUrl(address)};
        request.setSslConfiguration(m_trust);
        request.setTransferTimeout(patienceMs);
        request.setRawHeader("Authorization", "Bearer " + place.token);
        request.setRawHeader("Accept", "application/fhir+json");
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/fhir+json"_s);
        return request;
    }

    void whenDone(QNetworkReply* reply, const std::function<void(const QByteArray&)>& then)
    {
        connect(reply, &QNetworkReply::finished, this, [reply, then] {
            reply->deleteLater();
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (status == 0 || status == 401)
                return end(NoService, "The service does not answer; is it running? ./dev sandbox");
            if (status >= 400)
                return end(Refused, reply->readAll().constData());
            then(reply->readAll());
        });
    }

    /// All tasks of all places, one page after the other.
    void gather(const std::function<void()>& then)
    {
        if (m_gathered == m_places.size())
            return then();
        const DeskPlace place = m_places[m_gathered];
        if (m_next.isEmpty())
            m_next = place.root + u"/Task?_count=200"_s;
        whenDone(m_network.get(requestTo(m_next, place)), [this, place, then](const QByteArray& body) {
            const Json json = parseJson(body);
            yyjson_val* const bundle = yyjson_doc_get_root(json.get());
            std::size_t index = 0;
            std::size_t count = 0;
            yyjson_val* item = nullptr;
            yyjson_arr_foreach(memberOf(bundle, "entry"), index, count, item)
            {
                m_tasks += taskFrom(place, memberOf(item, "resource"));
            }
            m_next.clear();
            yyjson_arr_foreach(memberOf(bundle, "link"), index, count, item)
            {
                if (textOf(item, "relation") == "next"_L1)
                    m_next = textOf(item, "url");
            }
            m_gathered += m_next.isEmpty() ? 1 : 0;
            gather(then);
        });
    }

    void send(const DeskTask& task, const DeskChange& change)
    {
        QByteArray bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":"
            + changedTask(task, change) + ",\"request\":{\"method\":\"PUT\",\"url\":\"Task/" + task.id.toLatin1()
            + "\",\"ifMatch\":\"W/\\\"" + task.version.toLatin1() + "\\\"\"}}";
        if (!change.answer.isEmpty())
            bundle += ",{\"resource\":" + messageAbout(task, change.answer)
                + ",\"request\":{\"method\":\"POST\",\"url\":\"Communication\"}}";
        bundle += "]}";
        whenDone(
            m_network.post(requestTo(task.place.root, task.place), bundle), [this, task, change](const QByteArray&) {
                if (m_json)
                    std::printf(
                        "{\"task\":\"%s\",\"status\":\"%s\"}\n", qPrintable(task.id), qPrintable(change.status));
                else
                    std::printf("%s is %s.\n", qPrintable(task.id), qPrintable(change.status));
                QCoreApplication::exit(Done);
            });
    }

    void printTable() const
    {
        if (m_tasks.isEmpty())
            std::printf("No tasks.\n");
        for (const DeskTask& task : m_tasks)
            std::printf("%-13s %s  %-11s %-10s %s  (%s)\n", qPrintable(task.place.id), qPrintable(task.id),
                qPrintable(task.status),
                qPrintable(task.due.isEmpty() ? u"-"_s : task.due.first(std::min<qsizetype>(10, task.due.size()))),
                qPrintable(task.what.simplified()), qPrintable(task.about));
    }

    void printJson() const
    {
        QJsonArray tasks;
        for (const DeskTask& task : m_tasks)
            tasks += QJsonObject{{u"place"_s, task.place.id}, {u"task"_s, task.id}, {u"status"_s, task.status},
                {u"due"_s, task.due}, {u"what"_s, task.what}, {u"for"_s, task.about}};
        std::printf("%s\n", QJsonDocument(QJsonObject{{u"tasks"_s, tasks}}).toJson(QJsonDocument::Compact).constData());
    }

    const QList<DeskPlace> m_places;
    const bool m_json;
    QSslConfiguration m_trust;
    QNetworkAccessManager m_network;
    QList<DeskTask> m_tasks;
    qsizetype m_gathered = 0; ///< places
    QString m_next;
};

int usage()
{
    std::fputs("desk [--json] list | open TASK | done TASK TEXT | refuse TASK TEXT\n", stderr);
    return Usage;
}

} // namespace

int runDesk(const QString& folderPath, QStringList words)
{
    const bool json = words.removeAll(u"--json"_s) > 0;
    const QString command = words.value(0);
    const bool isList = command == "list"_L1 && words.size() == 1;
    const bool isOpen = command == "open"_L1 && words.size() == 2;
    const bool isAnswer = (command == "done"_L1 || command == "refuse"_L1) && words.size() == 3 && !words[2].isEmpty();
    if (!isList && !isOpen && !isAnswer)
        return usage();
    const Folder folder(folderPath);
    const auto authority = folder.read(u"ca.pem");
    const QJsonObject known = QJsonDocument::fromJson(folder.read(u"desk.json").value_or(QByteArray())).object();
    QList<DeskPlace> places;
    for (auto place = known.begin(); place != known.end(); ++place) {
        const QJsonObject at = place.value().toObject();
        places.append(
            {place.key(), at[u"fhir"].toString(), at[u"practitioner"].toString(), at[u"token"].toString().toLatin1()});
    }
    if (!authority || authority->isEmpty() || places.isEmpty()) {
        std::fputs("No service has run in this folder.\n", stderr);
        return NoService;
    }
    Desk desk(places, *authority, json);
    if (isList)
        desk.list();
    else if (isOpen)
        desk.change(words[1], {.status = u"accepted"_s, .businessCode = u"opened"_s});
    else if (command == "done"_L1)
        desk.change(words[1], {.status = u"completed"_s, .businessCode = {}, .reason = {}, .answer = words[2]});
    else
        desk.change(words[1], {.status = u"rejected"_s, .businessCode = {}, .reason = words[2], .answer = {}});
    return QCoreApplication::exec();
}

} // namespace naer::sandbox
