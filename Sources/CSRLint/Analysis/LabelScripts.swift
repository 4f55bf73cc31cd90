// csrlint
// SPDX-License-Identifier: Apache-2.0

/// A script, by its number in the table of scripts.
struct Script: Hashable, Sendable {
    let number: UInt8

    /// Of every script, as digits are.
    static let common = Script(number: 0)
    /// Of the script of the letter before, as accents are.
    static let inherited = Script(number: 1)
    static let latin = Script(number: 2)
    static let han = Script(number: 3)
    static let hiragana = Script(number: 4)
    static let katakana = Script(number: 5)
    static let hangul = Script(number: 6)
    static let bopomofo = Script(number: 7)
    static let cyrillic = Script(number: 8)
    static let greek = Script(number: 9)
    static let hebrew = Script(number: 10)
    static let armenian = Script(number: 11)
    static let georgian = Script(number: 12)
    static let thai = Script(number: 13)
    static let lao = Script(number: 14)
    static let myanmar = Script(number: 15)
    static let ethiopic = Script(number: 16)

    /// Han with Bopomofo, as Chinese is written (UTS 39, 5.1).
    static let hanWithBopomofo = Script(number: 253)
    /// Han with Hiragana and Katakana, as Japanese is written.
    static let japanese = Script(number: 254)
    /// Han with Hangul, as Korean is written.
    static let korean = Script(number: 255)

    /// Whether every script has such characters.
    var isShared: Bool { self == .common || self == .inherited }
}

/// The scripts of a label (UTS 39, section 5).
public enum LabelScripts {
    /// The version of Unicode that the scripts are of.
    public static var unicodeVersion: String { ScriptTable.unicodeVersion }

    /// Whether no script, nor a combination that Chinese, Japanese or Korean is written in, has all of the characters.
    ///
    /// Latin letters beside one of those combinations are usual, and are no mixture (UTS 39, 5.2, highly restrictive).
    static func isMixed(_ scalars: [UInt32]) -> Bool {
        guard let common = resolvedScripts(of: scalars) else { return false }
        guard common.isEmpty else { return false }
        let others = scalars.filter { !(augmentedScripts(of: $0)?.contains(.latin) ?? false) }
        guard others.count < scalars.count, let rest = resolvedScripts(of: others) else { return true }
        return rest.isDisjoint(with: [.hanWithBopomofo, .japanese, .korean])
    }

    /// The scripts that have all of the characters; nil where all scripts have.
    static func resolvedScripts(of scalars: [UInt32]) -> Set<Script>? {
        var result: Set<Script>?
        for scalar in scalars {
            guard let scripts = augmentedScripts(of: scalar) else { continue }
            result = result.map { $0.intersection(scripts) } ?? scripts
        }
        return result
    }

    /// The names of the scripts in the order in which they first occur, those left out that every script uses.
    static func names(in scalars: [UInt32]) -> [String] {
        var seen: [Script] = []
        for scalar in scalars {
            guard let script = table.scripts(of: scalar).first, !script.isShared, !seen.contains(script) else {
                continue
            }
            seen.append(script)
        }
        return seen.compactMap { table.name(of: $0) }
    }

    /// Whether a script is the one that a character is of; others may use the character too.
    static func isOf(_ script: Script, _ scalar: UInt32) -> Bool { table.script(of: scalar) == script }

    /// The names of the scripts that a character is used in, in the order of their numbers.
    static func scriptNames(of scalar: UInt32) -> [String] { table.scripts(of: scalar).compactMap(table.name) }

    /// The scripts that a character is used in, with the combinations that they are part of; nil for all scripts.
    private static func augmentedScripts(of scalar: UInt32) -> Set<Script>? {
        var scripts = Set(table.scripts(of: scalar))
        if scripts.contains(where: \.isShared) { return nil }
        if scripts.contains(.han) { scripts.formUnion([.hanWithBopomofo, .japanese, .korean]) }
        if scripts.contains(.hiragana) || scripts.contains(.katakana) { scripts.insert(.japanese) }
        if scripts.contains(.hangul) { scripts.insert(.korean) }
        if scripts.contains(.bopomofo) { scripts.insert(.hanWithBopomofo) }
        return scripts
    }

    private static let table = Table()

    private struct Table {
        private var starts: [UInt32] = []
        private var lengths: [UInt32] = []
        /// The script of each range, and the scripts that use it where that says more.
        private var sets: [[Script]] = []
        private let names: [String]

        init() {
            names = ScriptTable.names.split(separator: ",").map { String($0) }
            var reader = TableReader(ScriptTable.text)
            var start: UInt32 = 0
            var numbers: [UInt32] = []
            while reader.mark() != nil {
                numbers.removeAll(keepingCapacity: true)
                reader.numbers(into: &numbers)
                let set = numbers.map { Script(number: UInt8(truncatingIfNeeded: $0)) }
                _ = reader.mark()
                numbers.removeAll(keepingCapacity: true)
                reader.numbers(into: &numbers)
                guard numbers.count == 2 else { break }
                start &+= numbers[0]
                starts.append(start)
                lengths.append(numbers[1])
                sets.append(set)
            }
        }

        /// The script that a character is of; nil for a character that is not assigned.
        func script(of scalar: UInt32) -> Script? { set(of: scalar)?.first }

        /// The scripts that a character is used in; none for a character that is not assigned.
        func scripts(of scalar: UInt32) -> ArraySlice<Script> {
            guard let set = set(of: scalar) else { return [] }
            return set.count > 1 ? set.dropFirst() : set[...]
        }

        private func set(of scalar: UInt32) -> [Script]? {
            guard let index = starts.lastIndex(notGreaterThan: scalar) else { return nil }
            return scalar - starts[index] < lengths[index] ? sets[index] : nil
        }

        func name(of script: Script) -> String? {
            names.indices.contains(Int(script.number)) ? names[Int(script.number)] : nil
        }
    }
}
