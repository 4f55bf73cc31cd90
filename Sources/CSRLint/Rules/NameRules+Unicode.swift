// csrlint
// SPDX-License-Identifier: Apache-2.0

extension Rule {
    /// The rules on names in other scripts than Latin.
    static let nameUnicodeRules: [Rule] = [
        Rule(
            "name-idna-invalid", .warning, "Every international label is one of IDNA 2008",
            rationale: """
                A label that starts with `xn--` stands for one in Unicode. If it does not decode, or holds characters \
                that IDNA 2008 leaves out, browsers show or look up something else, or nothing. Labels of the older \
                IDNA 2003 are among these, and authorities may still certify them.
                """,
            reference: .rfc(5891, section: "5.4"),
            remedy: "encode the name again with a tool for IDNA 2008, such as `idn2`",
            example: "`xn--a.example.com`, which stands for a control character; `xn--n3h.example.com`, a snowman",
            byHand: "openssl req -in request.pem -noout -text | grep -o 'xn--[^,]*' | idn2 --decode",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .invalidLabel) { subject in
                guard subject.name.kind == .dns else { return "has a label in Unicode that no A-label stands for" }
                for label in subject.name.base.split(separator: 0x2E) where label.starts(with: IDNAValidity.prefix) {
                    if let fault = IDNAValidity.fault(ofALabel: label) {
                        return "has a label, \(DisplayText.visible(Array(label))), that \(fault)"
                    }
                }
                return "has a label that is none of IDNA 2008"
            }
        },

        Rule(
            "name-u-label", .error, "Every name is written in ASCII",
            rationale: """
                A dNSName holds ASCII alone, and a common name is a copy of one, so an international name is written in \
                A-labels. What an interface shows to people may be in Unicode.
                """,
            reference: .rfc(5280, section: "7.2"),
            remedy: "write the name in A-labels: `xn--mnchen-3ya.example.com` for `münchen.example.com`",
            example: "`münchen.example.com` in a dNSName",
            byHand: "openssl req -in request.pem -noout -text | LC_ALL=C grep '[^ -~]'",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .uLabel) { subject in
                subject.request == nil ? .note : nil
            } clause: { subject in
                let written = (subject.request ?? subject.record).map { DisplayText.visible($0.name.written) } ?? ""
                return "is written in Unicode, as \(written)"
            }
        },

        Rule(
            "name-mixed-script", .warning, "No label mixes the letters of several scripts",
            rationale: """
                A word is written in one script. A letter of another one among them mostly stands there because it \
                looks like the right one. Japanese, Korean and Chinese mix theirs, and set Latin words beside them.
                """,
            reference: .unicode(standard: 39, section: "5.1"),
            remedy: "compare the name with the domain that you mean, letter by letter",
            example: "`exаmple.com` with the Cyrillic letter а: `xn--exmple-4nf.com`",
            byHand: "idn2 --decode xn--exmple-4nf.com | LC_ALL=C sed -n l",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .mixedScript) { subject in
                let labels = subject.name.base.split(separator: 0x2E).compactMap(IDNAValidity.decoded)
                guard let label = labels.first(where: LabelScripts.isMixed) else { return "mixes scripts" }
                let scripts = LabelScripts.names(in: label).joined(separator: ", ")
                return "has a label, \(label.shown), that mixes scripts: \(scripts)"
            }
        },

        Rule(
            "name-homograph", .warning, "No label merely looks like a word in ASCII",
            rationale: """
                All letters of such a label look like letters of ASCII: people read another name than the one that is \
                certified. Words that are at home in the script of their top-level domain are left alone.
                """,
            reference: .unicode(standard: 39, section: "4"),
            remedy: "make sure that the name is the one you mean, and not one that imitates it",
            example: "`xn--80ak6aa92e.com`, five Cyrillic letters that look like `apple`",
            byHand: "idn2 --decode xn--80ak6aa92e.com | LC_ALL=C sed -n l",
            judgesRequestsAlone: true
        ) { inspection in
            inspection.nameObservations(of: .homograph) { subject in
                inspection.nameSurvey.twins[subject.name] == nil ? nil : .error
            } clause: { subject in
                if let twin = inspection.nameSurvey.twins[subject.name] {
                    return "looks like \(twin.shown), another name here, and is not the same"
                }
                let labels = subject.name.base.split(separator: 0x2E).compactMap(IDNAValidity.decoded)
                guard let label = labels.first(where: Homograph.looksLikeASCII) else { return "looks like ASCII" }
                return "has a label, \(label.shown), that looks like \(Homograph.appearance(of: label)) in ASCII"
            }
        },
    ]
}

extension [UInt32] {
    /// The characters of a label in visible form.
    fileprivate var shown: String {
        var text = String.UnicodeScalarView()
        for scalar in self.lazy.compactMap(Unicode.Scalar.init) { text.append(scalar) }
        return DisplayText.visible(String(text))
    }
}
