# csrlint
# SPDX-License-Identifier: Apache-2.0
"""Makes the requests that are measured: corpus.py COUNT FOLDER

RSA-2048 60 %, RSA-4096 10 %, P-256 20 %, P-384 5 %, Ed25519 5 %, 12 names on average; the same bytes each time but
for keys and signatures. A handful of keys is used over and over, because making thousands takes minutes; nothing
that is measured keeps anything by key. Every signature is real.

requests.bin holds, for each request, its DER and its PEM, each after its length in four octets, little-endian.
answer-COUNT.json is an answer of CertCentral with one reissue for each request.
"""

import json
import pathlib
import random
import struct
import sys

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.x509.oid import NameOID

KINDS = (
    ("rsa2048", 60, 8, lambda: rsa.generate_private_key(65537, 2048)),
    ("rsa4096", 10, 2, lambda: rsa.generate_private_key(65537, 4096)),
    ("p256", 20, 16, lambda: ec.generate_private_key(ec.SECP256R1())),
    ("p384", 5, 16, lambda: ec.generate_private_key(ec.SECP384R1())),
    ("ed25519", 5, 16, ed25519.Ed25519PrivateKey.generate),
)
NAMES = [f"host{number}.example.com" for number in range(12)]


def digest(key):
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return None
    if isinstance(key, ec.EllipticCurvePrivateKey) and key.key_size == 384:
        return hashes.SHA384()
    return hashes.SHA256()


def request(key, names):
    subject = [
        x509.NameAttribute(NameOID.COUNTRY_NAME, "US"),
        x509.NameAttribute(NameOID.STATE_OR_PROVINCE_NAME, "Utah"),
        x509.NameAttribute(NameOID.LOCALITY_NAME, "Lehi"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Example Company"),
        x509.NameAttribute(NameOID.COMMON_NAME, names[0]),
    ]
    builder = x509.CertificateSigningRequestBuilder().subject_name(x509.Name(subject))
    alternative = x509.SubjectAlternativeName([x509.DNSName(name) for name in names])
    return builder.add_extension(alternative, critical=False).sign(key, digest(key))


def reissue(number, csr, names, key_size):
    return {
        "id": 1_000_000 + number,
        "thumbprint": f"{number:040X}",
        "serial_number": f"{number + (1 << 120):032X}",
        "common_name": names[0],
        "dns_names": names,
        "status": "issued",
        "archived": 0,
        "date_created": "2026-01-08T19:38:34+00:00",
        "date_issued": "2026-01-08T19:38:35+00:00",
        "valid_till": "2026-07-01",
        "days_remaining": 122,
        "key_size": key_size,
        "csr": csr,
        "purchased_dns_names": str(len(names)),
        "purchased_wildcard_names": "0",
    }


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    chosen = random.Random(1)
    keys = {name: [make() for _ in range(many)] for name, _, many, make in KINDS}
    kinds = [name for name, share, _, _ in KINDS for _ in range(count * share // 100)]
    chosen.shuffle(kinds)
    made_of = {name: [] for name, *_ in KINDS}
    with open(folder / "requests.bin", "wb") as file:
        for kind in kinds:
            key = chosen.choice(keys[kind])
            made = request(key, NAMES)
            pem = made.public_bytes(serialization.Encoding.PEM)
            for form in (made.public_bytes(serialization.Encoding.DER), pem):
                file.write(struct.pack("<I", len(form)) + form)
            made_of[kind].append((pem.decode(), getattr(key, "key_size", 256)))
    # The rows of an order have the same names and seldom change the kind of key: else the report is of nothing but that.
    rows = [row for rows in made_of.values() for row in rows]
    reissues = [reissue(number, csr, NAMES, key_size) for number, (csr, key_size) in enumerate(rows)]
    (folder / f"answer-{count}.json").write_text(json.dumps({"certificates": reissues}))


main()
