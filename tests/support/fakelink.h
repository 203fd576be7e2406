// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/deviceradio.h"

#include <QMap>
#include <QSet>

#include <functional>

namespace naer::test {

/// A device on a string: what it answers is set up before, what it sends is sent by the test. Answers come through the
/// event loop, as a radio's do.
class FakeLink : public DeviceLink
{
    Q_OBJECT

public:
    /// What the session asked for, in words: "read 2a19", "subscribe 2a35", "write 2a52 0101".
    QStringList asked;
    QList<quint16> shownServices;
    QMap<quint16, QByteArray> readable;
    QSet<quint16> present; ///< beside those that can be read
    QSet<quint16> writable;
    QSet<quint16> refusesSubscription;
    QSet<quint16> mute; ///< never answered
    std::optional<LinkFailure> failsToOpen;
    bool neverOpens = false;
    bool neverCloses = false;
    std::function<void(const QByteArray&)> onRecordAccess; ///< after the write was answered

    void open() override
    {
        later([this] {
            if (failsToOpen)
                Q_EMIT failed(*failsToOpen);
            else if (!neverOpens)
                Q_EMIT ready();
        });
    }
    QList<quint16> services() const override { return shownServices; }
    bool has(quint16 number) const override { return readable.contains(number) || present.contains(number); }
    bool isWritable(quint16 number) const override { return writable.contains(number); }
    void read(quint16 number) override
    {
        asked += QStringLiteral("read %1").arg(number, 4, 16);
        answer(number, [this, number] { Q_EMIT answered(number, readable.value(number)); });
    }
    void subscribe(quint16 number) override
    {
        asked += QStringLiteral("subscribe %1").arg(number, 4, 16);
        answer(number, [this, number] { Q_EMIT subscribed(number, !refusesSubscription.contains(number)); });
    }
    void write(quint16 number, const QByteArray& value) override
    {
        asked += QStringLiteral("write %1 %2").arg(number, 4, 16).arg(QString::fromLatin1(value.toHex()));
        answer(number, [this, number, value] {
            Q_EMIT written(number, true);
            if (onRecordAccess && number == 0x2A52)
                onRecordAccess(value);
        });
    }
    void close() override
    {
        asked += QStringLiteral("close");
        if (!neverCloses)
            later([this] { Q_EMIT closed(); });
    }

    void send(quint16 number, const QByteArray& value) { Q_EMIT notified(number, value); }
    void drop() { Q_EMIT closed(); }

private:
    void later(std::function<void()> what) { QMetaObject::invokeMethod(this, std::move(what), Qt::QueuedConnection); }
    void answer(quint16 number, std::function<void()> what)
    {
        if (!mute.contains(number))
            later(std::move(what));
    }
};

} // namespace naer::test
