// SPDX-License-Identifier: MPL-2.0
#include "app/hardening.h"

#include <QtEnvironmentVariables>
#include <QtSystemDetection>

#include <sys/resource.h>
#include <sys/stat.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace naer {

void hardenProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    umask(077); // whatever is made is for its owner alone
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0);
#endif
    for (const char* name : {"QML_IMPORT_PATH", "QML2_IMPORT_PATH", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH",
             "QML_XHR_ALLOW_FILE_READ", "QT_QUICK_CONTROLS_CONF"})
        qunsetenv(name);
}

} // namespace naer
