// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
public import ArgumentParser
public import CSRLint

extension InputKind: ExpressibleByArgument {}
extension FailureThreshold: ExpressibleByArgument {}
extension Profile: ExpressibleByArgument {}
extension Region: ExpressibleByArgument {}
#endif
