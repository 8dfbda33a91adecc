#!/usr/bin/env node
// Recomputes a published draw with nothing but Node: one file, to be read and carried away; it shares no code with the city.
//   npm run verify:draw -- DIR        (or, on Node 24: node verify-draw.ts DIR)
// DIR holds plan.json, applications.jsonl, root.json, draw.json and results.jsonl. Prints what holds and what fails, then
// GENUINE (exit 0) or BROKEN (exit 1). The byte rules are in packages/draw/README.md; docs/verify_draw.py is its twin and
// prints the same bytes. Longer than other files of the house: whoever doubts the city has to be able to take it away whole.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

// Every text is taken as bytes (latin1): what is hashed and compared is what lies there, whatever it means.
const instant = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const count = '(?:0|[1-9][0-9]{0,8})';
const hash = '[0-9a-f]{64}';
const planId = 'P[0-9A-Z]{5,19}';
const sessionId = '[0-9A-Z]{6,24}';
const subject = 'S1|S2|S3R|S3S';
const licence = '[A-Z][0-9]?';
const bookingNumber = '[1-4][0-9A-HJKMNP-TV-Z]{12}';
const text = String.raw`(?:[ !#-\[\]-\xff]|\\["\\bfnrt]|\\u[0-9a-f]{4})*`;
const list = (item: string) => `(?:"${item}"(?:,"${item}")*)?`;
const whole = (pattern: string) => new RegExp(`^${pattern}$`);

const planForm = whole(
  `\\{"planId":"(${planId})","edition":(${count}),"opensAt":"(${instant})","closesAt":"(${instant})","rankRule":\\{"firstBooking":"(window|exact)"\\},"commitment":"(${hash})","sessions":\\[([^\n]*)\\]\\}\n`,
);
const sessionForm = whole(
  `\\{"sessionId":"(${sessionId})","subject":"(${subject})","classes":\\[(${list(licence)})\\],"startsAt":"(${instant})","seats":(${count})\\}`,
);
const rootForm = whole(`\\{"planId":"(${planId})","count":(${count}),"root":"(${hash})","at":"(${instant})"\\}\n`);
const drawForm = whole(
  `\\{"planId":"(${planId})","run":(${count}),"seed":"(${hash})","root":"(${hash})","tieSeed":"(${hash})","count":(${count}),"seated":(${count}),"resultsHash":"(${hash})"\\}\n`,
);
const applicationForm = whole(
  `\\{"number":"(${bookingNumber})","subject":"(${subject})","class":"(${licence})","rankTime":"(${instant})"(?:,"submittedAt":"(${instant})")?,"preferences":\\[(${list(sessionId)})\\],"any":(true|false),"name":"(${text})"\\}`,
);
const resultForm = whole(
  `\\{"number":"(${bookingNumber})","name":"(${text})","place":(${count}),"session":(?:null|"(${sessionId})")\\}`,
);
const digitOf = new Map([
  ['S1', '1'],
  ['S2', '2'],
  ['S3R', '3'],
  ['S3S', '4'],
]);

// --- what is told

const told: string[] = [];
let failures = 0;
const ok = (sentence: string) => told.push(`ok      ${sentence}`);
const failed = (sentence: string) => {
  failures++;
  told.push(`FAILED  ${sentence}`);
};
const check = (holds: boolean, good: string, bad: string) => (holds ? ok(good) : failed(bad));
/** Of many failures of one kind the first ten are told, and how many more there are. */
const kindOfFailure = (of: string) => {
  let seen = 0;
  return {
    tell(sentence: string) {
      if (seen++ < 10) failed(sentence);
    },
    /** Whether there was none. */
    end() {
      if (seen > 10) told.push(`        … and ${seen - 10} more lines of ${of}`);
      return seen === 0;
    },
  };
};
function end(): never {
  told.push(
    failures === 0
      ? 'GENUINE: these results follow from these applications and this seed, and from nothing else.'
      : `BROKEN: ${failures} ${failures === 1 ? 'check' : 'checks'} failed.`,
  );
  process.stdout.write(`${told.join('\n')}\n`);
  // Not among what its twin prints, too: how long it takes is the machine's matter.
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stderr.write(`${process.uptime().toFixed(1)} seconds, ${megabytes.toFixed(0)} MB\n`);
  process.exit(failures === 0 ? 0 : 1);
}

// --- bytes

const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hasher = createHash('sha256');
  for (const part of parts) hasher.update(part);
  return hasher.digest();
};
const [leafPrefix, nodePrefix] = [Uint8Array.of(0), Uint8Array.of(1)];

/** Every line of a file as bytes, without its line feed; what follows the last line feed comes last, where there is any. */
function* linesOf(file: string): Generator<{ readonly line: Buffer; readonly ended: boolean }> {
  const descriptor = openSync(file, 'r');
  const block = Buffer.allocUnsafe(1 << 20);
  let rest: Buffer = Buffer.alloc(0);
  for (let read = readSync(descriptor, block); read > 0; read = readSync(descriptor, block)) {
    const bytes = Buffer.concat([rest, block.subarray(0, read)]);
    let from = 0;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
      yield { line: bytes.subarray(from, at), ended: true };
      from = at + 1;
    }
    rest = bytes.subarray(from);
  }
  closeSync(descriptor);
  if (rest.length > 0) yield { line: rest, ended: false };
}

/** The root of RFC 6962 over leaves that come one by one: full subtrees of falling size, folded from the right. */
function growRoot() {
  const subtrees: { readonly size: number; readonly hash: Buffer }[] = [];
  return {
    add(leaf: Uint8Array) {
      let subtree = { size: 1, hash: sha256(leafPrefix, leaf) };
      for (let left = subtrees.at(-1); left?.size === subtree.size; left = subtrees.at(-1)) {
        subtrees.pop();
        subtree = { size: left.size * 2, hash: sha256(nodePrefix, left.hash, subtree.hash) };
      }
      subtrees.push(subtree);
    },
    root(): string {
      const right = subtrees.pop();
      if (!right) return sha256('').toString('hex');
      return subtrees.reduceRight((hash, left) => sha256(nodePrefix, left.hash, hash), right.hash).toString('hex');
    },
  };
}

// --- plan, root and draw

const directory = process.argv[2];
if (!directory) {
  console.error('usage: verify-draw DIR');
  process.exit(2);
}
const pathOf = (name: string) => join(directory, name);
for (const name of ['plan.json', 'applications.jsonl', 'root.json', 'draw.json', 'results.jsonl'])
  if (!statSync(pathOf(name), { throwIfNoEntry: false })?.isFile()) failed(`${name} is missing.`);
if (failures > 0) end();

/** The parts of a small file by its form; nothing can be verified where one of them has another. */
function partsOf(name: string, form: RegExp): string[] {
  const parts = form.exec(readFileSync(pathOf(name), 'latin1'));
  if (!parts) failed(`${name} is not written as the rules say.`);
  return parts?.slice(1) ?? [];
}
const [plan = '', edition, , closesAt = '', firstBooking, commitment, sessionTexts = ''] = partsOf(
  'plan.json',
  planForm,
);
const [rootPlan, rootCount, root, rootAt = ''] = partsOf('root.json', rootForm);
const [drawPlan, run, seed = '', drawRoot, tieSeed = '', drawCount, seated, resultsHash] = partsOf(
  'draw.json',
  drawForm,
);
if (failures > 0) end();

interface Session {
  readonly id: string;
  readonly subject: string;
  readonly classes: readonly string[];
  readonly startsAt: string;
  readonly seats: number;
}
const unquoted = (texts: string) => (texts === '' ? [] : texts.slice(1, -1).split('","'));
const sessions: Session[] = [];
for (const [at, one] of (sessionTexts === '' ? [] : sessionTexts.split(/(?<=\}),(?=\{)/)).entries()) {
  const [, id = '', of = '', classes = '', startsAt = '', seats] = sessionForm.exec(one) ?? [];
  if (!id) failed(`plan.json, session ${at + 1} is not written as the rules say.`);
  else if (id <= (sessions.at(-1)?.id ?? '')) failed(`plan.json, session ${id} does not come after the one before it.`);
  sessions.push({ id, subject: of, classes: unquoted(classes), startsAt, seats: Number(seats) });
}
if (failures > 0) end();
const seats = sessions.reduce((sum, session) => sum + session.seats, 0);
told.push(`Plan ${plan}, edition ${edition}: ${sessions.length} sessions with ${seats} seats. Run ${run} of its draw.`);
ok('plan.json, root.json and draw.json are written as the rules say.');
check(
  rootPlan === plan && drawPlan === plan,
  'All files are of the same plan.',
  'root.json or draw.json is of another plan.',
);
check(
  rootAt >= closesAt,
  'The root was made after the window closed.',
  `The root was made at ${rootAt}, before the window closed at ${closesAt}.`,
);
const seedHolds = sha256(`yilu-seed-1\n${plan}\n${seed}`).toString('hex') === commitment;
check(
  seedHolds,
  'The seed is the one that plan.json commits to.',
  'The seed in draw.json does not belong to the commitment in plan.json.',
);

// --- applications

interface Application {
  readonly number: string;
  readonly name: string;
  /** Rank time, and the instant of applying where the plan counts it. */
  readonly order: string;
  readonly choices: readonly number[];
  readonly anywhere: readonly number[] | undefined;
}
const placeOf = new Map(sessions.map(({ id }, place) => [id, place]));
const maySit = (place: number, of: string, licenceClass: string) =>
  sessions[place]?.subject === of && sessions[place].classes.includes(licenceClass);
const lanes = new Map<string, readonly number[]>();
/** All sessions of a subject and class, the earliest first; the file has equal ones in the order of their numbers. */
function laneOf(of: string, licenceClass: string): readonly number[] {
  const key = `${of} ${licenceClass}`;
  let lane = lanes.get(key);
  if (!lane) {
    const begin = (place: number) => sessions[place]?.startsAt ?? '';
    lane = sessions
      .map((_, place) => place)
      .filter((place) => maySit(place, of, licenceClass))
      .sort((one, other) => (begin(one) === begin(other) ? one - other : begin(one) < begin(other) ? -1 : 1));
    lanes.set(key, lane);
  }
  return lane;
}

const applications: Application[] = [];
const orders = new Map<string, string>();
const tree = growRoot();
const wrong = kindOfFailure('applications.jsonl');
let lines = 0;
let before = '';
for (const { line, ended } of linesOf(pathOf('applications.jsonl'))) {
  const here = `applications.jsonl, line ${++lines}`;
  tree.add(line);
  const written = line.toString('latin1');
  const [, number = '', of = '', licenceClass = '', rankTime, submittedAt = '', wishes = '', any, name = ''] =
    applicationForm.exec(written) ?? [];
  if (!number || !ended) {
    wrong.tell(`${here} is not written as the rules say.`);
    continue;
  }
  if (!number.startsWith(digitOf.get(of) ?? '')) wrong.tell(`${here}: the number ${number} is not one of ${of}.`);
  if (number === before) wrong.tell(`${here}: the number ${number} stands here twice.`);
  else if (number < before) wrong.tell(`${here}: the number ${number} does not come after ${before}.`);
  // Copies of their own: a slice of the line would keep the whole line in memory, half a million times.
  before = line.toString('latin1', 11, 24);
  const order = rankTime + (firstBooking === 'exact' ? submittedAt.padStart(24) : '');
  const kept = orders.get(order) ?? order;
  orders.set(kept, kept);
  applications.push({
    number: before,
    name: line.toString('latin1', line.length - 2 - name.length, line.length - 2),
    order: kept,
    choices: unquoted(wishes).flatMap((wish) => {
      const place = placeOf.get(wish);
      return place !== undefined && maySit(place, of, licenceClass) ? [place] : [];
    }),
    anywhere: any === 'true' ? laneOf(of, licenceClass) : undefined,
  });
}
const readable = wrong.end();
if (readable) ok('applications.jsonl: every line is written as the rules say, sorted by number, no number twice.');
check(
  Number(rootCount) === lines && Number(drawCount) === lines,
  `There are ${lines} applications, as root.json and draw.json count them.`,
  `applications.jsonl has ${lines} lines; root.json counts ${rootCount}, draw.json ${drawCount}.`,
);
const ownRoot = tree.root();
const rootHolds = ownRoot === root;
check(
  rootHolds,
  `The root over all applications is ${ownRoot}.`,
  `The root over all applications is ${ownRoot}, root.json has ${root}: one was changed, added or left out.`,
);
check(drawRoot === root, 'draw.json draws over this root.', 'draw.json draws over another root than root.json has.');
const ownTieSeed = sha256(`yilu-tie-1\n${seed}\n${ownRoot}`);
const tieHolds = ownTieSeed.toString('hex') === tieSeed;
check(
  tieHolds,
  'The tie seed follows from seed and root.',
  `The tie seed of this seed and this root is ${ownTieSeed.toString('hex')}, draw.json has ${tieSeed}.`,
);

// --- the draw again, and its results

const free = sessions.map((session) => session.seats);
const firstFree = new Map<readonly number[], number>();
/** The earliest session of a lane with a seat; seats never come back, so what was full is not looked at again. */
function earliestFree(lane: readonly number[]): number | undefined {
  let at = firstFree.get(lane) ?? 0;
  while (at < lane.length && !free[lane[at] ?? -1]) at++;
  firstFree.set(lane, at);
  return lane[at];
}
function* drawn() {
  const keyed = applications.map((application) => ({
    application,
    key: application.order + sha256(ownTieSeed, application.number).toString('latin1'),
  }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : 1));
  for (const { application } of keyed) {
    const { choices, anywhere } = application;
    const given = choices.find((place) => free[place]) ?? (anywhere && earliestFree(anywhere));
    if (given !== undefined) free[given] = (free[given] ?? 0) - 1;
    yield { application, session: given === undefined ? undefined : sessions[given]?.id };
  }
}
const seatText = (session: string | undefined) => (session ? `with a seat in ${session}` : 'without a seat');

const recomputed = readable && seedHolds && rootHolds && tieHolds;
const expected = recomputed ? drawn() : undefined;
const hasher = createHash('sha256');
const taken = new Map<string, number>();
const swapped = kindOfFailure('results.jsonl');
let places = 0;
let ownSeated = 0;
for (const { line, ended } of linesOf(pathOf('results.jsonl'))) {
  const here = `results.jsonl, line ${++places}`;
  hasher.update(line);
  if (ended) hasher.update('\n');
  const [, number, name, place, session] = resultForm.exec(line.toString('latin1')) ?? [];
  if (session) {
    ownSeated++;
    taken.set(session, (taken.get(session) ?? 0) + 1);
  }
  const next = expected?.next();
  if (!number || !ended) swapped.tell(`${here} is not written as the rules say.`);
  else if (next?.done) swapped.tell(`${here}: everybody has his place already, and ${number} is one more.`);
  else if (next) {
    const { application, session: due } = next.value;
    if (number !== application.number || session !== due)
      swapped.tell(
        `${here}: the rules give ${application.number} ${seatText(due)}, the file has ${number} ${seatText(session)}.`,
      );
    else if (Number(place) !== places || name !== application.name)
      swapped.tell(`${here}: ${number} has another place or another name than the rules give.`);
  }
}
let missing = 0;
if (expected) while (!expected.next().done) missing++;
if (missing > 0) failed(`results.jsonl ends after line ${places}: ${missing} places are missing.`);
if (swapped.end() && missing === 0 && recomputed)
  ok('results.jsonl: every place and every seat is what the rules give.');
if (!recomputed) told.push('        The list was not drawn again: what it follows from does not hold.');
const ownHash = hasher.digest('hex');
check(
  ownHash === resultsHash,
  `The hash of results.jsonl is ${ownHash}.`,
  `The hash of results.jsonl is ${ownHash}, draw.json has ${resultsHash}.`,
);
check(
  ownSeated === Number(seated),
  `${ownSeated} have a seat, as draw.json counts them.`,
  `${ownSeated} have a seat, draw.json counts ${seated}.`,
);
const overbooked = kindOfFailure('results.jsonl');
for (const [session, given] of [...taken].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const place = placeOf.get(session);
  const there = place === undefined ? 0 : (sessions[place]?.seats ?? 0);
  if (given > there) overbooked.tell(`Session ${session} has ${there} seats, and ${given} are given.`);
}
if (overbooked.end()) ok('No session has more people than seats.');
end();
