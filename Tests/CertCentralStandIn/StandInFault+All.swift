// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
extension StandInFault {
    /// Every fault there is.
    public static let all: [StandInFault] = []
}
#endif
