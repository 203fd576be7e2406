// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/base/bilingual.h"
#include "core/base/decimal.h"
#include "core/base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace naer {

/// A value for each component of a kind, in the kind's own order; blood pressure has three, all others one.
using Values = std::array<std::optional<Milli>, 3>;
inline constexpr int maxComponents = 3;

/// Inclusive at both ends.
struct MilliRange
{
    Milli low;
    Milli high;
    bool contains(Milli value) const { return value >= low && value <= high; }
    bool operator==(const MilliRange&) const = default;
};

/// One number of a kind: systolic, pulse, weight.
struct Component
{
    QString code; ///< "systolic": the name in JSON and CSV
    Bilingual name;
    QString unit; ///< UCUM; the kind's unit but for a blood pressure's pulse
    Bilingual unitShown;
    int decimals = 0; ///< shown and rounded to
    bool optional = false;
    MilliRange hard; ///< outside: refused
    MilliRange soft; ///< outside: asked about; an input check, never a clinical limit
    Milli unusual; ///< this far beyond the citizen's own recent values: asked about
    QString loinc;
    QString danishCode; ///< NPU, MedCom (MCS, DNK) code, as the FUT infrastructure and PHMR use it
    QString dkCoreCode; ///< as DK Core uses it; empty where its scale is another
    QString mdc; ///< IEEE 11073-10101, decimal; may be empty
};

/// A unit a value may be typed in: kind unit = typed × factor + offset, rounded once to thousandths.
struct UnitConversion
{
    QString code; ///< UCUM
    QStringList accepts; ///< other spellings, lower case
    double factor = 1.0;
    double offset = 0.0;
};

/// What may be said about the circumstances: key and the values it takes ("arm": left, right).
struct ContextKey
{
    QString key;
    QStringList values;
};

/// What can be measured. Data, from content/kinds.json.
struct Kind
{
    QString code; ///< "blood-pressure": CLI, CSV, JSON
    int number = 0; ///< in the database; never reused
    Bilingual name;
    QString unit; ///< UCUM
    Bilingual unitShown;
    QList<Component> components;
    QList<UnitConversion> units;
    QList<ContextKey> context;
    QString loinc; ///< of the panel, or of the only component
    QString danishCode;
    QString mdc; ///< of the panel; may be empty
    std::optional<MilliRange> softGap; ///< first minus second component (pulse pressure)

    bool isWhole() const { return components.front().decimals == 0; }
    int requiredComponents() const;
    /// The conversion for a unit as a person or file writes it ("mmHg", "kPa"); empty text is the kind's own.
    Result<UnitConversion> conversionFrom(QStringView typedUnit) const;
    /// Whether each key and value is one of `context`. Errors: UnknownContext.
    Result<void> checkContext(const QMap<QString, QString>& given) const;
};

/// All kinds, read once from the data compiled in.
class KindCatalog
{
public:
    /// The catalogue of this program. The data is checked by a test; a fault in it is a broken invariant.
    static const KindCatalog& instance();
    /// Errors: BadFile with the place of the fault.
    static Result<KindCatalog> fromJson(const QByteArray& json);

    const QList<Kind>& kinds() const { return m_kinds; }
    /// Errors: UnknownKind.
    Result<const Kind*> find(QStringView code) const;
    const Kind* byNumber(int number) const;
    QString verified() const { return m_verified; }

private:
    QList<Kind> m_kinds;
    QString m_verified;
};

} // namespace naer
