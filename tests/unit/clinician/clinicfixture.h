// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/clinician/clinic.h"
#include "core/clinician/workplace.h"
#include "core/fhir/resourceedit.h"
#include "core/gateway/recipientrepository.h"
#include "tests/support/fakehttp.h"
#include "tests/support/openvault.h"
#include "tests/unit/clinician/workfixture.h"

#include <QMap>

namespace naer::test {

/// The model of a place's FHIR server: its Tasks in versions, and whatever else a search finds.
class FakePlace
{
public:
    struct Held
    {
        QByteArray task; ///< without a meta
        int version = 1;
    };
    QMap<QString, Held> tasks; ///< by id
    QMap<QString, QByteArrayList> others; ///< what a search for this type finds: "Patient"
    QString goodToken = u"access"_s;
    int puts = 0;

    void keep(fhir::Task task)
    {
        task.meta = {};
        tasks.insert(task.id, {fhir::toJson(task)});
    }
    std::optional<WorkItem> item(const QString& id) const { return itemIn(withMeta(tasks[id])); }

    HttpAnswer take(const HttpRequest& request)
    {
        if (headerOf(request, "Authorization") != "Bearer " + goodToken.toLatin1())
            return jsonAnswer(401, "{}");
        const QString path = request.url.path();
        const QString id = path.section(u'/', 3);
        const QString type = path.section(u'/', 2, 2);
        if (id.isEmpty())
            return jsonAnswer(200, bundleOf(found(type, QUrlQuery(request.url))));
        if (type != "Task"_L1 || !tasks.contains(id))
            return jsonAnswer(404, "{}");
        Held& held = tasks[id];
        if (request.method == "PUT") {
            ++puts;
            if (headerOf(request, "If-Match") != "W/\"" + QByteArray::number(held.version) + '"')
                return jsonAnswer(412, "{}");
            held.task = request.body;
            ++held.version;
        }
        return jsonAnswer(200, withMeta(held));
    }
    static QByteArray headerOf(const HttpRequest& request, const QByteArray& name)
    {
        for (const auto& [one, value] : request.headers) {
            if (one == name)
                return value;
        }
        return {};
    }

private:
    static QByteArray withMeta(const Held& held)
    {
        return *fhir::withElements(
            held.task, {{"meta"_L1, "{\"versionId\":\"" + QByteArray::number(held.version) + "\"}"}});
    }
    QByteArrayList found(const QString& type, const QUrlQuery& query) const
    {
        QByteArrayList all = others[type];
        const QStringList statuses = query.queryItemValue(u"status"_s).split(u',', Qt::SkipEmptyParts);
        for (const Held& held : type == "Task"_L1 ? tasks.values() : QList<Held>()) {
            const QByteArray task = withMeta(held);
            if (statuses.isEmpty() || statuses.contains(objectIn(task)["status"_L1].toString()))
                all += task;
        }
        const QStringList ids = query.queryItemValue(u"_id"_s).split(u',', Qt::SkipEmptyParts);
        if (!ids.isEmpty()) {
            all.removeIf([&](const QByteArray& one) { return !ids.contains(objectIn(one)["id"_L1].toString()); });
        }
        return all;
    }
    static QByteArray bundleOf(const QByteArrayList& resources)
    {
        QByteArrayList entries;
        for (const QByteArray& one : resources)
            entries += "{\"resource\":" + one + '}';
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[" + entries.join(',') + "]}";
    }
};

inline QByteArray patient(const QString& id, const QString& name)
{
    fhir::Patient one;
    one.id = id;
    if (!name.isEmpty())
        one.name = {{.text = name}};
    return fhir::toJson(one);
}

/// A clinician's device: an open vault in which Lis is signed in at the GP's, and a model of the server there.
struct ClinicFixture : OpenVault
{
    /// On the vault's thread; the test fails where it is refused.
    template <typename Work>
    auto within(Work work)
    {
        auto done = session.run(std::move(work)).takeResult();
        if (!done)
            qFatal("refused: %s %s", qPrintable(errorName(done.error().code)), qPrintable(done.error().detail));
        if constexpr (!std::is_same_v<decltype(done), Result<void>>)
            return std::move(*done);
    }

    ClinicFixture()
    {
        http.answer = [this](const HttpRequest& request) { return Result<HttpAnswer>(server.take(request)); };
        signInAs(lis, u"access"_s);
    }

    static Recipient gp()
    {
        return {.code = u"gp"_s,
            .name = u"Lægehuset i Hammel"_s,
            .phone = u"87 00 00 00"_s,
            .answerDays = 3,
            .baseUrl = QUrl(u"https://gp.naer.example/fhir"_s),
            .clientId = u"naer"_s,
            .dialect = u"dk-core"_s};
    }
    SignInOutcome outcomeOf(const Clinician& who, const QString& token) const
    {
        SignInOutcome outcome;
        outcome.signedIn = {.issuer = u"https://login.naer.example"_s,
            .tokenUrl = QUrl(u"https://login.naer.example/token"_s),
            .subject = u"sub of "_s + who.reference,
            .accessToken = token,
            .accessEndsMs = clock.now().utcMs + 3'600'000,
            .refreshToken = u"refresh"_s,
            .practitioner = who.reference.section(u'/', 1),
            .name = who.name};
        return outcome;
    }
    void signInAs(const Clinician& who, const QString& token, const Recipient& place = gp())
    {
        within([&](Database& database) { return keepWorkplace(database, place, outcomeOf(who, token), clock.now()); });
    }
    template <typename T>
    static Result<T> ended(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }))
            return fail(ErrorCode::Internal, u"it does not end"_s);
        return future.takeResult();
    }

    Result<Worklist> worklist() { return ended(clinic.worklist(u"gp"_s)); }
    Result<CitizenRecord> look(const QString& patient = u"17"_s) { return ended(clinic.look(u"gp"_s, patient)); }
    Result<WorkItem> act(const WantedAct& wanted, const QString& item = u"5"_s)
    {
        return ended(clinic.act(u"gp"_s, item, wanted));
    }
    ErrorCode refusal(const WantedAct& wanted)
    {
        const auto done = act(wanted);
        return done ? ErrorCode::Internal : done.error().code;
    }
    /// Every row of the tables, "table: value|value".
    QStringList rows()
    {
        return within([](Database& database) -> Result<QStringList> {
            QStringList all, tables;
            auto names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'");
            while (names && names->step().value_or(false))
                tables += names->text(0);
            for (const QString& table : tables) {
                auto columns = database.prepare(("SELECT group_concat('coalesce(quote(' || name || '), ''-'')', ' || "
                                                 "''|'' || ') FROM pragma_table_info('"
                    + table.toUtf8() + "')")
                        .constData());
                if (!columns || !columns->step().value_or(false))
                    return fail(ErrorCode::Internal, table);
                auto select
                    = database.prepare(("SELECT " + columns->text(0).toUtf8() + " FROM " + table.toUtf8()).constData());
                while (select && select->step().value_or(false))
                    all += table + u": "_s + select->text(0);
            }
            return all;
        });
    }

    FakeHttp http;
    FakePlace server;
    Clinic clinic{session, http, clock};
};

/// What was searched for among resources of this type.
inline QList<QUrlQuery> asked(const ClinicFixture& f, const QString& type)
{
    QList<QUrlQuery> queries;
    for (const HttpRequest& request : f.http.asked) {
        if (request.url.path() == "/fhir/"_L1 + type)
            queries += QUrlQuery(request.url);
    }
    return queries;
}

} // namespace naer::test
