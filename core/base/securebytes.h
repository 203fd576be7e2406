// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <span>

namespace naer {

/// Bytes of a secret or a key. Lives in pages of its own that are locked into memory where the system allows it and
/// kept out of core dumps; scrubbed when it ends. Moved, never copied; never put into QString, QVariant or a log.
class SecureBytes
{
public:
    SecureBytes() = default;
    explicit SecureBytes(std::size_t size);
    /// Copies `bytes`; the caller still has to scrub its own copy.
    explicit SecureBytes(std::span<const std::byte> bytes);
    ~SecureBytes() { clear(); }
    SecureBytes(SecureBytes&& other) noexcept;
    SecureBytes& operator=(SecureBytes&& other) noexcept;
    SecureBytes(const SecureBytes&) = delete;
    SecureBytes& operator=(const SecureBytes&) = delete;

    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    std::byte* data() { return m_data; }
    const std::byte* data() const { return m_data; }
    std::span<std::byte> span() { return {m_data, m_size}; }
    std::span<const std::byte> span() const { return {m_data, m_size}; }
    /// Scrubs and gives the pages back.
    void clear();
    SecureBytes clone() const { return SecureBytes(span()); }
    /// Takes the same time wherever the two differ.
    bool equals(std::span<const std::byte> other) const;

    /// The UTF-8 bytes of what a person typed.
    static SecureBytes fromUtf8(QByteArrayView text)
    {
        return SecureBytes(std::as_bytes(std::span(text.data(), static_cast<std::size_t>(text.size()))));
    }

private:
    std::byte* m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites memory in a way the compiler may not leave out.
void scrub(std::span<std::byte> bytes);

} // namespace naer
