// SPDX-License-Identifier: MPL-2.0
// What nearly every file of a QML module reads; compiled once, in qml/Theme.
#pragma once
#include "cmake/pch_core.h"

#include <QAbstractListModel>
#include <QFont>
#include <QLocale>
#include <QQmlEngine>
#include <QtQmlIntegration>
