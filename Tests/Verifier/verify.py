#!/usr/bin/env python3
"""Checks an export of a fribrev log with none of fribrev's code: standard library only.

    verify.py FILE

FILE is JSON: {"records": [base64 …], "facts": [{"position", "revision", "previous", "recorded",
"occurred", "id", "stream", "type"} …], "roots": [{"size", "root"} …], "inclusion": [{"position",
"size", "root", "proof"} …], "consistency": [{"old", "oldRoot", "size", "root", "proof"} …]};
hashes are 64 hexadecimal digits. What is missing is not checked. Written from RFC 6962 (§2.1,
hashes; proofs by RFC 9162 §2.1.3.2 and §2.1.4.2) and the drawing of the record in ARCHITECTURE.md.
Prints what it checked and ends with 0, or the first thing that is wrong and ends with 1.
"""

import base64
import hashlib
import json
import struct
import sys
import uuid

KINDS = {1: "case", 2: "object", 3: "organisation", 4: "regime", 5: "system", 6: "caseless"}
FIXED = 80
NONCE, FINGERPRINT = 12, 32


class Wrong(Exception):
    """Something in the file is not as it must be."""


def require(condition, what):
    if not condition:
        raise Wrong(what)


def leaf_hash(record):
    return hashlib.sha256(b"\x00" + record).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """Roots over the first so many leaves, by the recursion of RFC 6962 §2.1."""

    def __init__(self, leaves):
        self.leaves = leaves
        self.known = {}

    def root(self, size):
        require(size <= len(self.leaves), f"a root of {size}, but {len(self.leaves)} records")
        return self.over(0, size) if size else hashlib.sha256(b"").digest()

    def over(self, start, end):
        if end - start == 1:
            return self.leaves[start]
        found = self.known.get((start, end))
        if found is None:
            split = 1
            while split * 2 < end - start:
                split *= 2
            found = node_hash(self.over(start, start + split), self.over(start + split, end))
            # Only complete subtrees come up again for other sizes.
            if split * 2 == end - start:
                self.known[start, end] = found
        return found


def proves_inclusion(leaf, index, size, root, proof):
    if index >= size:
        return False
    place, last, node = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            node = node_hash(sibling, node)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            node = node_hash(node, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and node == root


def proves_consistency(old, old_root, size, root, proof):
    if not 0 < old <= size:
        return False
    if old == size:
        return not proof and old_root == root
    path = ([old_root] if old & (old - 1) == 0 else []) + proof
    if not path:
        return False
    place, last = old - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old_node = node = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old_node, node = node_hash(sibling, old_node), node_hash(sibling, node)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            node = node_hash(node, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and old_node == old_root and node == root


class Reader:
    """The variable part of a record, read from its start to its very end."""

    def __init__(self, record):
        self.record = record
        self.place = FIXED

    def take(self, size):
        require(self.place + size <= len(self.record), "a record ends within a field")
        self.place += size
        return self.record[self.place - size : self.place]

    def text(self):
        (size,) = struct.unpack("<H", self.take(2))
        return self.take(size).decode("utf-8", "strict")


def parse(record):
    """A record's fields by name; raises Wrong, or UnicodeError, where it is no record."""
    require(len(record) >= FIXED, "a record is shorter than its fixed part")
    (version, kind, imposer, tags, flags, _, position, revision, previous, recorded, occurred, _,
     occurred_offset, received_offset, sealed, presence, payload_size) = struct.unpack_from(
        "<BBBBHHQQQqqqhhBBH", record)
    require(version == 1, f"record version {version}")
    require(kind in KINDS, f"stream kind {kind}")
    require(imposer <= 3 and tags <= 64 and presence <= 7, "a record's counts are out of range")
    require(max(abs(occurred_offset), abs(received_offset)) < 1440, "an offset of a day")
    require(position < 1 << 48 and revision < 1 << 48 and previous < position, "numbers too large")
    reader = Reader(record)
    if presence & 2:
        reader.take(16)
    if presence & 4:
        reader.take(16)
    names = [reader.text() for _ in range(9)]
    for _ in range(tags):
        require(reader.text(), "a tag without a name")
        reader.text()
        reader.text()
    payload = reader.take(payload_size)
    check_canonical(payload)
    for _ in range(sealed):
        require(reader.text() and reader.text(), "a sealed field without a name")
        reader.take(NONCE + FINGERPRINT)
        reader.take(struct.unpack("<H", reader.take(2))[0])
    require(reader.place == len(record), "a record goes on behind its end")
    return {
        "position": position, "revision": revision, "previous": previous, "recorded": recorded,
        "occurred": occurred, "id": str(uuid.UUID(bytes=record[64:80])),
        "stream": f"{KINDS[kind]}/{names[0]}", "type": names[1], "flags": flags,
    }


def check_canonical(payload):
    """No white space, keys sorted and once each, nothing escaped that need not be."""

    def members(pairs):
        keys = [key.encode() for key, _ in pairs]
        require(keys == sorted(set(keys)), "a payload's keys are out of order")
        return dict(pairs)

    # Numbers stay as they are written.
    value = json.loads(
        payload, object_pairs_hook=members, parse_int=Number, parse_float=Number)
    require(isinstance(value, dict) and text_of(value).encode() == payload,
            "a payload is not canonical JSON")


class Number(str):
    """A number's digits."""


def text_of(value):
    if isinstance(value, dict):
        return "{" + ",".join(f"{text_of(k)}:{text_of(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(text_of, value)) + "]"
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, str):
        return '"' + "".join(map(escaped, value)) + '"'
    return {None: "null", True: "true", False: "false"}[value]


def escaped(character):
    if character in '"\\':
        return "\\" + character
    return f"\\u{ord(character):04x}" if ord(character) < 32 else character


def check_records(records, facts):
    """Positions, revisions and back-pointers are gapless; recorded never goes back."""
    heads, recorded = {}, 0
    for number, record in enumerate(records, 1):
        fields = parse(record)
        last = heads.get(fields["stream"], {"position": 0, "revision": 0})
        require(fields["position"] == number, f"position {fields['position']} in place {number}")
        require(fields["revision"] == last["revision"] + 1, f"position {number}: its revision")
        require(fields["previous"] == last["position"], f"position {number}: its back-pointer")
        require(fields["recorded"] >= recorded, f"position {number}: recorded before the last")
        heads[fields["stream"]], recorded = fields, fields["recorded"]
        if facts:
            said = facts[number - 1]
            for name, value in said.items():
                require(fields[name] == value, f"position {number}: {name} {fields[name]!r}")


def hashes(texts):
    for text in texts:
        require(len(text) == 64 and text == text.lower(), f"no hash: {text}")
    return [bytes.fromhex(text) for text in texts]


def check(export):
    records = [base64.b64decode(text, validate=True) for text in export["records"]]
    check_records(records, export.get("facts"))
    tree = Tree([leaf_hash(record) for record in records])
    for entry in export.get("roots", []):
        (root,) = hashes([entry["root"]])
        require(tree.root(entry["size"]) == root, f"the root of the first {entry['size']}")
    for entry in export.get("inclusion", []):
        index, size = entry["position"] - 1, entry["size"]
        root, *proof = hashes([entry["root"], *entry["proof"]])
        require(0 <= index < len(records), f"no position {index + 1}")
        require(proves_inclusion(tree.leaves[index], index, size, root, proof),
                f"the inclusion of {index + 1} in {size}")
        require(tree.root(size) == root, f"the root of the first {size}")
    for entry in export.get("consistency", []):
        old, size = entry["old"], entry["size"]
        old_root, root, *proof = hashes([entry["oldRoot"], entry["root"], *entry["proof"]])
        require(proves_consistency(old, old_root, size, root, proof),
                f"the consistency of {old} with {size}")
    counts = [f"{len(export.get(name, []))} {name}"
              for name in ("records", "roots", "inclusion", "consistency")]
    return "checked " + ", ".join(counts)


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    with open(sys.argv[1], encoding="utf-8") as file:
        export = json.load(file)
    try:
        print(check(export))
    except (Wrong, UnicodeError, ValueError, KeyError, IndexError) as error:
        print(f"wrong: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
