"""Verifies signed files with jwcrypto: python jwcrypto_verify.py [--key public.jwk] file...

Without a key the one inside the file is taken, which proves integrity and no origin.
Prints a line for each file, `ok` or `refused` first; ends with 1 if any was refused.
"""

import base64
import json
import sys

from jwcrypto import jwk, jws


def embedded(text):
    """The key that the first protected header names."""
    protected = json.loads(text)["signatures"][0]["protected"]
    padded = protected + "=" * (-len(protected) % 4)
    header = json.loads(base64.urlsafe_b64decode(padded))
    return jwk.JWK(**header["jwk"])


def verify(file, key):
    with open(file, encoding="utf-8") as source:
        text = source.read()
    token = jws.JWS()
    token.allowed_algs = ["ES256"]
    token.deserialize(text, key or embedded(text))


def main(files):
    key, refused = None, False
    if files[:1] == ["--key"]:
        with open(files[1], encoding="utf-8") as source:
            key = jwk.JWK.from_json(source.read())
        files = files[2:]
    for file in files:
        try:
            verify(file, key)
            print(f"ok\t{file}")
        except Exception as fault:  # any failure to verify is a refusal
            refused = True
            print(f"refused\t{file}\t{' '.join(repr(fault).split())}")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
