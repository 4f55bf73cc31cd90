// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CSRLint

extension JSONWriter {
    mutating func member(_ name: String, _ text: String?) {
        key(name)
        value(text)
    }

    mutating func member(_ name: String, _ number: (some BinaryInteger)?) {
        key(name)
        value(number)
    }

    mutating func member(_ name: String, _ truth: Bool?) {
        key(name)
        value(truth)
    }

    mutating func member(_ name: String, _ digest: SHA256Digest?) {
        key(name)
        value(digest?.description)
    }

    mutating func member(_ name: String, _ texts: (some Sequence<String>)?) {
        key(name)
        guard let texts else { return value(String?.none) }
        array { writer in
            for text in texts { writer.value(text) }
        }
    }

    mutating func null(_ name: String) {
        key(name)
        value(String?.none)
    }

    mutating func object(
        _ name: String, _ layout: Layout = .compact, _ members: (inout JSONWriter) throws -> Void
    ) rethrows {
        key(name)
        try object(layout, members)
    }

    mutating func array(
        _ name: String, _ layout: Layout = .compact, _ elements: (inout JSONWriter) throws -> Void
    ) rethrows {
        key(name)
        try array(layout, elements)
    }

    /// A member that is an object made from a value, or null without one.
    mutating func object<Value>(
        _ name: String, from value: Value?, _ members: (inout JSONWriter, Value) -> Void
    ) {
        guard let value else { return null(name) }
        object(name) { writer in members(&writer, value) }
    }

    /// A member that is an array made of values, an element each.
    mutating func array<Value>(
        _ name: String, of values: some Sequence<Value>, _ element: (inout JSONWriter, Value) -> Void
    ) {
        array(name) { writer in
            for value in values { element(&writer, value) }
        }
    }
}
