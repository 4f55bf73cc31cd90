// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLintOpenSSL
internal import Synchronization

/// The x coordinates of the first multiples of a curve's generator: the public keys of private keys that are next to
/// nothing. A point and its negative share their x, so the last private keys are covered with the first.
package struct SmallMultiples: Sendable {
    /// The scalars by the last octets of their points' x.
    private let scalars: [UInt64: UInt32]
    private let group: CurveGroup

    /// The multiples up to a scalar, made once per process and curve; nil where OpenSSL does not know the curve.
    ///
    /// P-256 takes a few milliseconds for 4096 of them; the threads that ask meanwhile wait.
    package static func upTo(_ count: Int, on curve: OID) -> SmallMultiples? {
        let extent = Extent(curve: curve, count: count)
        return made.withLock { made in
            if let multiples = made[extent] { return multiples }
            let multiples = SmallMultiples(extent)
            made[extent] = .some(multiples)
            return multiples
        }
    }

    /// Whether an x coordinate, as octets of any length, is that of one of the multiples.
    package func contains(x: some Collection<UInt8>) -> Bool {
        guard let scalar = scalars[Self.tail(of: x)], let number = BigNumber([UInt8](x)) else { return false }
        return Self.coordinate(of: scalar, on: group) == number.octets
    }

    private struct Extent: Hashable {
        let curve: OID
        let count: Int
    }

    /// Bounded by the curves that are asked for.
    private static let made = Mutex<[Extent: SmallMultiples?]>([:])

    /// How many points are brought to affine coordinates at a time, with one inversion for all of them.
    private static let batchSize = 1024

    private init?(_ extent: Extent) {
        guard let group = CurveGroup.group(of: extent.curve),
            let scalars = withErrorQueue({ Self.scalars(upTo: extent.count, on: group) }).value
        else { return nil }
        self.group = group
        self.scalars = scalars
    }

    private static func scalars(upTo count: Int, on group: CurveGroup) -> [UInt64: UInt32]? {
        guard let context = BigNumberContext(), let x = BigNumber(),
            let generator = unsafe EC_GROUP_get0_generator(group.group)
        else { return nil }
        var points: [OpaquePointer?] = unsafe []
        defer {
            for index in unsafe points.indices { unsafe EC_POINT_free(points[index]) }
        }
        for _ in 0..<min(batchSize, count) {
            guard let point = unsafe EC_POINT_new(group.group) else { return nil }
            unsafe points.append(point)
        }
        var scalars: [UInt64: UInt32] = [:]
        scalars.reserveCapacity(count)
        for start in stride(from: 1, through: count, by: batchSize) {
            let length = min(batchSize, count - start + 1)
            // The last point of the batch before is where this one goes on; the first batch begins at infinity.
            var previous = unsafe start == 1 ? nil : points[batchSize - 1]
            for index in 0..<length {
                let point = unsafe points[index]
                let isDone =
                    unsafe previous == nil
                    ? EC_POINT_copy(point, generator)
                    : EC_POINT_add(group.group, point, previous, generator, context.pointer)
                guard isDone == 1 else { return nil }
                unsafe previous = point
            }
            guard unsafe EC_POINTs_make_affine(group.group, length, &points, context.pointer) == 1 else { return nil }
            for index in 0..<length {
                guard
                    unsafe EC_POINT_get_affine_coordinates(group.group, points[index], x.pointer, nil, context.pointer)
                        == 1
                else { return nil }
                let key = tail(of: x.octets)
                if scalars[key] == nil { scalars[key] = UInt32(start + index) }
            }
        }
        return scalars
    }

    /// The x coordinate of the generator times a scalar, without leading zeros; empty where OpenSSL fails.
    private static func coordinate(of scalar: UInt32, on group: CurveGroup) -> [UInt8] {
        withErrorQueue {
            let octets = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: scalar >> $0) }
            guard let context = BigNumberContext(), let x = BigNumber(), let number = BigNumber(octets),
                let point = unsafe EC_POINT_new(group.group)
            else { return [] }
            defer { unsafe EC_POINT_free(point) }
            guard unsafe EC_POINT_mul(group.group, point, number.pointer, nil, nil, context.pointer) == 1,
                unsafe EC_POINT_get_affine_coordinates(group.group, point, x.pointer, nil, context.pointer) == 1
            else { return [] }
            return x.octets
        }.value
    }

    /// The last eight octets as a number: the first ones of P-521 hardly differ.
    private static func tail(of octets: some Collection<UInt8>) -> UInt64 {
        octets.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
}
