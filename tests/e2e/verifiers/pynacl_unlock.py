"""Opens a locked backup with PyNaCl (libsodium): python pynacl_unlock.py file, the passphrase on standard input.

Prints the text that was locked; ends with 1 where the passphrase is another one or a bit differs.
"""

import base64
import json
import re
import sys
import unicodedata

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt, crypto_pwhash_ALG_ARGON2ID13, crypto_pwhash_alg

PURPOSE = b'["shidian-sealed",1,"","passphrase","backup",null]'


def plain(text):
    """The bytes that base64url without padding spells."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def hashed(passphrase):
    """The form of a passphrase that the key is made of, in UTF-8; docs/format.md says it in words."""
    text = unicodedata.normalize("NFKC", passphrase)
    text = re.sub("[\u200b\u200e\u200f\u2060\ufeff]", "", text)
    text = re.sub("[\u2010-\u2015\u2212]", "-", text).replace("\u3002", ".")
    return " ".join(text.split()).encode()


def unlocked(content, passphrase):
    """The text under that passphrase."""
    cost = content["kdf"]
    assert (cost["name"], cost["lanes"]) == ("argon2id", 1), "libsodium computes one lane only"
    key = crypto_pwhash_alg(
        32, passphrase, plain(content["salt"]), cost["passes"], cost["memory_kib"] * 1024, crypto_pwhash_ALG_ARGON2ID13
    )
    return crypto_aead_xchacha20poly1305_ietf_decrypt(plain(content["text"]), PURPOSE, plain(content["nonce"]), key)


def main(file):
    with open(file, encoding="utf-8") as source:
        content = json.load(source)["content"]
    sys.stdout.buffer.write(unlocked(content, hashed(sys.stdin.buffer.read().decode())))


if __name__ == "__main__":
    main(*sys.argv[1:])
