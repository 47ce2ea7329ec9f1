#!/usr/bin/env python3
"""Checks signed files of Shidian as format.md says, without Shidian: python verify.py [--json] file...

Needs Python 3.9 or newer and the package `cryptography`; the schemas lie in the folder `schema` beside this file.
Prints for each file its verdict, the fingerprints that stand on paper, and what the file claims of itself; with
--json one line of JSON for each. Ends with 1 where any file was refused.

The key is taken from the file, so "taken" means: nothing was changed since the holder of that key signed it. Whose
key it is, only its fingerprint on the stamped sheet tells. The rules of the regulation are not applied here.
"""

import base64
import datetime
import hashlib
import json
import re
import sys
import unicodedata
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cryptography.hazmat.primitives.hashes import SHA256

LARGEST_FILE = 2_097_152
LARGEST_HEADER = 1024
LARGEST_INTEGER = 2**53 - 1
DEEPEST = 32
GREATEST_ROW = 1_000_000_000
MOST_ROWS = 20_000
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551

# Blanks that are asked only where another one is answered 有.
ASKED_AFTER = {
    "application": {
        "record.accident.day": "record.accident",
        "record.accident.note": "record.accident",
        "record.notice.day": "record.notice",
        "record.penalty.day": "record.penalty",
        "record.media.day": "record.media",
    },
    "evaluation": {
        "group.leader": "group.exists",
        "during.accident.day": "during.accident",
        "during.notice.day": "during.notice",
        "during.penalty.day": "during.penalty",
        "during.media.day": "during.media",
    },
    "recheck": {
        "record.accident.day": "record.accident",
        "record.accident.note": "record.accident",
    },
}


class Refused(Exception):
    """A file that is not taken: a code of conformance.md, the member it is about, and a sentence."""

    def __init__(self, reason, says, member=None):
        super().__init__(says)
        self.reason, self.says, self.member = reason, says, member


def verify(file):
    """What a signed file says: its content, and the two fingerprints."""
    value = read_file(file)
    if not isinstance(value, dict) or not {"payload", "signatures"} <= value.keys():
        raise Refused("not-ours", "this is no signed file: it has no payload and signatures")
    members(value, ["payload", "signatures"])
    entry = only(value["signatures"])
    key, protected = read_header(decoded(entry, "protected"))
    r, s = scalars(decoded(entry, "signature"))
    payload = decoded(value, "payload")
    content = read_json(payload, LARGEST_FILE)
    if canonical(content) != payload:
        raise Refused("content-spelling", "the content is not spelled as RFC 8785 says")
    if file.translate(None, b" \t\r\n") != spelled(payload, protected, entry["signature"]):
        raise Refused("file-spelling", "the file is not spelled as the format says")
    check_content(content)
    check_signature(key, f"{encode(protected)}.{encode(payload)}".encode(), r, s)
    return content, groups(thumbprint(key)), groups(hashlib.sha256(payload).digest())


# The envelope


def read_file(file):
    """The JSON of a file, which must be UTF-8 without a mark."""
    if len(file) > LARGEST_FILE:
        raise Refused("too-large", f"more than {LARGEST_FILE} bytes")
    if file[:2] in (b"\xff\xfe", b"\xfe\xff") or file[:2].count(0) == 1:
        raise Refused("utf-16", "saved in UTF-16 by another program")
    try:
        return read_json(file, LARGEST_FILE)
    except Refused as why:
        if why.reason == "syntax" and file.lstrip()[:1] not in (b"{", b"["):
            raise Refused("text", "a text, and no JSON") from why
        raise


def only(signatures):
    """The one signature, with its two members."""
    if not isinstance(signatures, list):
        raise wrong("signatures", "is no list")
    if len(signatures) != 1:
        reason = "several-signatures" if signatures else "no-signature"
        raise Refused(reason, f"{len(signatures)} signatures, where one must be")
    if isinstance(signatures[0], dict) and "header" in signatures[0]:
        raise Refused("unprotected-header", "an unprotected header, which anybody can change", "header")
    members(signatures[0], ["protected", "signature"])
    return signatures[0]


def read_header(text):
    """The key that the protected header names, and the bytes of the header."""
    header = read_json(text, LARGEST_HEADER)
    for name, reason in (("crit", "crit"), ("b64", "b64")):
        if isinstance(header, dict) and name in header:
            raise Refused(reason, f"`{name}` changes what the signature means", name)
    members(header, ["alg", "jwk", "kid", "typ"])
    for name, must, reason in (("alg", "ES256", "algorithm"), ("typ", "shidian+jws", "typ")):
        if text_of(header, name) != must:
            raise Refused(reason, f"`{name}` is not {must}", name)
    key = header["jwk"]
    members(key, ["crv", "kty", "x", "y"])
    if (text_of(key, "kty"), text_of(key, "crv")) != ("EC", "P-256"):
        raise Refused("key", "the key is not of the curve P-256", "jwk")
    for name in ("x", "y"):
        if len(decoded(key, name, "key")) != 32:
            raise Refused("key", f"`{name}` is not 32 bytes", name)
    if text_of(header, "kid") != encode(thumbprint(key)):
        raise Refused("kid", "`kid` is not the thumbprint of the key", "kid")
    if canonical(header) != text:
        raise Refused("header-spelling", "the header is not in its canonical spelling")
    return key, text


def scalars(signature):
    """r and s: 32 bytes each, within the order of the curve, s in its lower half."""
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    if len(signature) != 64 or not (0 < r < ORDER and 0 < s < ORDER):
        raise Refused("scalars", "r and s are not 32 bytes each within the order of the curve", "signature")
    if s > (ORDER - 1) // 2:
        raise Refused("upper-half", "s lies in its upper half", "signature")
    return r, s


def check_signature(key, signed, r, s):
    """ECDSA on P-256 with SHA-256 (RFC 7518, section 3.4)."""
    x, y = (int.from_bytes(decoded(key, name, "key"), "big") for name in ("x", "y"))
    try:
        public = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    except ValueError as fault:
        raise Refused("key", "the key is no point of the curve", "jwk") from fault
    try:
        public.verify(utils.encode_dss_signature(r, s), signed, ec.ECDSA(SHA256()))
    except InvalidSignature as fault:
        raise Refused("mismatch", "the signature was not made over this content by this key") from fault


def spelled(payload, protected, signature):
    """The file as it is written, on one line."""
    signed = f'{{"protected":"{encode(protected)}","signature":"{signature}"}}'
    return f'{{"payload":"{encode(payload)}","signatures":[{signed}]}}'.encode()


def thumbprint(key):
    """RFC 7638: the SHA-256 of the four members in the order of their names."""
    return hashlib.sha256(canonical(key)).digest()


def groups(digest):
    """The first 20 hexadecimal digits in five groups, as on paper."""
    return " ".join(digest[at : at + 2].hex() for at in range(0, 10, 2))


# JSON and base64url, each in one spelling only


def read_json(text, limit):
    """One JSON value, refusing all that two readers could understand differently."""
    if len(text) > limit:
        raise Refused("too-large", f"more than {limit} bytes")
    if text.startswith(b"\xef\xbb\xbf"):
        raise Refused("byte-order-mark", "a byte order mark in front")
    try:
        text = text.decode()
    except UnicodeDecodeError as fault:
        raise Refused("not-utf-8", "bytes that are not UTF-8") from fault
    if not text.strip(" \t\r\n\f"):
        raise Refused("empty", "nothing in it")
    if depth(text) > DEEPEST:
        raise Refused("too-deep", f"lists and objects nested more than {DEEPEST} deep")
    try:
        value = json.loads(
            text, object_pairs_hook=once, parse_int=integer, parse_float=no_number, parse_constant=no_constant
        )
    except json.JSONDecodeError as fault:
        raise Refused(fault_of(fault), str(fault)) from fault
    if any("\ud800" <= letter <= "\udfff" for letter in json.dumps(value, ensure_ascii=False)):
        raise Refused("surrogate", "half of a UTF-16 pair")
    return value


def depth(text):
    """How deep lists and objects are nested."""
    bare = re.sub(r'"(?:[^"\\]|\\.)*"?', "", text, flags=re.DOTALL)
    deepest = level = 0
    for mark in re.findall(r"[\[\]{}]", bare):
        level += 1 if mark in "[{" else -1
        deepest = max(deepest, level)
    return deepest


def once(pairs):
    """The members of an object, none of which stands twice."""
    value = {}
    for name, member in pairs:
        if name in value:
            raise Refused("duplicate", f"`{name}` stands twice", name)
        value[name] = member
    return value


def integer(digits):
    """An integer that every reader keeps."""
    if digits == "-0" or len(digits) > 17 or abs(int(digits)) > LARGEST_INTEGER:
        no_number(digits)
    return int(digits)


def no_number(digits):
    raise Refused("number", f"{digits[:40]} is no integer within ±(2^53 − 1)")


def no_constant(word):
    raise Refused("syntax", f"{word} is no JSON")


def fault_of(fault):
    """The code for what Python's reader objects to."""
    behind = fault.doc[fault.pos :]
    if fault.msg == "Extra data":
        return "trailing"
    cut = fault.msg.startswith("Unterminated") or not behind.strip()
    cut = cut or (fault.msg.startswith("Invalid \\u") and len(behind) < 6)
    return "cut" if cut else "syntax"


def canonical(value):
    """The bytes of RFC 8785 of a value without fractions: members in the order of UTF-16."""

    def ordered(value):
        if isinstance(value, dict):
            names = sorted(value, key=lambda name: name.encode("utf-16-be"))
            return {name: ordered(value[name]) for name in names}
        return [ordered(item) for item in value] if isinstance(value, list) else value

    return json.dumps(ordered(value), ensure_ascii=False, separators=(",", ":")).encode()


def encode(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def decoded(value, name, reason="base64"):
    """The bytes that a member spells in base64url, in the one spelling there is."""
    text = text_of(value, name)
    fault = Refused(reason, f"`{name}` is no base64url", name)
    if not re.fullmatch(r"[A-Za-z0-9_-]*", text) or len(text) % 4 == 1:
        raise fault
    content = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if encode(content) != text:
        raise fault
    return content


def text_of(value, name):
    if not isinstance(value[name], str):
        raise wrong(name, "is no text")
    return value[name]


def members(value, names):
    """Holds a value to be an object with exactly these members."""
    if not isinstance(value, dict):
        raise Refused("shape", f"no object with the members {', '.join(names)}")
    for name in value.keys() - set(names):
        raise wrong(name, "is not known")
    for name in set(names) - value.keys():
        raise wrong(name, "is missing")


# The content


def check_content(content):
    """Holds the content to its schema, and to what no schema can say."""
    number = content.get("format") if isinstance(content, dict) else None
    if type(number) is not int or number < 0:
        raise wrong("format", "is no number of a format")
    path = Path(__file__).with_name("schema") / f"payload-{number}.json"
    if not path.exists():
        if number == 0:
            raise wrong("format", "is no number of a format")
        raise Refused("newer", f"format {number} is newer than this program", "format")
    root = json.loads(path.read_text(encoding="utf-8"))
    paper = paper_of(content.get("form"), root)
    hold(content, {name: rule for name, rule in root.items() if name not in ("allOf", "oneOf")}, root, "")
    hold(content, paper, root, "")
    relate(content)


def paper_of(form, root):
    """The alternative of the schema that is for this form."""
    papers = root.get("oneOf") or root["$defs"]["paper"]["oneOf"]
    known = {paper["properties"]["form"]["properties"]["id"]["const"]: paper for paper in papers}
    if not isinstance(form, dict) or not isinstance(form.get("id"), str) or type(form.get("version")) is not int:
        raise wrong("form", "is no form with its version")
    if form["version"] < 1:
        raise wrong("form.version", "is no version")
    paper = known.get(form["id"])
    if paper is None or form["version"] > paper["properties"]["form"]["properties"]["version"]["const"]:
        raise Refused("unknown-form", f"the form {form['id']!r} in version {form['version']} is not known", "form")
    return paper


def hold(value, schema, root, path):
    """Holds a value to a schema: the part of JSON Schema 2020-12 that our schemas use."""
    kinds = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None), "integer": int}
    if "$ref" in schema:
        target = root
        for step in schema["$ref"].split("/")[1:]:
            target = target[step]
        hold(value, target, root, path)
    if "anyOf" in schema and not any(fits(value, each, root) for each in schema["anyOf"]):
        raise wrong(path, "fits nothing it may be")
    if "type" in schema and type(value) is not kinds[schema["type"]]:
        raise wrong(path, f"is no {schema['type']}")
    if "const" in schema and (value != schema["const"] or type(value) is not type(schema["const"])):
        raise wrong(path, f"is not {schema['const']!r}")
    if "enum" in schema and value not in schema["enum"]:
        raise wrong(path, f"is none of {schema['enum']}")
    if isinstance(value, str) and (
        not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))
        or not re.search(in_python(schema.get("pattern", "")), value)
    ):
        raise wrong(path, "is not spelled as it must be")
    if type(value) is int and not schema.get("minimum", value) <= value <= schema.get("maximum", value):
        raise wrong(path, "is out of range")
    if isinstance(value, list):
        hold_list(value, schema, root, path)
    if isinstance(value, dict):
        hold_object(value, schema, root, path)


def hold_list(value, schema, root, path):
    if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
        raise wrong(path, "has too few or too many items")
    for nth, item in enumerate(value):
        hold(item, schema.get("items", {}), root, f"{path}[{nth}]")


def hold_object(value, schema, root, path):
    known, others = schema.get("properties", {}), schema.get("additionalProperties", {})
    for name in schema.get("required", []):
        if name not in value:
            raise wrong(below(path, name), "is missing")
    if len(value) > schema.get("maxProperties", len(value)):
        raise wrong(path, "has too many members")
    for name, member in value.items():
        at = below(path, name)
        if "propertyNames" in schema and not fits(name, schema["propertyNames"], root):
            raise wrong(at, "has no name that it may have")
        if name not in known and others is False:
            raise wrong(at, "is not known")
        hold(member, known.get(name, others or {}), root, at)


def fits(value, schema, root):
    try:
        hold(value, schema, root, "")
    except Refused:
        return False
    return True


def in_python(pattern):
    """A pattern of ECMAScript: there `$` is the very end."""
    return re.sub(r"\$$", r"\\Z", pattern)


def relate(content):
    """What no schema can say: days of the calendar, rows once, blanks that are asked, reasons for what was found."""
    day("judged_on", content["judged_on"])
    day("signed_at_claimed", content["signed_at_claimed"][:10])
    numbers, _, word = content["app_version"].partition("-")
    if any(len(number) > 5 for number in numbers.split(".")) or len(word) > 20:
        raise wrong("app_version", "is too long")
    blanks, tables = content["data"]["blanks"], content["data"]["tables"]
    rows_once(tables)
    no_empty("data.blanks", blanks)
    for table, rows in tables.items():
        for nth, row in enumerate(rows):
            no_empty(f"data.tables.{table}[{nth}].cells", row["cells"])
    for key, other in ASKED_AFTER.get(content["form"]["id"], {}).items():
        if key in blanks and answer(blanks.get(other, "")) != "有":
            raise wrong(f"data.blanks.{key}", f"is asked only where {other} is answered 有")
    findings, reasons = content["findings"], content["reasons"]
    for key in reasons:
        if not any(answers(key, finding) for finding in findings):
            raise wrong(f"reasons.{key}", "answers nothing that was found")
    for nth, finding in enumerate(findings):
        if not finding["says"].strip():
            raise wrong(f"findings[{nth}].says", "is empty")
        if finding["severity"] == "breach" and not any(answers(key, finding) for key in reasons):
            raise wrong(f"findings[{nth}]", "is a breach without its reason")


def no_empty(path, texts):
    for key, text in texts.items():
        if not text:
            raise wrong(f"{path}.{key}", "is empty, and empty ones are left out")


def rows_once(tables):
    seen = set()
    for table, rows in tables.items():
        for row in rows:
            if not 1 <= row["id"] <= GREATEST_ROW or row["id"] in seen:
                raise wrong(f"data.tables.{table}", "has a row whose id is out of range or stands twice")
            seen.add(row["id"])
    if len(seen) > MOST_ROWS:
        raise Refused("too-large", f"more than {MOST_ROWS} rows", "data.tables")


def answers(key, finding):
    """A reason bears the id of the rule, and of the row where the finding is about one."""
    rule, _, row = key.partition("#")
    return rule == finding["rule"] and (not row or row == finding["places"][0].rpartition(".")[2])


def answer(text):
    """An answer without the ways of writing it."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def day(member, text):
    try:
        datetime.date.fromisoformat(text)
    except ValueError as fault:
        raise wrong(member, "is no day of the calendar") from fault


def below(path, name):
    return f"{path}.{name}" if path else name


def wrong(member, says):
    return Refused("shape", f"`{member}` {says}", member)


# The command


def report(name, file):
    """What is printed of a file."""
    try:
        content, key, digest = verify(file)
    except Refused as why:
        return {"file": name, "verdict": "refused", "reason": why.reason, "member": why.member, "says": why.says}
    claims = {name: content[name] for name in ("demonstration", "pilot", "judged_on", "signed_at_claimed", "supersedes")}
    form = f"{content['form']['id']} {content['form']['version']}"
    return {"file": name, "verdict": "taken", "key": key, "content": digest, "form": form, **claims}


def main(files):
    as_json = files[:1] == ["--json"]
    refused = False
    for name in files[as_json:]:
        told = report(name, Path(name).read_bytes())
        refused |= told["verdict"] == "refused"
        if as_json:
            print(json.dumps(told))
        else:
            print("\n  ".join([f"{told.pop('file')}: {told.pop('verdict')}"] + [f"{name}: {said}" for name, said in told.items()]))
    return int(refused)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
