#!/usr/bin/env python3
"""Recomputes a published draw with nothing but Python 3: python3 verify_draw.py DIR

Twin of packages/draw/bin/verify-draw.ts, which shares no code with it and prints the same bytes. The byte rules are in
packages/draw/README.md. Exit code 0: GENUINE; 1: BROKEN; 2: no folder named.
"""

import hashlib
import os
import re
import sys

# Every text is taken as bytes: what is hashed and compared is what lies there, whatever it means.
INSTANT = rb"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z"
COUNT = rb"(?:0|[1-9][0-9]{0,8})"
HASH = rb"[0-9a-f]{64}"
PLAN = rb"P[0-9A-Z]{5,19}"
SESSION = rb"[0-9A-Z]{6,24}"
SUBJECT = rb"S1|S2|S3R|S3S"
LICENCE = rb"[A-Z][0-9]?"
NUMBER = rb"[1-4][0-9A-HJKMNP-TV-Z]{12}"
TEXT = rb'(?:[ !#-\[\]-\xff]|\\["\\bfnrt]|\\u[0-9a-f]{4})*'


def list_of(item):
    return rb'(?:"' + item + rb'"(?:,"' + item + rb'")*)?'


def form(pattern):
    """A form of text: each <name> stands for a part that is wanted."""
    kinds = {
        b"instant": INSTANT,
        b"count": COUNT,
        b"hash": HASH,
        b"plan": PLAN,
        b"session": SESSION,
        b"subject": SUBJECT,
        b"licence": LICENCE,
        b"licences": list_of(LICENCE),
        b"sessions": list_of(SESSION),
        b"number": NUMBER,
        b"text": TEXT,
        b"rest": rb"[^\n]*",
        b"rule": rb"window|exact",
        b"bool": rb"true|false",
    }
    escaped = re.sub(rb"([{}\[\]])", rb"\\\1", pattern)
    return re.compile(re.sub(rb"<([a-z]+)>", lambda found: b"(" + kinds[found[1]] + b")", escaped)).fullmatch


PLAN_FORM = form(
    b'{"planId":"<plan>","edition":<count>,"opensAt":"<instant>","closesAt":"<instant>",'
    b'"rankRule":{"firstBooking":"<rule>"},"commitment":"<hash>","sessions":[<rest>]}\n'
)
SESSION_FORM = form(
    b'{"sessionId":"<session>","subject":"<subject>","classes":[<licences>],"startsAt":"<instant>","seats":<count>}'
)
ROOT_FORM = form(b'{"planId":"<plan>","count":<count>,"root":"<hash>","at":"<instant>"}\n')
DRAW_FORM = form(
    b'{"planId":"<plan>","run":<count>,"seed":"<hash>","root":"<hash>","tieSeed":"<hash>","count":<count>,'
    b'"seated":<count>,"resultsHash":"<hash>"}\n'
)
APPLICATION_FORM = form(
    b'{"number":"<number>","subject":"<subject>","class":"<licence>","rankTime":"<instant>"'
    b'(?:,"submittedAt":"<instant>")?,"preferences":[<sessions>],"any":<bool>,"name":"<text>"}'
)
RESULT_FORM = form(b'{"number":"<number>","name":"<text>","place":<count>,"session":(?:null|"<session>")}')
DIGITS = {b"S1": b"1", b"S2": b"2", b"S3R": b"3", b"S3S": b"4"}


class Report:
    def __init__(self):
        self.told = []
        self.failures = 0

    def ok(self, sentence):
        self.told.append("ok      " + sentence)

    def failed(self, sentence):
        self.failures += 1
        self.told.append("FAILED  " + sentence)

    def check(self, holds, good, bad):
        self.ok(good) if holds else self.failed(bad)

    def end(self):
        if self.failures == 0:
            self.told.append(
                "GENUINE: these results follow from these applications and this seed, and from nothing else."
            )
        else:
            self.told.append(f"BROKEN: {self.failures} {'check' if self.failures == 1 else 'checks'} failed.")
        sys.stdout.write("\n".join(self.told) + "\n")
        sys.stdout.flush()
        # Half a million small objects need not be taken down one by one.
        os._exit(0 if self.failures == 0 else 1)


class Kind:
    """Failures of one kind: the first ten are told, and how many more there are."""

    def __init__(self, report, of):
        self.report, self.of, self.seen = report, of, 0

    def tell(self, sentence):
        self.seen += 1
        if self.seen <= 10:
            self.report.failed(sentence)

    def end(self):
        if self.seen > 10:
            self.report.told.append(f"        … and {self.seen - 10} more lines of {self.of}")
        return self.seen == 0


def sha256(data):
    return hashlib.sha256(data).digest()


class GrowingRoot:
    """The root of RFC 6962 over leaves that come one by one: full subtrees of falling size, folded from the right."""

    def __init__(self):
        self.subtrees = []

    def add(self, leaf):
        size, node = 1, sha256(b"\x00" + leaf)
        while self.subtrees and self.subtrees[-1][0] == size:
            _, left = self.subtrees.pop()
            size, node = size * 2, sha256(b"\x01" + left + node)
        self.subtrees.append((size, node))

    def root(self):
        if not self.subtrees:
            return sha256(b"").hex()
        _, node = self.subtrees[-1]
        for _, left in reversed(self.subtrees[:-1]):
            node = sha256(b"\x01" + left + node)
        return node.hex()


def lines_of(file):
    """Every line as bytes, without its line feed, and whether it has one."""
    with open(file, "rb", buffering=1 << 20) as opened:
        for line in opened:
            ended = line.endswith(b"\n")
            yield (line[:-1] if ended else line), ended


def unquoted(texts):
    return texts[1:-1].split(b'","') if texts else []


def seat_text(session):
    return f"with a seat in {session.decode()}" if session else "without a seat"


def verify(directory):
    report = Report()
    ok, failed, check = report.ok, report.failed, report.check

    def path_of(name):
        return os.path.join(directory, name)

    for name in ("plan.json", "applications.jsonl", "root.json", "draw.json", "results.jsonl"):
        if not os.path.isfile(path_of(name)):
            failed(f"{name} is missing.")
    if report.failures:
        report.end()

    # --- plan, root and draw

    def parts_of(name, matches):
        with open(path_of(name), "rb") as opened:
            found = matches(opened.read())
        if not found:
            failed(f"{name} is not written as the rules say.")
        return found.groups() if found else None

    plan_parts, root_parts, draw_parts = (
        parts_of("plan.json", PLAN_FORM),
        parts_of("root.json", ROOT_FORM),
        parts_of("draw.json", DRAW_FORM),
    )
    if report.failures:
        report.end()
    plan, edition, _, closes_at, first_booking, commitment, session_texts = plan_parts
    root_plan, root_count, root, root_at = root_parts
    draw_plan, run, seed, draw_root, tie_seed, draw_count, seated, results_hash = draw_parts

    sessions = []
    for at, one in enumerate(re.split(rb"(?<=\}),(?=\{)", session_texts) if session_texts else []):
        found = SESSION_FORM(one)
        if not found:
            failed(f"plan.json, session {at + 1} is not written as the rules say.")
            sessions.append((b"", b"", [], b"", 0))
            continue
        session, subject, classes, starts_at, seats = found.groups()
        if session <= (sessions[-1][0] if sessions else b""):
            failed(f"plan.json, session {session.decode()} does not come after the one before it.")
        sessions.append((session, subject, unquoted(classes), starts_at, int(seats)))
    if report.failures:
        report.end()
    report.told.append(
        f"Plan {plan.decode()}, edition {edition.decode()}: {len(sessions)} sessions with "
        f"{sum(one[4] for one in sessions)} seats. Run {run.decode()} of its draw."
    )
    ok("plan.json, root.json and draw.json are written as the rules say.")
    check(
        root_plan == plan and draw_plan == plan,
        "All files are of the same plan.",
        "root.json or draw.json is of another plan.",
    )
    check(
        root_at >= closes_at,
        "The root was made after the window closed.",
        f"The root was made at {root_at.decode()}, before the window closed at {closes_at.decode()}.",
    )
    seed_holds = sha256(b"yilu-seed-1\n" + plan + b"\n" + seed).hex().encode() == commitment
    check(
        seed_holds,
        "The seed is the one that plan.json commits to.",
        "The seed in draw.json does not belong to the commitment in plan.json.",
    )

    # --- applications

    place_of = {session[0]: place for place, session in enumerate(sessions)}
    lanes = {}

    def may_sit(place, subject, licence):
        return sessions[place][1] == subject and licence in sessions[place][2]

    def lane_of(subject, licence):
        """All sessions of a subject and class, the earliest first, with how many of them are known to be full."""
        lane = lanes.get((subject, licence))
        if lane is None:
            places = [place for place in range(len(sessions)) if may_sit(place, subject, licence)]
            lane = lanes[subject, licence] = [sorted(places, key=lambda place: sessions[place][3]), 0]
        return lane

    exact = first_booking == b"exact"
    applications = []
    shared = {}
    tree = GrowingRoot()
    wrong = Kind(report, "applications.jsonl")
    lines = 0
    before = b""
    for line, ended in lines_of(path_of("applications.jsonl")):
        lines += 1
        tree.add(line)
        found = APPLICATION_FORM(line)
        if not found or not ended:
            wrong.tell(f"applications.jsonl, line {lines} is not written as the rules say.")
            continue
        number, subject, licence, rank_time, submitted_at, wishes, anywhere, name = found.groups()
        here = f"applications.jsonl, line {lines}: the number {number.decode()}"
        if not number.startswith(DIGITS[subject]):
            wrong.tell(f"{here} is not one of {subject.decode()}.")
        if number == before:
            wrong.tell(f"{here} stands here twice.")
        elif number < before:
            wrong.tell(f"{here} does not come after {before.decode()}.")
        before = number
        order = rank_time + ((submitted_at or b"").rjust(24) if exact else b"")
        choices = tuple(
            place_of[wish] for wish in unquoted(wishes) if wish in place_of and may_sit(place_of[wish], subject, licence)
        )
        lane = lane_of(subject, licence) if anywhere == b"true" else None
        applications.append((number, shared.setdefault(name, name), shared.setdefault(order, order), choices, lane))
    readable = wrong.end()
    if readable:
        ok("applications.jsonl: every line is written as the rules say, sorted by number, no number twice.")
    check(
        int(root_count) == lines and int(draw_count) == lines,
        f"There are {lines} applications, as root.json and draw.json count them.",
        f"applications.jsonl has {lines} lines; root.json counts {root_count.decode()}, draw.json {draw_count.decode()}.",
    )
    own_root = tree.root()
    root_holds = own_root.encode() == root
    check(
        root_holds,
        f"The root over all applications is {own_root}.",
        f"The root over all applications is {own_root}, root.json has {root.decode()}: "
        "one was changed, added or left out.",
    )
    check(
        draw_root == root,
        "draw.json draws over this root.",
        "draw.json draws over another root than root.json has.",
    )
    own_tie_seed = sha256(b"yilu-tie-1\n" + seed + b"\n" + own_root.encode())
    tie_holds = own_tie_seed.hex().encode() == tie_seed
    check(
        tie_holds,
        "The tie seed follows from seed and root.",
        f"The tie seed of this seed and this root is {own_tie_seed.hex()}, draw.json has {tie_seed.decode()}.",
    )

    # --- the draw again, and its results

    free = [session[4] for session in sessions]

    def earliest_free(lane):
        """Seats never come back, so what was full is not looked at again."""
        places, at = lane
        while at < len(places) and not free[places[at]]:
            at += 1
        lane[1] = at
        return places[at] if at < len(places) else None

    def drawn():
        applications.sort(key=lambda application: application[2] + sha256(own_tie_seed + application[0]))
        for number, name, _, choices, lane in applications:
            given = next((place for place in choices if free[place]), None)
            if given is None and lane is not None:
                given = earliest_free(lane)
            if given is not None:
                free[given] -= 1
            yield number, name, None if given is None else sessions[given][0]

    recomputed = readable and seed_holds and root_holds and tie_holds
    expected = drawn() if recomputed else None
    hasher = hashlib.sha256()
    taken = {}
    swapped = Kind(report, "results.jsonl")
    places = own_seated = 0
    for line, ended in lines_of(path_of("results.jsonl")):
        places += 1
        here = f"results.jsonl, line {places}"
        hasher.update(line + b"\n" if ended else line)
        found = RESULT_FORM(line)
        number, name, place, session = found.groups() if found else (None, None, None, None)
        if session:
            own_seated += 1
            taken[session] = taken.get(session, 0) + 1
        due = next(expected, None) if expected else None
        if not found or not ended:
            swapped.tell(f"{here} is not written as the rules say.")
        elif expected and due is None:
            swapped.tell(f"{here}: everybody has his place already, and {number.decode()} is one more.")
        elif expected:
            if number != due[0] or session != due[2]:
                swapped.tell(
                    f"{here}: the rules give {due[0].decode()} {seat_text(due[2])}, "
                    f"the file has {number.decode()} {seat_text(session)}."
                )
            elif int(place) != places or name != due[1]:
                swapped.tell(f"{here}: {number.decode()} has another place or another name than the rules give.")
    missing = sum(1 for _ in expected) if expected else 0
    if missing:
        failed(f"results.jsonl ends after line {places}: {missing} places are missing.")
    if swapped.end() and not missing and recomputed:
        ok("results.jsonl: every place and every seat is what the rules give.")
    if not recomputed:
        report.told.append("        The list was not drawn again: what it follows from does not hold.")
    own_hash = hasher.hexdigest()
    check(
        own_hash.encode() == results_hash,
        f"The hash of results.jsonl is {own_hash}.",
        f"The hash of results.jsonl is {own_hash}, draw.json has {results_hash.decode()}.",
    )
    check(
        own_seated == int(seated),
        f"{own_seated} have a seat, as draw.json counts them.",
        f"{own_seated} have a seat, draw.json counts {seated.decode()}.",
    )
    overbooked = Kind(report, "results.jsonl")
    for session, given in sorted(taken.items()):
        there = sessions[place_of[session]][4] if session in place_of else 0
        if given > there:
            overbooked.tell(f"Session {session.decode()} has {there} seats, and {given} are given.")
    if overbooked.end():
        ok("No session has more people than seats.")
    report.end()


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1]:
        print("usage: verify_draw.py DIR", file=sys.stderr)
        sys.exit(2)
    sys.stdout.reconfigure(encoding="utf-8")
    verify(sys.argv[1])
