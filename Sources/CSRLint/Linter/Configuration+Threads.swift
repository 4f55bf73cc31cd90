// csrlint
// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
internal import Darwin
#elseif canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

extension Configuration {
    /// How many threads work on large inputs: as many as asked for, else one a core.
    var effectiveThreadCount: Int {
        max(1, threadCount ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }
}
