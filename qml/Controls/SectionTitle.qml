// SPDX-License-Identifier: MPL-2.0
pragma ComponentBehavior: Bound

import Naer.Theme

/// A heading over the rows that follow.
AppText {
    heading: true
    topPadding: Theme.gapSmall
}
