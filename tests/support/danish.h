// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "tests/support/audit.h"

#include <QTranslator>

namespace naer::test {

/// The program's Danish for as long as it lives; the test links naer_paper, which carries the catalogue.
class Danish
{
public:
    Danish()
    {
        loaded = m_translator.load(QStringLiteral(":/i18n/naer_da.qm"));
        QCoreApplication::installTranslator(&m_translator);
        QLocale::setDefault(locale);
    }
    ~Danish()
    {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(m_before);
    }
    Danish(const Danish&) = delete;
    Danish& operator=(const Danish&) = delete;

    /// The page in the sizes where long words are cut.
    QStringList findings(Audit& audit, const QString& name) const
    {
        QStringList found;
        for (const qreal scale : {1.0, 2.0, 2.5}) {
            for (const QSize size : {QSize(320, 640), QSize(390, 844), QSize(844, 390), QSize(320, 5200)}) {
                const Look look{.textScale = scale, .size = size, .locale = locale};
                audit.apply(look);
                QCoreApplication::processEvents(); // the window's own size is told late
                audit.picture(name + QStringLiteral("-da-") + look.name());
                for (const QString& finding : audit.findings())
                    found << look.name() + QStringLiteral(": ") + finding;
            }
        }
        return found;
    }

    const QLocale locale{QLocale::Danish, QLocale::Denmark};
    bool loaded = false;

private:
    QTranslator m_translator;
    QLocale m_before;
};

} // namespace naer::test
