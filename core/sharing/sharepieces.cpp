// SPDX-License-Identifier: MPL-2.0
#include "core/sharing/sharepieces.h"

#include <span>

namespace naer {

Result<SharePieces::Piece> SharePieces::firstFrom(std::size_t begin) const
{
    for (std::size_t at = begin; at < m_items.size(); at += mostInPiece) {
        if (auto found = read(at); !found || !found->measurements.empty())
            return found;
    }
    for (std::size_t at = std::min(begin, m_items.size()); at > 0;) {
        at -= std::min<std::size_t>(at, mostInPiece);
        auto found = read(at);
        if (found && found->measurements.empty())
            continue;
        if (found)
            found->isLast = true;
        return found;
    }
    return fail(ErrorCode::ConsentMissing);
}

Result<SharePieces::Summary> SharePieces::summary() const
{
    Summary summary;
    for (const ObservationId& id : m_items) {
        const auto one = find(id);
        if (!one)
            return passOn(one);
        if (!*one)
            continue;
        ++summary.count;
        if (!summary.newest || *summary.newest < (*one)->takenAt)
            summary.newest = (*one)->takenAt;
    }
    return summary;
}

Result<std::optional<Observation>> SharePieces::find(const ObservationId& id) const
{
    if (!isCovered(id))
        return std::nullopt;
    auto observation = ObservationRepository(m_database).find(id);
    if (!observation)
        return passOn(observation);
    return counts(observation->status) ? std::optional(std::move(*observation)) : std::nullopt;
}

bool SharePieces::isCovered(const ObservationId& id) const
{
    const Kind* kind = KindCatalog::instance().byNumber(id.kind);
    return kind && anyCovers(m_consents, *kind, id.takenMs, m_now);
}

Result<SharePieces::Piece> SharePieces::read(std::size_t begin) const
{
    Piece piece{.end = std::min(begin + mostInPiece, m_items.size())};
    for (std::size_t i = begin; i < piece.end; ++i) {
        auto one = find(m_items[i]);
        if (!one)
            return passOn(one);
        if (*one)
            piece.measurements.push_back(std::move(**one));
    }
    piece.isLast = std::ranges::none_of(
        std::span(m_items).subspan(piece.end), [this](const ObservationId& id) { return isCovered(id); });
    return piece;
}

} // namespace naer
