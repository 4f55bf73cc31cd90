// csrlint
// SPDX-License-Identifier: Apache-2.0

// One import is enough: whoever lints also names requests and reissues.
@_exported public import CertCentral
@_exported public import CertificateInspection
@_exported public import JSONReader
