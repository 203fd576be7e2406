// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/devices/deviceradio.h"

#include <QTimer>

#include <chrono>

namespace naer {

/// Looks for devices until it is stopped. First it waits for Bluetooth to be there and allowed, asking for the
/// permission once; when that goes while it looks, it ends with a reason.
class DeviceSearch : public QObject
{
    Q_OBJECT

public:
    /// How long the system may take to say what Bluetooth it has; a permission that is being asked for has no limit.
    static constexpr std::chrono::milliseconds systemAnswers{10'000};

    /// `radio` outlives it. One search at a time on one radio.
    explicit DeviceSearch(
        DeviceRadio& radio, std::chrono::milliseconds preparing = systemAnswers, QObject* parent = nullptr);
    ~DeviceSearch() override;

    void start();
    void stop();
    bool isSearching() const { return m_stage == Stage::Searching; }

Q_SIGNALS:
    void starting(); ///< Bluetooth is there; the radio listens from now on
    void found(const naer::FoundDevice& device); ///< again and again
    void failed(naer::LinkFailure failure); ///< it has ended by itself

private:
    enum class Stage { Idle, Preparing, Searching };
    void look();
    void fail(LinkFailure failure);

    DeviceRadio& m_radio;
    QTimer m_timer;
    Stage m_stage = Stage::Idle;
    bool m_asked = false; ///< for the permission
};

} // namespace naer
