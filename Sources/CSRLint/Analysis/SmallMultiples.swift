// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection
internal import Synchronization

/// The x coordinates of the first multiples of a curve's generator: the public keys of private keys that are next to
/// nothing. A point and its negative share their x, so the last private keys are covered with the first.
struct SmallMultiples: Sendable {
    private let field: PrimeField
    private let coordinates: Set<PrimeField.Element>

    /// The multiples up to a scalar, made once per process and curve; nil where OpenSSL does not know the curve.
    static func upTo(_ count: Int, on curve: OID) -> SmallMultiples? {
        let extent = Extent(curve: curve, count: count)
        return made.withLock { made in
            if let multiples = made[extent] { return multiples }
            let multiples = SmallMultiples(extent)
            made[extent] = .some(multiples)
            return multiples
        }
    }

    /// Whether an x coordinate, as octets of any length, is that of one of the multiples.
    func contains(x: some BidirectionalCollection<UInt8>) -> Bool {
        field.element(Natural(octets: x)).map(coordinates.contains) ?? false
    }

    private struct Extent: Hashable {
        let curve: OID
        let count: Int
    }

    /// Bounded by the curves that are asked for.
    private static let made = Mutex<[Extent: SmallMultiples?]>([:])

    private init?(_ extent: Extent) {
        guard let equation = CurveEquation(of: extent.curve),
            let field = PrimeField(Natural(octets: equation.prime)),
            let a = field.element(Natural(octets: equation.a)),
            let x = field.element(Natural(octets: equation.generator.x)),
            let y = field.element(Natural(octets: equation.generator.y))
        else { return nil }
        var points = [Point(x: x, y: y)]
        points.reserveCapacity(extent.count)
        while points.count < extent.count {
            let newCount = min(points.count, extent.count - points.count)
            points += Self.sums(ofLastAnd: points, newCount, in: field, a: a)
        }
        self.field = field
        coordinates = Set(points.lazy.map(\.x))
    }

    private struct Point {
        let x: PrimeField.Element
        let y: PrimeField.Element
    }

    /// The last of some points added to each of the first ones: where the points are the first multiples of one, the
    /// sums are the next. The last point itself, if it comes to that, is doubled.
    ///
    /// No two of the points share an x: there are far fewer than the curve has.
    private static func sums(ofLastAnd points: [Point], _ count: Int, in field: PrimeField, a: PrimeField.Element)
        -> [Point]
    {
        guard let last = points.last else { return [] }
        let runs = points.prefix(count).map { point in
            point.x == last.x ? field.sum(last.y, last.y) : field.difference(last.x, point.x)
        }
        return zip(points, field.inverses(of: runs)).map { point, inverse in
            var rise = field.difference(last.y, point.y)
            if point.x == last.x {
                let square = field.product(last.x, last.x)
                rise = field.sum(field.sum(square, square), field.sum(square, a))
            }
            let slope = field.product(rise, inverse)
            let x = field.difference(field.product(slope, slope), field.sum(point.x, last.x))
            return Point(x: x, y: field.difference(field.product(slope, field.difference(point.x, x)), point.y))
        }
    }
}
