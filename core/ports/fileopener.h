// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <QString>

namespace naer {

/// Shows a file in the program that the system has for it: a reader, from which it is printed or passed on.
class FileOpener
{
public:
    virtual ~FileOpener() = default;
    /// False where nothing here opens it: the screen then says where the file lies.
    virtual bool open(const QString& path) = 0;
};

} // namespace naer
