// SPDX-License-Identifier: MPL-2.0
// Runs a harness over every file of a folder, and over each file cut short and with single bytes changed.
#include <QByteArray>
#include <QDir>

#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace {

void feed(const QByteArray& bytes)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.constData()), static_cast<size_t>(bytes.size()));
}

} // namespace

int main(int argc, char** argv)
{
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    const QStringList names = folder.entryList(QDir::Files);
    int inputs = 0;
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        const QByteArray bytes = file.readAll();
        feed(bytes);
        for (qsizetype cut = 0; cut < bytes.size(); ++cut, ++inputs)
            feed(bytes.first(cut));
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (const char other : {'\0', '\xFF', '"', '9', '-'}) {
                QByteArray changed = bytes;
                changed[at] = other;
                feed(changed);
                ++inputs;
            }
        }
    }
    std::printf("%lld files, %d inputs\n", static_cast<long long>(names.size()), inputs);
    return names.isEmpty() ? 1 : 0;
}
