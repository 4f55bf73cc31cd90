// csrlint
// SPDX-License-Identifier: Apache-2.0

/// The fields of a run's records that nobody has described.
enum UnknownFields {
    /// One observation on all of them, on the newest record that has any; it gives names alone, and names no other
    /// records: a field that the vendor adds is in all of them.
    static func observations(in run: RunInspection) -> [GroupObservation] {
        let places = run.members.indices.filter { !run.members[$0].unknownKeys.isEmpty }
        guard let carrier = places.max(by: { run.members[$0].age < run.members[$1].age }) else { return [] }
        let names = Set(places.flatMap { run.members[$0].unknownKeys }).map { DisplayText.visible($0) }.sorted()
        let records = places.count == 1 ? "1 record" : "\(places.count) records"
        return [
            GroupObservation(
                member: carrier, related: [],
                observation: Observation(
                    "\(records) with fields that nobody has described: \(NameListText.joined(names))",
                    subject: names.count == 1 ? names.first : nil))
        ]
    }
}
