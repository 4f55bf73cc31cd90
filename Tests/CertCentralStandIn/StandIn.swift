// csrlint
// SPDX-License-Identifier: Apache-2.0

#if Networking
/// A server that answers as CertCentral does, on this machine.
public struct StandIn: Sendable {}
#endif
