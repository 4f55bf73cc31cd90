// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A proxy that is asked by CONNECT, so that it sees the host alone.
public struct HTTPProxy: Sendable {
    /// What a proxy asks for before it connects.
    public struct Credentials: Sendable {
        /// The name.
        public var username: String
        /// The password.
        public var password: String

        /// Makes credentials.
        public init(username: String, password: String) {
            self.username = username
            self.password = password
        }
    }

    /// The host.
    public var host: String
    /// The port.
    public var port: Int
    /// What the proxy asks for, where it does.
    public var credentials: Credentials?

    /// Makes a proxy.
    public init(host: String, port: Int, credentials: Credentials? = nil) {
        self.host = host
        self.port = port
        self.credentials = credentials
    }
}

extension HTTPProxy: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Host and port, never the credentials.
    public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
    /// Host and port, never the credentials.
    public var debugDescription: String { description }
    /// Host and port, never the credentials.
    public var customMirror: Mirror { Mirror(self, children: ["host": host, "port": port]) }
}
