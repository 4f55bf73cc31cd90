// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import CertificateInspection

/// The style of the HTML report, and the policy that lets a browser apply it and nothing else.
enum HTMLStyle {
    /// The content security policy: no script, no request, one style.
    static let policy: String = {
        let digest = SHA256Digest(hashing: Array(text.utf8))
        return "default-src 'none'; style-src 'sha256-\(base64(digest.octets))'"
    }()

    /// Octets as base64 (RFC 4648 section 4).
    private static func base64(_ octets: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: octets.count, by: 3) {
            let group = octets[start..<min(start + 3, octets.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for digit in 0..<4 { text.append(digit <= group.count ? alphabet[bits >> (18 - 6 * digit) & 63] : "=") }
        }
        return text
    }

    static let text = """

        :root {
          --page: #ffffff; --panel: #f5f7f9; --line: #cfd6dd; --text: #1c2126; --faint: #555f6a;
          --error: #b0201a; --warning: #855000; --note: #0a58a6; --good: #17672f;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #14171b; --panel: #1d2228; --line: #3a424b; --text: #e6e9ec; --faint: #a8b1bb;
            --error: #ff9b92; --warning: #f2bd5c; --note: #86bdff; --good: #78d694;
          }
        }
        * { box-sizing: border-box; }
        body {
          margin: 0 auto; max-width: 72rem; padding: 1.5rem 1.25rem 4rem; background: var(--page); color: var(--text);
          font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
        }
        h1, h2, h3, h4 { line-height: 1.25; margin: 0; }
        h1 { font-size: 1.75rem; }
        h2 { font-size: 1.3rem; margin: 2.5rem 0 0.75rem; padding-top: 1rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1.05rem; margin: 1.5rem 0 0.5rem; }
        h4 { font-size: 1rem; }
        p { margin: 0.5rem 0; }
        a { color: var(--note); }
        code { font: 0.9em/1.45 ui-monospace, monospace; unicode-bidi: isolate; }
        :focus-visible { outline: 3px solid var(--note); outline-offset: 2px; }
        .faint { color: var(--faint); }
        .mark { white-space: nowrap; font-weight: 600; }
        .error { color: var(--error); }
        .warning { color: var(--warning); }
        .note { color: var(--note); }
        .good { color: var(--good); }
        .outcome { font-size: 1.15rem; font-weight: 600; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 1rem; background: var(--panel); }
        .counts {
          display: grid; grid-template-columns: repeat(auto-fill, minmax(7rem, 1fr)); gap: 0.75rem; margin: 1rem 0;
        }
        .counts div {
          padding: 0.5rem 0.75rem; background: var(--panel); border: 1px solid var(--line); border-radius: 0.4rem;
        }
        .counts dt { color: var(--faint); font-size: 0.9rem; overflow-wrap: normal; }
        .counts dd { margin: 0; font-size: 1.4rem; font-weight: 600; font-variant-numeric: tabular-nums; }
        .facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 0.5rem 0; }
        .facts dt { color: var(--faint); }
        .facts dd { margin: 0; min-width: 0; }
        nav ol { margin: 0.5rem 0; padding-left: 1.5rem; }
        summary { cursor: pointer; }
        .filter {
          display: inline-block; vertical-align: top; margin: 0.25rem 0.5rem 0.25rem 0; padding: 0.3rem 0.75rem;
          border: 1px solid var(--faint); border-radius: 1.2rem;
        }
        .filter[open] { background: var(--panel); border-color: var(--note); font-weight: 600; }
        .filter p { margin: 0; font-weight: 400; font-size: 0.9rem; }
        .row { margin: 0.75rem 0; border: 1px solid var(--line); border-radius: 0.4rem; }
        .row > details > summary { padding: 0.6rem 0.9rem; background: var(--panel); border-radius: 0.4rem; }
        .row > details > summary h3 { display: inline; margin: 0; }
        .row summary .mark { margin-left: 0.4rem; }
        .about { display: block; margin: 0.15rem 0 0 1.1rem; color: var(--faint); font-size: 1rem; font-weight: 400; }
        @media screen {
          .row > details:not([open]) + .body, .more:not([open]) + ul { display: none; }
          .filter[open] ~ .filter,
          .only-found[open] ~ .worst-none:not(.is-unchecked),
          .only-found[open] ~ section .worst-none:not(.is-unchecked),
          .only-grave[open] ~ .worst-none:not(.is-unchecked), .only-grave[open] ~ .worst-note:not(.is-unchecked),
          .only-grave[open] ~ section .worst-none:not(.is-unchecked),
          .only-grave[open] ~ section .worst-note:not(.is-unchecked),
          .only-grave[open] ~ section .is-note, .only-grave[open] ~ section .is-waived,
          .only-errors[open] ~ .worst-none:not(.is-unchecked), .only-errors[open] ~ .worst-note:not(.is-unchecked),
          .only-errors[open] ~ .worst-warning:not(.is-unchecked),
          .only-errors[open] ~ section .worst-none:not(.is-unchecked),
          .only-errors[open] ~ section .worst-note:not(.is-unchecked),
          .only-errors[open] ~ section .worst-warning:not(.is-unchecked),
          .only-errors[open] ~ section .is-note, .only-errors[open] ~ section .is-warning,
          .only-errors[open] ~ section .is-waived { display: none; }
          .row:target > details:not([open]) + .body { display: block; }
        }
        .body { padding: 0.75rem 0.9rem; }
        table { width: 100%; border-collapse: collapse; margin: 0.5rem 0; }
        caption { text-align: left; color: var(--faint); padding-bottom: 0.35rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-top: 1px solid var(--line); }
        thead th { border-top: 0; color: var(--faint); font-weight: 600; overflow-wrap: normal; }
        tbody th { font-weight: 600; }
        .sides { table-layout: fixed; }
        .sides thead th:first-child { width: 10.5rem; }
        .sides tbody th .mark { display: block; font-size: 0.9rem; }
        .sides .facts { margin: 0; }
        .names { margin: 0; padding: 0; list-style: none; }
        .findings { list-style: none; margin: 0; padding: 0; }
        .findings > li { margin: 0.75rem 0; padding: 0.1rem 0 0.1rem 0.9rem; border-left: 4px solid var(--line); }
        .findings > .is-error { border-left-color: var(--error); }
        .findings > .is-warning { border-left-color: var(--warning); }
        .findings > .is-note { border-left-color: var(--note); }
        .findings > .is-waived { color: var(--faint); }
        .findings h3 { margin: 0; }
        .tag { border: 1px solid var(--line); border-radius: 0.7rem; padding: 0 0.5rem; font-size: 0.85rem; font-weight: 400; }
        .evidence { display: grid; grid-template-columns: 1fr 1fr; gap: 0.75rem; margin: 0.5rem 0; }
        .evidence div:only-child { grid-column: 1 / -1; }
        .evidence div { min-width: 0; padding: 0.4rem 0.75rem; background: var(--panel); border-radius: 0.4rem; }
        .evidence dt { color: var(--faint); font-size: 0.9rem; }
        .evidence dd { margin: 0; }
        .small { color: var(--faint); font-size: 0.85rem; }
        footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--faint); }
        @media (max-width: 44rem) {
          body { padding: 1rem 0.75rem 3rem; }
          h1 { font-size: 1.4rem; }
          .sides .facts { grid-template-columns: 1fr; }
          .sides .facts dd { margin-bottom: 0.35rem; }
          .counts dd { font-size: 1.2rem; }
          .sides thead th:first-child { display: none; }
          .sides tr { display: grid; grid-template-columns: 1fr 1fr; }
          .sides.one tr { grid-template-columns: 1fr; }
          .sides tbody th { grid-column: 1 / -1; padding-bottom: 0; }
          .sides tbody th .mark { display: inline; margin-left: 0.5rem; }
          .sides tbody td { border-top: 0; min-width: 0; }
          .sides .long { grid-template-columns: 1fr; }
          .sides .long td:empty { display: none; }
          .sides .long td::before { content: "Record"; display: block; color: var(--faint); }
          .sides .long td:last-child::before { content: "CSR"; }
          .evidence { grid-template-columns: 1fr; gap: 0.4rem; }
          .scroll { overflow-x: auto; }
        }
        @media print {
          :root {
            --page: #ffffff; --panel: #ffffff; --line: #999999; --text: #000000; --faint: #444444;
            --error: #b0201a; --warning: #855000; --note: #0a58a6; --good: #17672f;
          }
          body { max-width: none; padding: 0; font-size: 10pt; }
          nav, .skip, .filter, .filters, .more { display: none; }
          summary { list-style: none; }
          summary::-webkit-details-marker { display: none; }
          .about { margin-left: 0; }
          h2, h3, h4, summary { break-after: avoid; }
          .findings > li, tr { break-inside: avoid; }
          .sides tr { break-inside: auto; }
        }

        """
}
