// csrlint
// SPDX-License-Identifier: Apache-2.0

#if CommandLine
internal import Foundation

/// What the system says of a failed read or write.
enum FileFault {
    /// The fault in words, without a path.
    static func text(of error: any Error) -> String {
        if error is UnmarkablePart {
            return "not written: interrupted, and rows alone cannot say that some are missing"
        }
        guard let code = systemCode(of: error) else { return "input/output error" }
        switch code {
        case .ENOSPC, .EDQUOT: return "no space left on the device"
        case .EACCES, .EPERM: return "permission denied"
        case .EISDIR: return "it is a folder"
        case .ENOENT: return "no such file or directory"
        case .ENOTDIR: return "a part of the path is no folder"
        case .EROFS: return "the file system is read-only"
        default: return "system error \(code.rawValue)"
        }
    }

    /// Whether the reader of a pipe has gone.
    static func isBrokenPipe(_ error: any Error) -> Bool { systemCode(of: error) == .EPIPE }

    private static func systemCode(of error: any Error) -> POSIXErrorCode? {
        if let error = error as? POSIXError { return error.code }
        let error = error as NSError
        if error.domain == NSPOSIXErrorDomain { return POSIXErrorCode(rawValue: Int32(error.code)) }
        guard let underlying = error.userInfo[NSUnderlyingErrorKey] as? any Error else { return nil }
        return systemCode(of: underlying)
    }
}
#endif
