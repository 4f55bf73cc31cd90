// csrlint
// SPDX-License-Identifier: Apache-2.0

internal import JSONReader

extension OrderMember {
    /// What an inspection comes down to for the rules on its order.
    init(
        _ inspection: Inspection, of reissue: CertificateRecord, at position: Int, standing: RowStanding,
        isInactive: Bool, isMismatch: Bool, isKeyWeak: Bool
    ) {
        self.position = position
        certificateID = reissue.certificateID
        created = reissue.created?.instant
        isIssued = reissue.wasIssued
        isInUse = reissue.standingByStatus == .issued && !isInactive
        self.standing = standing
        self.isMismatch = isMismatch
        csrSHA256 = inspection.csrSHA256
        thumbprint = reissue.thumbprint.flatMap { try? Thumbprint($0) }.map { KeyedDigest($0.digits) }
        serialNumber = reissue.serialNumber.flatMap { try? SerialNumber($0) }.map { KeyedDigest($0.digits) }
        unreadRequest = csrSHA256 == nil ? reissue.requestText.map { KeyedDigest($0) } : nil
        snapshotDay = SnapshotDay.implied(by: reissue)
        let names = inspection.names
        let recorded = names.recordNames + (names.recordCommonName.map { [$0] } ?? [])
        record =
            recorded.isEmpty
            ? nil : Side(names: NameSetDigest(recorded), keySize: inspection.record?.keySize)
        let sizes = inspection.request.flatMap { KeySizeComparison.acceptedSizes(of: $0.publicKey) } ?? []
        request = inspection.request.map { _ in
            let hosts = names.requestCommonNames.filter { $0.kind == .host }.map(\.name)
            return Side(names: NameSetDigest(names.requestNames + hosts), keySize: sizes.first)
        }
        otherKeySizes = Array(sizes.dropFirst())
        commonName = names.recordCommonName.map { NameSetDigest([$0]) }
        userID = reissue.userID
        keyIdentity = inspection.keyIdentity
        key = inspection.publicKey.map { KeyKind($0) }
        self.isKeyWeak = isKeyWeak
        signatureDigest = inspection.request?.signatureAlgorithm.digest
    }
}
