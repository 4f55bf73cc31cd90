// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import CSRLint
internal import Foundation

/// The environment of the command, read once.
enum Environment {
    /// The variables as they were when the command began.
    static let variables = ProcessInfo.processInfo.environment

    /// The variables for a child process: all but those that hold a key.
    static var variablesForChildren: [String: String] {
        variables.filter { !KeySource.secretVariables.contains($0.key) }
    }

    /// Reads the variables, and forgets all of them where one is a key, so that no child process is handed it by mistake.
    ///
    /// The system goes on to show the key to the owner of the process, in `/proc/PID/environ`: that is the memory with
    /// which the process began. Called before there is a second thread. All variables go, since removing one takes a
    /// pointer, which strict memory safety keeps out of here; nothing reads them later but through this type. OpenSSL
    /// reads the path of its configuration when it is first used, so it is used first.
    static func take() {
        guard KeySource.secretVariables.contains(where: { variables[$0] != nil }) else { return }
        _ = SHA256Digest(hashing: [])
        clearenv()
    }
}
#endif
