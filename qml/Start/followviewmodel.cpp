// SPDX-License-Identifier: MPL-2.0
#include "qml/Start/followviewmodel.h"

#include "core/measurements/kinds.h"
#include "core/vault/profilerepository.h"
#include "qml/Wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace naer {

namespace {

const QString followedKey = u"followed"_s;

QStringList codesFrom(const QString& json)
{
    QStringList codes;
    for (const QJsonValue code : QJsonDocument::fromJson(json.toUtf8()).array()) {
        if (KindCatalog::instance().find(code.toString()) && !codes.contains(code.toString()))
            codes += code.toString();
    }
    return codes;
}

} // namespace

FollowViewModel::FollowViewModel(VaultSession& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
    connect(&session, &VaultSession::stateChanged, this, [this](VaultSession::State state) {
        show({});
        if (state == VaultSession::State::Open)
            refresh();
    });
}

void FollowViewModel::show(const QStringList& codes)
{
    m_error.clear();
    m_kinds.setFollowed(codes);
    Q_EMIT changed();
}

void FollowViewModel::refresh()
{
    m_session.run([](Database& database) { return ProfileRepository(database).get(followedKey); })
        .then(this, [this](const Result<QString>& kept) {
            if (m_session.state() == VaultSession::State::Open)
                show(codesFrom(kept.value_or(QString())));
        });
}

void FollowViewModel::setFollowed(const QString& code, bool followed)
{
    QStringList codes = m_kinds.followed();
    if (codes.contains(code) == followed)
        return;
    if (followed)
        codes += code;
    else
        codes.removeAll(code);
    show(codes);
    const QString json
        = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(codes)).toJson(QJsonDocument::Compact));
    m_session.run([json](Database& database) { return ProfileRepository(database).set(followedKey, json); })
        .then(this, [this](const Result<void>& kept) {
            if (kept)
                return;
            m_error = Wording::failure(kept.error());
            Q_EMIT changed();
        });
}

} // namespace naer
