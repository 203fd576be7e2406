// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/resourcestore.h"

namespace naer::sandbox {

struct Place;

/// Plays the reception of the receiver: a Task that is requested of it is received at once.
class Reception
{
public:
    Reception(ResourceStore& resources, const Place& place, bool isOpen)
        : m_resources(resources)
        , m_place(place)
        , m_isOpen(isOpen)
    { }

    /// Within the transaction that wrote it.
    void receive(const StoredResource& task);

private:
    bool isForUs(yyjson_val* task) const;

    ResourceStore& m_resources;
    const Place& m_place;
    const bool m_isOpen;
};

} // namespace naer::sandbox
