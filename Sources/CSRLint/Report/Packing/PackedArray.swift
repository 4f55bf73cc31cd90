// csrlint
// SPDX-License-Identifier: Apache-2.0

/// An array whose elements are kept as bytes and made anew whenever they are asked for.
///
/// A report over 100,000 reissues would hold millions of short texts, an allocation each. Packed, a reissue takes some
/// five hundred bytes, and a text that many elements share is kept once for hundreds of them.
public struct PackedArray<Element: Packable>: MutableCollection, RandomAccessCollection, Sendable,
    ExpressibleByArrayLiteral
{
    private var segments: [PackedSegment<Element>] = []
    /// The index of the first element of each segment.
    private var starts: [Int] = []

    /// How many elements there are.
    public private(set) var count = 0

    /// The position of the first element.
    public var startIndex: Int { 0 }

    /// The position behind the last element.
    public var endIndex: Int { count }

    /// An empty array.
    public init() {}

    /// An array of the elements of a sequence.
    public init(_ elements: some Sequence<Element>) {
        append(contentsOf: elements)
    }

    /// An array of elements.
    public init(arrayLiteral elements: Element...) {
        self.init(elements)
    }

    /// An element. Setting one packs its neighbours anew.
    public subscript(position: Int) -> Element {
        get {
            let (segment, offset) = place(of: position)
            return segments[segment].element(at: offset)
        }
        set {
            let (segment, offset) = place(of: position)
            var elements = Array(segments[segment])
            elements[offset] = newValue
            segments[segment] = PackedSegment(elements)
        }
    }

    /// Adds an element at the end.
    public mutating func append(_ element: Element) {
        if segments.last?.isFull != false {
            if !segments.isEmpty { segments[segments.count - 1].trim() }
            segments.append(PackedSegment())
            starts.append(count)
        }
        segments[segments.count - 1].append(element)
        count += 1
    }

    /// Adds the elements of a sequence at the end.
    public mutating func append(contentsOf elements: some Sequence<Element>) {
        for element in elements { append(element) }
    }

    /// Adds the elements of another packed array at the end, without unpacking them.
    public mutating func append(contentsOf other: Self) {
        for segment in other.segments {
            starts.append(count)
            segments.append(segment)
            count += segment.count
        }
    }

    /// Lets go of memory that was reserved for growth.
    mutating func trim() {
        for index in segments.indices { segments[index].trim() }
    }

    private func place(of position: Int) -> (segment: Int, offset: Int) {
        precondition(position >= 0 && position < count, "an index is out of range")
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= position { low = middle } else { high = middle - 1 }
        }
        return (low, position - starts[low])
    }
}
