// SPDX-License-Identifier: MPL-2.0
#include "app/application.h"
#include "app/hardening.h"
#include "core/crypto/selftest.h"

#include <QGuiApplication>
#include <QIcon>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    naer::hardenProcess();
    QGuiApplication gui(argc, argv);
    QGuiApplication::setApplicationName(u"naer"_s);
    QGuiApplication::setApplicationDisplayName(u"Nær"_s);
    if (const auto tested = naer::crypto::runSelfTest(); !tested) {
        std::fputs("The cryptography of this machine does not answer as it must; Nær does not run here.\n", stderr);
        return 1;
    }
    naer::Application application;
    if (!application.load())
        return 1;
    // --self-test: every QML type of the program is found and the first page is made; for packagers and tests.
    if (QGuiApplication::arguments().contains(u"--self-test"_s))
        return 0;
    return QGuiApplication::exec();
}
