// SPDX-License-Identifier: MPL-2.0
// What nearly every core file reads; compiled once.
#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

#include <algorithm>
#include <array>
#include <expected>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>
