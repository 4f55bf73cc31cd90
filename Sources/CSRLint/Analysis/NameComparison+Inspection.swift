// csrlint
// SPDX-License-Identifier: Apache-2.0

extension NameComparison {
    /// Compares the names of a record with those of a request; a side that is missing has no names.
    init(record: CertificateRecord?, request: CertificateSigningRequest?) {
        self.init(
            recordCommonName: record?.commonName,
            recordDNSNames: record?.dnsNames,
            areRecordNamesKnown: record?.contradictsItself(in: .dnsNames) != true,
            requestCommonNames: request?.subject.commonNames.map {
                CommonName(utf8: $0.utf8, isWellFormed: $0.isWellFormed)
            } ?? [],
            subjectAlternativeNames: request?.subjectAlternativeNames ?? [])
    }
}
