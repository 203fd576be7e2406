// SPDX-License-Identifier: MPL-2.0
#include "core/fhir/resource.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace naer;
using namespace naer::fhir;

namespace {

/// Gives every element that a type names a value of its own; what holds itself is filled three deep.
class Filler
{
public:
    using Codes = std::initializer_list<QLatin1StringView>;
    void operator()(QLatin1StringView name, QString& text) { text = name + QString::number(++m_count); }
    void operator()(QLatin1StringView, std::optional<bool>& value) { value = ++m_count % 2 == 0; }
    void operator()(QLatin1StringView, std::optional<qint64>& value) { value = ++m_count; }
    void operator()(QLatin1StringView, Decimal& value) { value.text = QByteArray::number(++m_count) + ".50"; }
    void operator()(QLatin1StringView name, QStringList& texts)
    {
        for (int i = 0; i < 2; ++i)
            (*this)(name, texts.emplaceBack());
    }
    template <typename T>
    void operator()(QLatin1StringView, std::vector<T>& values)
    {
        if (m_depth >= 6)
            return;
        ++m_depth;
        for (int i = 0; i < 2; ++i)
            T::fields(*this, values.emplace_back());
        --m_depth;
    }
    template <typename T>
        requires requires(Filler& with, T& value) { T::fields(with, value); }
    void operator()(QLatin1StringView, T& value)
    {
        T::fields(*this, value);
    }
    void required(QLatin1StringView name, auto& value) { (*this)(name, value); }
    void understood(QLatin1StringView name, auto& value) { (*this)(name, value); }
    void code(QLatin1StringView, QString& value, Codes allowed) { value = *allowed.begin(); }
    void requiredCode(QLatin1StringView name, QString& value, Codes allowed) { code(name, value, allowed); }

private:
    int m_count = 0;
    int m_depth = 0;
};

template <std::size_t I = 0>
void forEachType(auto visit)
{
    if constexpr (I < std::variant_size_v<Resource>) {
        visit(std::variant_alternative_t<I, Resource>{});
        forEachType<I + 1>(visit);
    }
}

} // namespace

class TestResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyElementOfEveryResourceComesBack()
    {
        int types = 0;
        forEachType([&]<typename T>(T resource) {
            Filler filler;
            T::fields(filler, resource);
            const QByteArray json = toJson(resource);
            QCOMPARE(QJsonDocument::fromJson(json).object()["resourceType"_L1].toString(), T::typeName);
            ReadReport report;
            const auto read = readResource(json, report);
            QVERIFY2(read, T::typeName.data());
            QCOMPARE(report.notes(), 0);
            QVERIFY2(std::get<T>(*read) == resource, T::typeName.data());
            QVERIFY2(!(resource == T{}), T::typeName.data());
            ++types;
        });
        QCOMPARE(types, 14);
    }

    void withoutWhatIsRequiredNoneIsRead()
    {
        int refused = 0;
        forEachType([&]<typename T>(T) {
            ReadReport report;
            const auto read
                = readResource(QByteArray("{\"resourceType\":\"" + QByteArray(T::typeName) + "\"}"), report);
            refused += !read;
        });
        QCOMPARE(refused, 9); // Patient, Device, Organization, Practitioner and PractitionerRole require nothing
    }
};

QTEST_APPLESS_MAIN(TestResources)
#include "tst_resources.moc"
