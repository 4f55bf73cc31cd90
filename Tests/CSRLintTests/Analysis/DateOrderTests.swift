// csrlint
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSRLint

@Suite("The dates of a record")
struct DateOrderTests {
    private static func date(_ text: String?) -> Reissue.DateField? {
        guard let text else { return nil }
        let isDateOnly = !text.contains("T")
        return Reissue.DateField(
            text: JSONString(text), instant: Timestamp(rfc3339: isDateOnly ? text + "T00:00:00Z" : text),
            isDateOnly: isDateOnly)
    }

    struct Example: Sendable {
        let created: String?
        let issued: String?
        let expires: String?
        let wrong: [ReissueField]

        init(_ created: String?, _ issued: String?, _ expires: String?, wrong: [ReissueField] = []) {
            self.created = created
            self.issued = issued
            self.expires = expires
            self.wrong = wrong
        }
    }

    @Test(
        "follow each other, compared as instants",
        arguments: [
            Example("2026-05-04T09:00:00Z", "2026-05-04T10:00:00Z", "2026-11-15"),
            Example("2026-05-04T09:00:00Z", "2026-05-04T09:00:00Z", "2026-05-04"),
            Example("2026-05-04T09:00:01Z", "2026-05-04T09:00:00Z", "2026-11-15", wrong: [.dateIssued]),
            Example("2026-05-04T11:00:00+02:00", "2026-05-04T09:00:00Z", nil),
            Example("2026-05-04T09:00:00Z", "2026-05-05T10:00:00Z", "2026-05-04", wrong: [.validTill]),
            Example("2026-05-04T09:00:00Z", "2026-05-03T10:00:00Z", "2026-05-02", wrong: [.dateIssued, .validTill]),
            Example("2026-05-05T00:00:01Z", nil, "2026-05-04", wrong: [.validTill]),
            Example("2026-05-04T23:59:59Z", nil, "2026-05-04"),
            Example("2026-05-04T12:00:01Z", nil, "2026-05-04T12:00:00Z", wrong: [.validTill]),
            Example("2026-05-04T12:00:00Z", "2026-05-04", nil),
            Example("2026-05-04", "2026-05-03", nil),
            Example("2026-05-04", "2026-05-02", nil, wrong: [.dateIssued]),
            Example("2026-05-04T12:00:00Z", "2026-13-04T12:00:00Z", "2026-05-01", wrong: [.validTill]),
            Example(nil, nil, nil),
        ])
    func order(example: Example) {
        var record = CertificateRecord.example
        record.created = Self.date(example.created)
        record.issued = Self.date(example.issued)
        record.expires = Self.date(example.expires)
        #expect(DateOrder.violations(in: record).map(\.secondField) == example.wrong)
    }

    @Test("are as documented, or differ harmlessly, or so that readers disagree")
    func deviation() {
        let instant = Timestamp(secondsSince1970: 0)
        func deviation(
            _ instant: Timestamp?, isDateOnly: Bool = false, _ liberties: DateLiberties = [], isOfDay: Bool = false
        ) -> (count: Int, isHarmless: Bool)? {
            let field = Reissue.DateField(text: "", instant: instant, isDateOnly: isDateOnly, liberties: liberties)
            return DateDeviation(field, isOfDay: isOfDay).map { ($0.words.count, $0.isHarmless) }
        }
        #expect(deviation(instant) == nil)
        #expect(deviation(instant, isDateOnly: true, isOfDay: true) == nil)
        for (found, count, isHarmless) in [
            (deviation(nil), 1, false), (deviation(instant, isDateOnly: true), 1, false),
            (deviation(instant, isOfDay: true), 1, false), (deviation(instant, .spaceBeforeTime), 1, false),
            (deviation(instant, .missingOffset), 1, false), (deviation(instant, .compactOffset), 1, false),
            (deviation(instant, .foreignOffset), 1, true), (deviation(instant, .surroundingWhiteSpace), 1, true),
            (deviation(instant, [.foreignOffset, .surroundingWhiteSpace]), 2, true),
            (deviation(instant, [.foreignOffset, .compactOffset]), 2, false),
        ] {
            #expect(found?.count == count)
            #expect(found?.isHarmless == isHarmless)
        }
    }
}
