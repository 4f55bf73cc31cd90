# csrlint
# SPDX-License-Identifier: Apache-2.0
"""The script that one would write instead: compares each record of an answer with its CSR, by pyca/cryptography, and
prints a report: pyca_compare.py ANSWER.json"""

import json
import sys

from cryptography import x509
from cryptography.x509.oid import NameOID


def compare(record):
    request = x509.load_pem_x509_csr(record["csr"].encode())
    common_names = [a.value.lower() for a in request.subject.get_attributes_for_oid(NameOID.COMMON_NAME)]
    extension = request.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    names = {name.lower() for name in extension.value.get_values_for_type(x509.DNSName)}
    recorded = {name.lower() for name in record["dns_names"]}
    key_size = getattr(request.public_key(), "key_size", 256)
    return {
        "certificate_id": record["id"],
        "common_name": common_names == [record["common_name"].lower()],
        "only_in_record": sorted(recorded - names),
        "only_in_csr": sorted(names - recorded),
        "key_size": key_size == record["key_size"],
        "signature": request.is_signature_valid,
    }


with open(sys.argv[1], encoding="utf-8") as answer:
    json.dump([compare(record) for record in json.load(answer)["certificates"]], sys.stdout)
