// SPDX-License-Identifier: MPL-2.0
#include "core/base/securebytes.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <sys/mman.h>
#include <unistd.h>
#include <utility>

namespace naer {

namespace {

std::size_t roundedToPages(std::size_t size)
{
    static const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return (size + page - 1) / page * page;
}

} // namespace

void scrub(std::span<std::byte> bytes)
{
    volatile std::byte* target = bytes.data();
    for (std::size_t i = 0; i < bytes.size(); ++i)
        target[i] = std::byte{0};
}

SecureBytes::SecureBytes(std::size_t size)
{
    if (size == 0)
        return;
    const std::size_t mapped = roundedToPages(size);
    void* pages = mmap(nullptr, mapped, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        throw std::bad_alloc();
    mlock(pages, mapped); // best effort: the limit may be small; the pages are scrubbed all the same
#ifdef MADV_DONTDUMP
    madvise(pages, mapped, MADV_DONTDUMP);
#endif
    m_data = static_cast<std::byte*>(pages);
    m_size = size;
}

SecureBytes::SecureBytes(std::span<const std::byte> bytes)
    : SecureBytes(bytes.size())
{
    std::ranges::copy(bytes, m_data);
}

SecureBytes::SecureBytes(SecureBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{ }

SecureBytes& SecureBytes::operator=(SecureBytes&& other) noexcept
{
    if (this != &other) {
        clear();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void SecureBytes::clear()
{
    if (!m_data)
        return;
    scrub(span());
    munmap(m_data, roundedToPages(m_size));
    m_data = nullptr;
    m_size = 0;
}

bool SecureBytes::equals(std::span<const std::byte> other) const
{
    if (other.size() != m_size)
        return false;
    std::byte difference{0};
    for (std::size_t i = 0; i < m_size; ++i)
        difference |= m_data[i] ^ other[i];
    return difference == std::byte{0};
}

} // namespace naer
