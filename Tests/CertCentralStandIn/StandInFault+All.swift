// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
extension StandInFault {
    /// Every fault there is, each under a name of its own.
    public static let all: [StandInFault] =
        statuses + retryAfters + redirects + bodies + errorsInSuccess + codings + framings + connections + texts
        + echoes
}
#endif
