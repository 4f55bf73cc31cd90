// csrlint
// SPDX-License-Identifier: Apache-2.0

extension LintInput {
    /// The record at a position, and why it could not be read where it could not.
    func readRecord(at position: Int) -> (record: CertificateRecord, failure: String?) {
        switch content {
        case .list(let list):
            let places = CertificateRecord.Places(
                pointer: list.pointer(at: position), start: list.position(at: position)
            ) { list.position(of: $0, at: position) }
            return record(list.element(at: position), places: places)
        case .lines(let lines, let lineNumbers):
            let place = lineNumbers[position]
            let places = CertificateRecord.Places(pointer: "", start: lines.position(at: place)) {
                lines.position(of: $0, at: place)
            }
            switch lines.entry(at: place) {
            case .element(let element): return record(element, places: places)
            case .failure(let error): return record(.undecodable(reason: error.message), places: places)
            }
        }
    }

    private func record(
        _ element: ReissueList.Element, places: CertificateRecord.Places
    ) -> (record: CertificateRecord, failure: String?) {
        var record: CertificateRecord
        var failure: String?
        switch element {
        case .reissue(let reissue): record = CertificateRecord(reissue, orderID: orderID, places: places)
        case .undecodable(let reason):
            record = CertificateRecord(places: places)
            record.orderID = orderID
            failure = reason
        }
        return (record, failure)
    }

    /// What was unexpected round the rows of a list, as a record without content; nil where nothing was.
    var listRecord: CertificateRecord? {
        guard case .list(let list) = content, let first = list.notes.first else { return nil }
        let places = CertificateRecord.Places(pointer: "", start: first.position) { _ in first.position }
        var record = CertificateRecord(places: places)
        record.orderID = orderID
        record.notes = list.notes
        return record
    }
}
