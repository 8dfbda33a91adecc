#!/usr/bin/env node
// Verifies an evidence bundle with nothing but Node: one file, to be read and carried away.
//   node verify-evidence.mjs FILE.zip… [--keys keys.json | --keys https://…/audit/keys]
// Prints GENUINE (exit 0), BROKEN with the place that fails (exit 1), or UNREADABLE (exit 2).
// The format is described in packages/evidence/README.md; docs/verify_evidence.py is its twin.
// Longer than any other file of the house: whoever doubts the city has to be able to take it away whole.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';

const maximumEntries = 20_000;
const maximumEntryBytes = 64 * 1024 * 1024;
const maximumBytes = 512 * 1024 * 1024;

/** The file is no bundle, or too large to be looked at. */
export class Unreadable extends Error {}

const sentences = {
  changed: 'It is not what was hashed when it was made.',
  missing: 'It should be here and is not.',
  added: 'It is here and should not be, or stands here twice.',
  moved: 'It stands in the place of another.',
  unlinked: 'It does not continue the one before it.',
  signature: 'The signature is not that of the named key over this.',
  unknown_key: 'It is signed by a key that is not among the trusted ones.',
  unproven: 'It is not proved to be part of what was sealed and published.',
};

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const bytesOf = (hash) => Buffer.from(hash, 'hex');

/** Every part as UTF-8 (or bytes) behind its length in four bytes. */
const frame = (parts) =>
  Buffer.concat(
    parts.flatMap((part) => {
      const [length, bytes] = [Buffer.alloc(4), Buffer.from(part)];
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
const hashOf = (...parts) => sha256(frame(parts));
const genesisOf = (stream) => hashOf('yilu.stream.v1', stream);
/** The day of an instant in Shanghai; empty for what is no instant. */
const dayOf = (instant) => {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? '' : new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
};
const dayBefore = (day) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const nameOf = ({ stream, place }) => `${stream} link ${place}`;

// --- The zip

const isSafe = (name) =>
  name !== '' && !/[\\\0:]/.test(name) && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

function endOfDirectory(zip) {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at--)
    if (zip.readUInt32LE(at) === 0x06054b50) return at;
  throw new Unreadable('this is no zip file, or its end is missing');
}

function contentAt(zip, { method, packed, size, at, name }) {
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== 0x04034b50) return undefined;
  const nameEnd = at + 30 + zip.readUInt16LE(at + 26);
  // Another name before the data than in the directory: two readers would see two bundles.
  if (zip.toString('utf8', at + 30, nameEnd) !== name) return undefined;
  const from = nameEnd + zip.readUInt16LE(at + 28);
  const data = zip.subarray(from, from + packed);
  if (method === 0) return data.length === size ? data : undefined;
  if (method !== 8) return undefined;
  try {
    const content = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    return content.length === size ? content : undefined;
  } catch {
    return undefined;
  }
}

/** Files by name, and what is wrong with the list itself; a file whose content cannot be had is undefined. */
function readZip(zip) {
  const end = endOfDirectory(zip);
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  if (count > maximumEntries) throw new Unreadable(`it has more than ${maximumEntries} files`);
  const [files, findings] = [new Map(), []];
  let total = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50)
      throw new Unreadable('its directory is damaged or cut off');
    const [nameBytes, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + nameBytes);
    const [packed, size, offset] = [20, 24, 42].map((field) => zip.readUInt32LE(at + field));
    total += size;
    if (size > maximumEntryBytes || total > maximumBytes) throw new Unreadable(`${name} unpacks to too many bytes`);
    if (files.has(name) || !isSafe(name)) findings.push([name, 'added']);
    else files.set(name, contentAt(zip, { method: zip.readUInt16LE(at + 10), packed, size, at: offset, name }));
    at += 46 + nameBytes + extra + comment;
  }
  return { files, findings };
}

// --- The manifest

const isText = (value) => typeof value === 'string';
const isHash = (value) => isText(value) && /^[0-9a-f]{64}$/.test(value);
const isNumber = Number.isSafeInteger;
const all = (list, check) => Array.isArray(list) && list.every((value) => value && check(value));
const isRef = ({ stream, place }) => isText(stream) && isNumber(place);
const isLink = (link) =>
  isRef(link) && [link.at, link.kind].every(isText) && [link.content, link.previous, link.hash].every(isHash);
const isItem = ({ links, withheld, path, sha256: hash, mediaType, salt }) =>
  all(links, isRef) &&
  (withheld === true || (isText(path) && isHash(hash) && isText(mediaType) && (salt === undefined || isText(salt))));
const isHead = ({ stream, day, count, root, previous, hash, keyId, signature }) =>
  [stream, keyId, signature].every(isText) &&
  [root, previous, hash].every(isHash) &&
  isNumber(count) &&
  /^\d{4}-\d{2}-\d{2}$/.test(day) &&
  dayOf(`${day}T00:00:00Z`) === day;
const isProof = (proof) => isRef(proof) && isNumber(proof.index) && all(proof.path, isHash);
const isManifest = ({ kind, subject, at, chains, items, dayHeads, keys, seal }) =>
  ['case', 'audit'].includes(kind) &&
  [subject, at, seal?.keyId, seal?.signature].every(isText) &&
  all(chains, ({ stream, links }) => isText(stream) && all(links, isLink)) &&
  all(items, isItem) &&
  all(dayHeads, ({ head, proofs }) => head && isHead(head) && all(proofs, isProof)) &&
  all(keys?.keys, ({ kid, x }) => isText(kid) && isText(x)) &&
  all(seal.ends, (end) => isRef(end) && isHash(end.hash));

function manifestIn(files) {
  if (!files.has('manifest.json')) throw new Unreadable('it holds no manifest.json');
  try {
    const manifest = JSON.parse(files.get('manifest.json').toString('utf8'));
    if (manifest.format !== 'yilu.evidence.v1') return undefined;
    return isManifest(manifest) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

// --- Keys and signatures

const trusted = ({ keys }) =>
  new Map(
    keys.flatMap(({ kid, x }) => {
      const raw = Buffer.from(x, 'base64url');
      if (raw.length !== 32) return [];
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
      return [[kid, { key, fingerprint: sha256(raw).replace(/(.{4})(?=.)/g, '$1 ') }]];
    }),
  );

function signatureFault(hash, { keyId, signature }, keys) {
  if (!isText(keyId) || !isText(signature)) return 'signature';
  const known = keys.get(keyId);
  if (!known) return 'unknown_key';
  const bytes = Buffer.from(signature, 'base64url');
  const genuine = bytes.length === 64 && verifySignature(null, bytesOf(hash), known.key, bytes);
  return genuine && bytes.toString('base64url') === signature ? undefined : 'signature';
}

// --- Chains

/** Only a phone's chain has no signatures: what it says counts by what the city countersigned of it. */
const isSigned = (stream) => !stream.startsWith('device:');

function chainFault({ stream, links }, kind, keys) {
  const first = links[0];
  if (!first) return [stream, 'missing'];
  // An export of one day begins where the day does; a case begins at its beginning.
  let place = kind === 'audit' ? first.place - 1 : 0;
  let previous = place === 0 ? genesisOf(stream) : first.previous;
  for (const [at, link] of links.entries()) {
    place += 1;
    const here = nameOf({ stream, place });
    if (link.stream !== stream) return [nameOf(link), 'added'];
    if (link.place !== place) {
      if (links.slice(0, at).some((other) => other.place === link.place)) return [nameOf(link), 'added'];
      return [here, links.slice(at).some((other) => other.place === place) ? 'moved' : 'missing'];
    }
    const parts = [stream, String(place), link.at, link.kind, link.content, link.previous];
    if (hashOf('yilu.link.v1', ...parts) !== link.hash) return [here, 'changed'];
    if (link.previous !== previous) return [here, 'unlinked'];
    const fault = isSigned(stream) ? signatureFault(link.hash, link, keys) : undefined;
    if (fault) return [here, fault];
    previous = link.hash;
  }
  return undefined;
}

/** The chains end where the seal says that they end. */
function endFaults({ chains, seal }) {
  const ends = new Map(seal.ends.map((end) => [end.stream, end]));
  const names = chains.map(({ stream }) => stream);
  const doubled = names.filter((stream, at) => !ends.has(stream) || names.indexOf(stream) !== at);
  return [
    ...doubled.map((stream) => [stream, 'added']),
    ...[...ends].flatMap(([stream, end]) => {
      const last = chains.find((chain) => chain.stream === stream)?.links.at(-1);
      if (!last) return [[stream, 'missing']];
      if (last.place < end.place) return [[nameOf({ stream, place: last.place + 1 }), 'missing']];
      if (last.place > end.place) return [[nameOf({ stream, place: end.place + 1 }), 'added']];
      return last.hash === end.hash ? [] : [[nameOf(last), 'changed']];
    }),
  ];
}

// --- Items

function itemFaults({ chains, items }, files) {
  const links = new Map(chains.flatMap((chain) => chain.links.map((link) => [nameOf(link), link])));
  const contents = new Set([...links.values()].map(({ content }) => content));
  const [findings, listed, shown] = [[], new Set(['manifest.json']), new Set()];
  for (const item of items) {
    for (const ref of item.links) shown.add(nameOf(ref));
    if (item.withheld) continue;
    const { path, salt } = item;
    if (listed.has(path)) findings.push([path, 'added']);
    listed.add(path);
    if (!files.has(path)) {
      findings.push([path, 'missing']);
      continue;
    }
    const content = files.get(path);
    const hash = content && sha256(content);
    if (hash !== item.sha256) {
      findings.push([path, hash && items.some((other) => other.sha256 === hash) ? 'moved' : 'changed']);
      continue;
    }
    if (item.links.length === 0) findings.push([path, 'added']);
    for (const ref of item.links) {
      const link = links.get(nameOf(ref));
      const committed = link && (salt === undefined ? hash : hashOf('yilu.field.v1', salt, link.kind, content));
      if (!link) findings.push([path, 'added']);
      else if (committed !== link.content) findings.push([path, contents.has(committed) ? 'moved' : 'changed']);
    }
  }
  for (const name of files.keys()) if (!listed.has(name)) findings.push([name, 'added']);
  for (const name of links.keys()) if (!shown.has(name)) findings.push([name, 'missing']);
  return findings;
}

/** What a phone hashed as a photograph has to be what the city countersigned. */
function deviceFaults({ chains }) {
  const signed = new Set(
    chains.filter(({ stream }) => isSigned(stream)).flatMap(({ links }) => links.map(({ content }) => content)),
  );
  return chains
    .filter(({ stream }) => !isSigned(stream))
    .flatMap(({ links }) => links.filter(({ kind, content }) => kind === 'photo' && !signed.has(content)))
    .map((link) => [nameOf(link), 'unproven']);
}

// --- Days

const leafHash = (hash) => sha256(Buffer.concat([Buffer.of(0), bytesOf(hash)]));
const nodeHash = (left, right) => sha256(Buffer.concat([Buffer.of(1), bytesOf(left), bytesOf(right)]));
const leftHalf = (count) => 2 ** (31 - Math.clz32(count - 1));

/** RFC 6962 §2.1. */
function rootOf(hashes) {
  if (hashes.length === 0) return sha256('');
  if (hashes.length === 1) return leafHash(hashes[0]);
  const left = leftHalf(hashes.length);
  return nodeHash(rootOf(hashes.slice(0, left)), rootOf(hashes.slice(left)));
}

function rootFrom(hash, index, count, path) {
  if (index < 0 || index >= count) return undefined;
  if (count === 1) return path.length === 0 ? leafHash(hash) : undefined;
  const beside = path.at(-1);
  if (beside === undefined) return undefined;
  const left = leftHalf(count);
  const isLeft = index < left;
  const below = isLeft
    ? rootFrom(hash, index, left, path.slice(0, -1))
    : rootFrom(hash, index - left, count - left, path.slice(0, -1));
  if (below === undefined) return undefined;
  return isLeft ? nodeHash(below, beside) : nodeHash(beside, below);
}

function headFaults({ subject, dayHeads }, keys) {
  const at = new Map(dayHeads.map(({ head }) => [`${head.stream} day ${head.day}`, head]));
  return dayHeads.flatMap(({ head, proofs }, index) => {
    const { stream, day, count, root, previous, hash } = head;
    const here = `${stream} day ${day}`;
    if (at.get(here) !== head) return [[here, 'added']];
    if (dayHeads[index - 1]?.head.stream === stream && dayHeads[index - 1].head.day > day) return [[here, 'moved']];
    if (hashOf('yilu.day.v1', stream, day, String(count), root, previous) !== hash) return [[here, 'changed']];
    const fault = signatureFault(hash, head, keys);
    if (fault) return [[here, fault]];
    const before = at.get(`${stream} day ${dayBefore(day)}`);
    if (before) return before.hash === previous ? [] : [[here, 'unlinked']];
    // A head that is here only as the day before another one may stand without its own.
    const isNeeded = proofs.length > 0 || day === subject;
    return isNeeded && previous !== genesisOf(stream) ? [[`${stream} day ${dayBefore(day)}`, 'missing']] : [];
  });
}

/** Every day's last links lead to its published root; those of a day that is not sealed yet are named. */
function proofFaults({ kind, subject, at, chains, dayHeads }) {
  const signed = chains.filter(({ stream }) => isSigned(stream));
  // A whole day of the audit log is the tree itself; one officer's part of it has proofs, as a case has.
  if (kind === 'audit' && dayOf(`${subject}T00:00:00Z`) === subject) {
    const order = (one, other) =>
      one.stream < other.stream ? -1 : one.stream > other.stream ? 1 : one.place - other.place;
    const links = signed.flatMap((chain) => chain.links).sort(order);
    const head = dayHeads.find((sealed) => sealed.head.day === subject)?.head;
    const here = `audit day ${subject}`;
    if (!head) return { findings: [[here, 'missing']], unsealed: [] };
    const whole = head.count === links.length && rootOf(links.map(({ hash }) => hash)) === head.root;
    return { findings: whole ? [] : [[here, 'unproven']], unsealed: [] };
  }
  const links = new Map(signed.flatMap((chain) => chain.links.map((link) => [nameOf(link), link])));
  const [findings, proved] = [[], new Set()];
  for (const { head, proofs } of dayHeads)
    for (const proof of proofs) {
      const link = links.get(nameOf(proof));
      const root = link && dayOf(link.at) === head.day ? rootFrom(link.hash, proof.index, head.count, proof.path) : '';
      if (root === head.root) proved.add(nameOf(proof));
      else findings.push([nameOf(proof), 'unproven']);
    }
  // A reader's copy is made with the bundle: the seal holds it, and no day.
  const dated = signed.filter(({ stream }) => !stream.startsWith('copy:'));
  const unsealed = dated.flatMap((chain) => chain.links.slice(-1)).filter((link) => !proved.has(nameOf(link)));
  const [lastDay, drawn] = [dayHeads.at(-1)?.head.day ?? '', dayOf(at)];
  // Up to the last published day, and once a whole day lay between it and the drawing up, a link must have its proof.
  const isLate = (day) => day <= lastDay || (drawn !== '' && day < dayBefore(drawn));
  const late = unsealed.filter((link) => isLate(dayOf(link.at)));
  for (const link of late) findings.push([nameOf(link), 'unproven']);
  return { findings, unsealed: unsealed.filter((link) => !late.includes(link)).map(nameOf) };
}

// --- The seal over all of it

function sealFault({ kind, subject, at, items, seal }, keys) {
  const hash = hashOf(
    'yilu.seal.v1',
    kind,
    subject,
    at,
    String(seal.ends.length),
    ...seal.ends.flatMap((end) => [end.stream, String(end.place), end.hash]),
    String(items.length),
    ...items.flatMap((item) => [
      String(item.links.length),
      ...item.links.flatMap(({ stream, place }) => [stream, String(place)]),
      ...(item.withheld ? ['withheld'] : ['file', item.path, item.sha256, item.mediaType, item.salt ?? '']),
    ]),
  );
  const fault = signatureFault(hash, seal, keys);
  return fault ? [['seal', fault]] : [];
}

/** What is wrong with a bundle, worst first; nothing where it is genuine. `given` are keys from elsewhere. */
export function verifyBundle(bytes, given) {
  const { files, findings } = readZip(bytes);
  const manifest = manifestIn(files);
  if (!manifest) return { findings: [...findings, ['manifest.json', 'changed']], unsealed: [], keys: new Map() };
  const keys = trusted(given ?? manifest.keys);
  const { kind, subject, chains, items, dayHeads } = manifest;
  for (const chain of chains) {
    const fault = chainFault(chain, kind, keys);
    if (fault) findings.push(fault);
  }
  const proofs = proofFaults(manifest);
  findings.push(...endFaults(manifest), ...itemFaults(manifest, files), ...deviceFaults(manifest));
  findings.push(...headFaults(manifest, keys), ...proofs.findings, ...sealFault(manifest, keys));
  const links = chains.reduce((count, chain) => count + chain.links.length, 0);
  const summary = `${kind} ${subject}: ${links} links in ${chains.length} chains, ${items.length} items, ${dayHeads.length} day heads.`;
  return { findings, unsealed: proofs.unsealed, keys, summary };
}

const keysFrom = async (place) => {
  const text = /^https?:/.test(place) ? await (await fetch(place)).text() : readFileSync(place, 'utf8');
  const keys = JSON.parse(text);
  if (!all(keys.keys, ({ kid, x }) => isText(kid) && isText(x))) throw new Unreadable(`${place} holds no keys`);
  return keys;
};

/** Prints the verdict on one file and gives its exit code; `label` names the file where there are several. */
function report(file, label, given) {
  try {
    const { findings, unsealed, keys, summary } = verifyBundle(readFileSync(file), given);
    const [first, ...others] = findings;
    if (first) {
      console.log(`${label}BROKEN ${first[0]}: ${first[1]}. ${sentences[first[1]]}`);
      for (const [where, fault] of others.slice(0, 20)) console.log(`  also ${where}: ${fault}`);
    } else console.log(`${label}GENUINE ${summary}`);
    for (const name of unsealed)
      console.log(`NOTE ${name} is signed; the day head that seals it was not published yet.`);
    if (!given) {
      console.log('WARNING The keys come from the bundle itself. Compare them with those that the city publishes:');
      for (const [kid, { fingerprint }] of keys) console.log(`  ${kid}: ${fingerprint}`);
    }
    return first ? 1 : 0;
  } catch (fault) {
    console.log(`${label}UNREADABLE ${fault.message}`);
    return 2;
  }
}

async function main(words) {
  const option = words.indexOf('--keys');
  const files = option < 0 ? words : words.slice(0, option);
  if (files.length === 0 || (option >= 0 && words.length !== option + 2))
    throw new Unreadable('usage: verify-evidence FILE.zip… [--keys keys.json | --keys https://…/audit/keys]');
  const given = option < 0 ? undefined : await keysFrom(words[option + 1]);
  const codes = files.map((file) => report(file, files.length > 1 ? `${file}: ` : '', given));
  return Math.max(...codes);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
    },
    (fault) => {
      console.log(`UNREADABLE ${fault.message}`);
      process.exitCode = 2;
    },
  );
