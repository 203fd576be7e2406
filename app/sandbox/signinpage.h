// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "app/sandbox/httpmessage.h"
#include "app/sandbox/people.h"

namespace naer::sandbox {

/// The page of the sign-in, in Danish: each person is a button. No script, nothing from elsewhere. `redirect` is where
/// the forms lead to in the end.
HttpResponse signInPage(
    const QList<Person>& people, const Place& place, const QString& handle, const QString& redirect);
/// What is wrong with what the app asked, where it cannot be told.
HttpResponse signInFaultPage(const QString& error);

} // namespace naer::sandbox
