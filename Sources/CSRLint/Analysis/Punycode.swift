// csrlint
// SPDX-License-Identifier: Apache-2.0

/// Punycode (RFC 3492), with every sum checked.
enum Punycode {
    /// The Punycode of a label's code points, without `xn--`; nil where it would overflow.
    ///
    /// The work grows with the square of the count: the caller limits it.
    static func encode(_ scalars: [UInt32]) -> [UInt8]? {
        var output = scalars.compactMap { $0 < 0x80 ? UInt8(truncatingIfNeeded: $0) : nil }
        let basicCount = UInt32(clamping: output.count)
        var handled = basicCount
        if basicCount > 0 { output.append(0x2D) }
        var next = initialCodePoint
        var delta: UInt32 = 0
        var bias = initialBias
        while Int(handled) < scalars.count {
            guard let smallest = scalars.lazy.filter({ $0 >= next }).min() else { return nil }
            let (step, stepOverflow) = (smallest - next).multipliedReportingOverflow(by: handled + 1)
            let (sum, sumOverflow) = delta.addingReportingOverflow(step)
            if stepOverflow || sumOverflow { return nil }
            delta = sum
            next = smallest
            for scalar in scalars {
                if scalar < next {
                    if delta == .max { return nil }
                    delta += 1
                }
                guard scalar == next else { continue }
                append(delta, bias: bias, to: &output)
                bias = adapt(delta, count: handled + 1, isFirst: handled == basicCount)
                delta = 0
                handled += 1
            }
            if delta == .max { return nil }
            delta += 1
            next += 1
        }
        return output
    }

    /// The code points that a label's Punycode, without `xn--`, stands for; nil where it is none.
    ///
    /// The work grows with the square of the count: the caller limits it.
    static func decode(_ text: some BidirectionalCollection<UInt8>) -> [UInt32]? {
        var output: [UInt32] = []
        var rest = text[...]
        if let delimiter = rest.lastIndex(of: 0x2D) {
            output = rest[..<delimiter].map { UInt32($0) }
            rest = rest[rest.index(after: delimiter)...]
        }
        guard output.allSatisfy({ $0 < 0x80 }) else { return nil }
        var next = initialCodePoint
        var index: UInt32 = 0
        var bias = initialBias
        while !rest.isEmpty {
            let start = index
            var weight: UInt32 = 1
            var position = base
            while true {
                guard let byte = rest.popFirst(), let digit = value(of: byte) else { return nil }
                let (part, partOverflow) = digit.multipliedReportingOverflow(by: weight)
                let (sum, sumOverflow) = index.addingReportingOverflow(part)
                if partOverflow || sumOverflow { return nil }
                index = sum
                let threshold = threshold(at: position, bias: bias)
                if digit < threshold { break }
                let (heavier, overflow) = weight.multipliedReportingOverflow(by: base - threshold)
                if overflow { return nil }
                weight = heavier
                position += base
            }
            let count = UInt32(clamping: output.count) + 1
            bias = adapt(index - start, count: count, isFirst: start == 0)
            let (point, overflow) = next.addingReportingOverflow(index / count)
            guard !overflow, Unicode.Scalar(point) != nil else { return nil }
            next = point
            index %= count
            output.insert(point, at: Int(index))
            index += 1
        }
        return output
    }

    private static let base: UInt32 = 36
    private static let minimumThreshold: UInt32 = 1
    private static let maximumThreshold: UInt32 = 26
    private static let initialBias: UInt32 = 72
    private static let initialCodePoint: UInt32 = 0x80

    private static func threshold(at position: UInt32, bias: UInt32) -> UInt32 {
        if position <= bias + minimumThreshold { return minimumThreshold }
        return min(position - bias, maximumThreshold)
    }

    private static func append(_ delta: UInt32, bias: UInt32, to output: inout [UInt8]) {
        var rest = delta
        var position = base
        while true {
            let threshold = threshold(at: position, bias: bias)
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            position += base
        }
        output.append(digit(rest))
    }

    private static func adapt(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var steps: UInt32 = 0
        while delta > (base - minimumThreshold) * maximumThreshold / 2 {
            delta /= base - minimumThreshold
            steps += base
        }
        return steps + (base - minimumThreshold + 1) * delta / (delta + 38)
    }

    private static func digit(_ value: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? value + 0x61 : value + 22)
    }

    private static func value(of byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 22
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61
        default: nil
        }
    }
}
