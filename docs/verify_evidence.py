#!/usr/bin/env python3
"""Verifies an evidence bundle with nothing but Python's standard library and rfc8032.py beside this file.

    python3 verify_evidence.py FILE.zip… [--keys keys.json | --keys https://…/audit/keys]

Prints GENUINE (exit 0), BROKEN with the place that fails (exit 1), or UNREADABLE (exit 2). The format is described in
packages/evidence/README.md; packages/evidence/bin/verify-evidence.mjs is its twin and says the same words.
"""

import base64
import hashlib
import json
import re
import struct
import sys
import urllib.request
import zlib
from datetime import date, datetime, timedelta

import rfc8032

MAXIMUM_ENTRIES = 20_000
MAXIMUM_ENTRY_BYTES = 64 * 1024 * 1024
MAXIMUM_BYTES = 512 * 1024 * 1024

SENTENCES = {
    "changed": "It is not what was hashed when it was made.",
    "missing": "It should be here and is not.",
    "added": "It is here and should not be, or stands here twice.",
    "moved": "It stands in the place of another.",
    "unlinked": "It does not continue the one before it.",
    "signature": "The signature is not that of the named key over this.",
    "unknown_key": "It is signed by a key that is not among the trusted ones.",
    "unproven": "It is not proved to be part of what was sealed and published.",
}


class Unreadable(Exception):
    """The file is no bundle, or too large to be looked at."""


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def hash_of(*parts):
    """Every part as UTF-8 (or bytes) behind its length in four bytes."""
    framed = b""
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode()
        framed += struct.pack(">I", len(data)) + data
    return sha256(framed)


def genesis_of(stream):
    return hash_of("yilu.stream.v1", stream)


def day_of(instant):
    try:
        at = datetime.fromisoformat(instant.replace("Z", "+00:00"))
    except ValueError:
        return ""
    return (at + timedelta(hours=8)).date().isoformat()


def day_before(day):
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def name_of(ref):
    return f"{ref['stream']} link {ref['place']}"


# --- The zip


def is_safe(name):
    return not re.search(r"[\\\0:]", name) and all(part not in ("", ".", "..") for part in name.split("/"))


def content_at(data, name, method, packed, size, at):
    if data[at : at + 4] != b"PK\x03\x04" or at + 30 > len(data):
        return None
    name_bytes, extra = struct.unpack_from("<HH", data, at + 26)
    # Another name before the data than in the directory: two readers would see two bundles.
    if data[at + 30 : at + 30 + name_bytes].decode("utf-8", "replace") != name:
        return None
    start = at + 30 + name_bytes + extra
    stored = data[start : start + packed]
    if method == 0:
        return stored if len(stored) == size else None
    if method != 8:
        return None
    try:
        reader = zlib.decompressobj(-15)
        content = reader.decompress(stored, size + 1)
        return content if reader.eof and len(content) == size else None
    except zlib.error:
        return None


def read_zip(data):
    """Files by name, and what is wrong with the list itself; a file whose content cannot be had is None."""
    end = data.rfind(b"PK\x05\x06", max(0, len(data) - 65_557))
    if end < 0 or end + 22 > len(data):
        raise Unreadable("this is no zip file, or its end is missing")
    (count,) = struct.unpack_from("<H", data, end + 10)
    (at,) = struct.unpack_from("<I", data, end + 16)
    if count > MAXIMUM_ENTRIES:
        raise Unreadable(f"it has more than {MAXIMUM_ENTRIES} files")
    files, findings, total = {}, [], 0
    for _ in range(count):
        if data[at : at + 4] != b"PK\x01\x02" or at + 46 > len(data):
            raise Unreadable("its directory is damaged or cut off")
        (method,) = struct.unpack_from("<H", data, at + 10)
        packed, size, name_bytes, extra, comment = struct.unpack_from("<IIHHH", data, at + 20)
        (offset,) = struct.unpack_from("<I", data, at + 42)
        name = data[at + 46 : at + 46 + name_bytes].decode("utf-8", "replace")
        total += size
        if size > MAXIMUM_ENTRY_BYTES or total > MAXIMUM_BYTES:
            raise Unreadable(f"{name} unpacks to too many bytes")
        if name in files or not is_safe(name):
            findings.append((name, "added"))
        else:
            files[name] = content_at(data, name, method, packed, size, offset)
        at += 46 + name_bytes + extra + comment
    return files, findings


# --- The manifest


def need(condition):
    if not condition:
        raise ValueError("not in the format")


def need_text(*values):
    need(all(isinstance(value, str) for value in values))


def need_number(value):
    need(isinstance(value, int) and not isinstance(value, bool))


def need_hash(*values):
    need(all(isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value) for value in values))


def need_ref(ref):
    need_text(ref["stream"])
    need_number(ref["place"])


def need_item(item):
    for ref in item["links"]:
        need_ref(ref)
    if item.get("withheld") is not True:
        need_text(item["path"], item["mediaType"], item.get("salt", ""))
        need_hash(item["sha256"])


def need_head(head):
    need_text(head["stream"], head["keyId"], head["signature"], head["day"])
    need_hash(head["root"], head["previous"], head["hash"])
    need_number(head["count"])
    need(re.fullmatch(r"\d{4}-\d{2}-\d{2}", head["day"]))
    date.fromisoformat(head["day"])


def need_manifest(manifest):
    need(manifest["format"] == "yilu.evidence.v1" and manifest["kind"] in ("case", "audit"))
    seal = manifest["seal"]
    need_text(manifest["subject"], manifest["at"], seal["keyId"], seal["signature"])
    for chain in manifest["chains"]:
        need_text(chain["stream"])
        for link in chain["links"]:
            need_ref(link)
            need_text(link["at"], link["kind"])
            need_hash(link["content"], link["previous"], link["hash"])
    for item in manifest["items"]:
        need_item(item)
    for sealed in manifest["dayHeads"]:
        need_head(sealed["head"])
        for proof in sealed["proofs"]:
            need_ref(proof)
            need_number(proof["index"])
            need_hash(*proof["path"])
    for key in manifest["keys"]["keys"]:
        need_text(key["kid"], key["x"])
    for end in seal["ends"]:
        need_ref(end)
        need_hash(end["hash"])


def manifest_in(files):
    if "manifest.json" not in files:
        raise Unreadable("it holds no manifest.json")
    try:
        manifest = json.loads(files["manifest.json"].decode())
        need_manifest(manifest)
        return manifest
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


# --- Keys and signatures


def from_base64url(text):
    """The bytes, or nothing for another spelling of them than the usual one."""
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return b""
    return data if base64.urlsafe_b64encode(data).rstrip(b"=").decode() == text else b""


def trusted(keys):
    raw = {key["kid"]: from_base64url(key["x"]) for key in keys["keys"]}
    return {kid: data for kid, data in raw.items() if len(data) == 32}


def signature_fault(digest, signed, keys):
    key_id, signature = signed.get("keyId"), signed.get("signature")
    if not isinstance(key_id, str) or not isinstance(signature, str):
        return "signature"
    if key_id not in keys:
        return "unknown_key"
    genuine = rfc8032.verify(keys[key_id], bytes.fromhex(digest), from_base64url(signature))
    return None if genuine else "signature"


# --- Chains


def is_signed(stream):
    """Only a phone's chain has no signatures: what it says counts by what the city countersigned of it."""
    return not stream.startswith("device:")


def chain_fault(chain, kind, keys):
    stream, links = chain["stream"], chain["links"]
    if not links:
        return (stream, "missing")
    # An export of one day begins where the day does; a case begins at its beginning.
    place = links[0]["place"] - 1 if kind == "audit" else 0
    previous = genesis_of(stream) if place == 0 else links[0]["previous"]
    for at, link in enumerate(links):
        place += 1
        here = name_of({"stream": stream, "place": place})
        if link["stream"] != stream:
            return (name_of(link), "added")
        if link["place"] != place:
            if any(other["place"] == link["place"] for other in links[:at]):
                return (name_of(link), "added")
            return (here, "moved" if any(other["place"] == place for other in links[at:]) else "missing")
        parts = [stream, str(place), link["at"], link["kind"], link["content"], link["previous"]]
        if hash_of("yilu.link.v1", *parts) != link["hash"]:
            return (here, "changed")
        if link["previous"] != previous:
            return (here, "unlinked")
        fault = signature_fault(link["hash"], link, keys) if is_signed(stream) else None
        if fault:
            return (here, fault)
        previous = link["hash"]
    return None


def end_faults(manifest):
    """The chains end where the seal says that they end."""
    ends = {end["stream"]: end for end in manifest["seal"]["ends"]}
    chains = {}
    for chain in manifest["chains"]:
        stream = chain["stream"]
        if stream not in ends or stream in chains:
            yield (stream, "added")
        chains.setdefault(stream, chain)
    for stream, end in ends.items():
        links = chains.get(stream, {"links": []})["links"]
        if not links:
            yield (stream, "missing")
            continue
        last = links[-1]
        if last["place"] < end["place"]:
            yield (name_of({"stream": stream, "place": last["place"] + 1}), "missing")
        elif last["place"] > end["place"]:
            yield (name_of({"stream": stream, "place": end["place"] + 1}), "added")
        elif last["hash"] != end["hash"]:
            yield (name_of(last), "changed")


# --- Items


def item_faults(manifest, files):
    items = manifest["items"]
    links = {name_of(link): link for chain in manifest["chains"] for link in chain["links"]}
    contents = {link["content"] for link in links.values()}
    hashes = {item.get("sha256") for item in items}
    listed, shown = {"manifest.json"}, set()
    for item in items:
        shown.update(name_of(ref) for ref in item["links"])
        if item.get("withheld"):
            continue
        path, salt = item["path"], item.get("salt")
        if path in listed:
            yield (path, "added")
        listed.add(path)
        if path not in files:
            yield (path, "missing")
            continue
        content = files[path]
        digest = None if content is None else sha256(content)
        if digest != item["sha256"]:
            yield (path, "moved" if digest and digest in hashes else "changed")
            continue
        if not item["links"]:
            yield (path, "added")
        for ref in item["links"]:
            link = links.get(name_of(ref))
            if not link:
                yield (path, "added")
                continue
            committed = digest if salt is None else hash_of("yilu.field.v1", salt, link["kind"], content)
            if committed != link["content"]:
                yield (path, "moved" if committed in contents else "changed")
    yield from ((name, "added") for name in files if name not in listed)
    yield from ((name, "missing") for name in links if name not in shown)


def device_faults(manifest):
    """What a phone hashed as a photograph has to be what the city countersigned."""
    chains = manifest["chains"]
    signed = {link["content"] for chain in chains if is_signed(chain["stream"]) for link in chain["links"]}
    for chain in chains:
        if not is_signed(chain["stream"]):
            for link in chain["links"]:
                if link["kind"] == "photo" and link["content"] not in signed:
                    yield (name_of(link), "unproven")


# --- Days


def leaf_hash(digest):
    return sha256(b"\x00" + bytes.fromhex(digest))


def node_hash(left, right):
    return sha256(b"\x01" + bytes.fromhex(left) + bytes.fromhex(right))


def left_half(count):
    return 1 << ((count - 1).bit_length() - 1)


def root_of(hashes):
    """RFC 6962 section 2.1."""
    if not hashes:
        return sha256(b"")
    if len(hashes) == 1:
        return leaf_hash(hashes[0])
    left = left_half(len(hashes))
    return node_hash(root_of(hashes[:left]), root_of(hashes[left:]))


def root_from(digest, index, count, path):
    if index < 0 or index >= count:
        return None
    if count == 1:
        return leaf_hash(digest) if not path else None
    if not path:
        return None
    left = left_half(count)
    if index < left:
        below = root_from(digest, index, left, path[:-1])
        return below and node_hash(below, path[-1])
    below = root_from(digest, index - left, count - left, path[:-1])
    return below and node_hash(path[-1], below)


def head_faults(manifest, keys):
    heads = {}
    for sealed in manifest["dayHeads"]:
        heads[f"{sealed['head']['stream']} day {sealed['head']['day']}"] = sealed["head"]
    earlier = None
    for sealed in manifest["dayHeads"]:
        head, before = sealed["head"], earlier
        earlier = head
        stream, day = head["stream"], head["day"]
        here = f"{stream} day {day}"
        if heads[here] is not head:
            yield (here, "added")
            continue
        if before and before["stream"] == stream and before["day"] > day:
            yield (here, "moved")
            continue
        if hash_of("yilu.day.v1", stream, day, str(head["count"]), head["root"], head["previous"]) != head["hash"]:
            yield (here, "changed")
            continue
        fault = signature_fault(head["hash"], head, keys)
        if fault:
            yield (here, fault)
            continue
        day_earlier = f"{stream} day {day_before(day)}"
        if day_earlier in heads:
            if heads[day_earlier]["hash"] != head["previous"]:
                yield (here, "unlinked")
        # A head that is here only as the day before another one may stand without its own.
        elif (sealed["proofs"] or day == manifest["subject"]) and head["previous"] != genesis_of(stream):
            yield (day_earlier, "missing")


def proof_faults(manifest):
    """Every day's last links lead to its published root; those of a day that is not sealed yet are named."""
    signed = [chain for chain in manifest["chains"] if is_signed(chain["stream"])]
    # A whole day of the audit log is the tree itself; one officer's part of it has proofs, as a case has.
    if manifest["kind"] == "audit" and re.fullmatch(r"\d{4}-\d{2}-\d{2}", manifest["subject"]):
        links = sorted((link for chain in signed for link in chain["links"]), key=lambda x: (x["stream"], x["place"]))
        heads = [sealed["head"] for sealed in manifest["dayHeads"] if sealed["head"]["day"] == manifest["subject"]]
        here = f"audit day {manifest['subject']}"
        if not heads:
            return [(here, "missing")], []
        whole = heads[0]["count"] == len(links) and root_of([link["hash"] for link in links]) == heads[0]["root"]
        return ([] if whole else [(here, "unproven")]), []
    links = {name_of(link): link for chain in signed for link in chain["links"]}
    findings, proved, last_day = [], set(), ""
    for sealed in manifest["dayHeads"]:
        head = sealed["head"]
        last_day = head["day"]
        for proof in sealed["proofs"]:
            name = name_of(proof)
            link = links.get(name)
            fits = link and day_of(link["at"]) == head["day"]
            if fits and root_from(link["hash"], proof["index"], head["count"], proof["path"]) == head["root"]:
                proved.add(name)
            else:
                findings.append((name, "unproven"))
    # A reader's copy is made with the bundle: the seal holds it, and no day.
    dated = [chain for chain in signed if chain["links"] and not chain["stream"].startswith("copy:")]
    unsealed = [chain["links"][-1] for chain in dated]
    unsealed = [link for link in unsealed if name_of(link) not in proved]
    # Up to the last published day, and once a whole day lay between it and the drawing up, a link must have its proof.
    drawn = day_of(manifest["at"])
    days = {name_of(link): day_of(link["at"]) for link in unsealed}
    late = [name for name, day in days.items() if day <= last_day or (drawn and day < day_before(drawn))]
    findings += [(name, "unproven") for name in late]
    return findings, [name_of(link) for link in unsealed if name_of(link) not in late]


# --- The seal over all of it


def seal_faults(manifest, keys):
    seal, items = manifest["seal"], manifest["items"]
    parts = [manifest["kind"], manifest["subject"], manifest["at"], str(len(seal["ends"]))]
    for end in seal["ends"]:
        parts += [end["stream"], str(end["place"]), end["hash"]]
    parts.append(str(len(items)))
    for item in items:
        parts.append(str(len(item["links"])))
        for ref in item["links"]:
            parts += [ref["stream"], str(ref["place"])]
        if item.get("withheld"):
            parts.append("withheld")
        else:
            parts += ["file", item["path"], item["sha256"], item["mediaType"], item.get("salt", "")]
    fault = signature_fault(hash_of("yilu.seal.v1", *parts), seal, keys)
    return [("seal", fault)] if fault else []


def verify_bundle(data, given):
    """What is wrong with a bundle, worst first; nothing where it is genuine."""
    files, findings = read_zip(data)
    manifest = manifest_in(files)
    if manifest is None:
        return findings + [("manifest.json", "changed")], [], {}, ""
    keys = trusted(given or manifest["keys"])
    chains = manifest["chains"]
    findings += [fault for fault in (chain_fault(chain, manifest["kind"], keys) for chain in chains) if fault]
    unproven, unsealed = proof_faults(manifest)
    findings += [*end_faults(manifest), *item_faults(manifest, files), *device_faults(manifest)]
    findings += [*head_faults(manifest, keys), *unproven, *seal_faults(manifest, keys)]
    links = sum(len(chain["links"]) for chain in chains)
    counts = f"{links} links in {len(chains)} chains, {len(manifest['items'])} items, {len(manifest['dayHeads'])} day heads."
    return findings, unsealed, keys, f"{manifest['kind']} {manifest['subject']}: {counts}"


def keys_from(place):
    if re.match(r"https?:", place):
        with urllib.request.urlopen(place) as answer:
            keys = json.load(answer)
    else:
        with open(place, encoding="utf-8") as file:
            keys = json.load(file)
    for key in keys["keys"]:
        need_text(key["kid"], key["x"])
    return keys


def report(path, label, given):
    """Prints the verdict on one file and gives its exit code; `label` names the file where there are several."""
    try:
        with open(path, "rb") as file:
            findings, unsealed, keys, summary = verify_bundle(file.read(), given)
    except (Unreadable, OSError) as fault:
        print(f"{label}UNREADABLE {fault}")
        return 2
    if findings:
        where, fault = findings[0]
        print(f"{label}BROKEN {where}: {fault}. {SENTENCES[fault]}")
        for where, fault in findings[1:21]:
            print(f"  also {where}: {fault}")
    else:
        print(f"{label}GENUINE {summary}")
    for name in unsealed:
        print(f"NOTE {name} is signed; the day head that seals it was not published yet.")
    if given is None:
        print("WARNING The keys come from the bundle itself. Compare them with those that the city publishes:")
        for kid, raw in keys.items():
            print(f"  {kid}: {' '.join(re.findall('....', sha256(raw)))}")
    return 1 if findings else 0


def main(words):
    option = words.index("--keys") if "--keys" in words else len(words)
    files = words[:option]
    if not files or len(words) - option not in (0, 2):
        raise Unreadable("usage: verify_evidence.py FILE.zip… [--keys keys.json | --keys https://…/audit/keys]")
    given = keys_from(words[option + 1]) if option < len(words) else None
    return max(report(path, f"{path}: " if len(files) > 1 else "", given) for path in files)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Unreadable, OSError, ValueError, KeyError, TypeError) as fault:
        print(f"UNREADABLE {fault}")
        sys.exit(2)
