// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL
internal import Synchronization

/// An OpenSSL group of a named curve, made once per process and never changed, so that threads may share it.
@safe final class CurveGroup: @unchecked Sendable {
    /// The group; it lives as long as this object.
    let group: OpaquePointer

    private init?(_ curve: NamedCurve) {
        let name = curve.oid.description
        guard let group = unsafe withErrorQueue({ unsafe EC_GROUP_new_by_curve_name(OBJ_txt2nid(name)) }).value
        else { return nil }
        unsafe self.group = group
    }

    deinit {
        unsafe EC_GROUP_free(group)
    }

    /// Why a point is no key on a curve; nil for one that is on it.
    static func defect(ofPoint point: [UInt8], on curve: NamedCurve) -> PublicKey.Defect? {
        guard let group = group(of: curve) else { return .unknownCurve }
        return group.holds(point) ? nil : .invalidPoint
    }

    /// Whether the octets are a point of the curve in one of the forms of SEC 1, 2.3.3, other than infinity.
    private func holds(_ octets: [UInt8]) -> Bool {
        guard let form = octets.first, form != 0 else { return false }
        return withErrorQueue {
            // EC_POINT_oct2point would go through a null pointer.
            guard let point = unsafe EC_POINT_new(group) else { return false }
            defer { unsafe EC_POINT_free(point) }
            return unsafe EC_POINT_oct2point(group, point, octets, octets.count, nil) == 1
                && EC_POINT_is_at_infinity(group, point) == 0
        }.value
    }

    /// The group of a curve; nil where the installed OpenSSL does not know it.
    static func group(of curve: OID) -> CurveGroup? { NamedCurve.named(curve).flatMap(group) }

    private static func group(of curve: NamedCurve) -> CurveGroup? {
        if curve.oid == .p256 { return p256 }
        if curve.oid == .p384 { return p384 }
        return others.withLock { groups in
            if let group = groups[curve.oid] { return group }
            let group = CurveGroup(curve)
            groups[curve.oid] = group
            return group
        }
    }

    private static let p256 = CurveGroup(.p256)
    private static let p384 = CurveGroup(.p384)
    /// Bounded by the number of named curves.
    private static let others = Mutex<[OID: CurveGroup]>([:])
}
