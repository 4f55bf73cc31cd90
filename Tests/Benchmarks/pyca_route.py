# csrlint
# SPDX-License-Identifier: Apache-2.0
"""The route of pyca/cryptography, with the arguments and the output of RouteBenchmark:
pyca_route.py parse|verify pem|der SECONDS REQUESTS"""

import struct
import sys
import time

from cryptography import x509
from cryptography.x509.oid import NameOID


def load(path):
    data = memoryview(open(path, "rb").read())
    forms, at = [], 0
    while at < len(data):
        (length,) = struct.unpack_from("<I", data, at)
        forms.append(bytes(data[at + 4 : at + 4 + length]))
        at += 4 + length
    return forms[0::2], forms[1::2]


def main():
    mode, form, seconds, path = sys.argv[1:5]
    der, pem = load(path)
    requests, read = (pem, x509.load_pem_x509_csr) if form == "pem" else (der, x509.load_der_x509_csr)
    verify = mode == "verify"

    def run():
        check = 0
        for data in requests:
            request = read(data)
            for attribute in request.subject.get_attributes_for_oid(NameOID.COMMON_NAME):
                check += len(attribute.value)
            names = request.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
            for name in names.get_values_for_type(x509.DNSName):
                check += len(name)
            check += getattr(request.public_key(), "key_size", 256)
            if verify and request.is_signature_valid:
                check += 1
        return check

    check, end = run(), time.perf_counter() + float(seconds)
    processor = clock = float("inf")
    while clock == float("inf") or time.perf_counter() < end:
        begin = time.process_time_ns(), time.perf_counter_ns()
        assert run() == check
        processor = min(processor, time.process_time_ns() - begin[0])
        clock = min(clock, time.perf_counter_ns() - begin[1])
    print(check, len(requests), processor // len(requests), clock // len(requests))


main()
