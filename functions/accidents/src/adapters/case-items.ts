import type { CaseId, PartyRole, PersonId, QueueEntry } from '@yilu/contracts';
import { type Item, type Key, put, putNew, remove, replace, type Table, type Write } from '@yilu/dynamo';
import { dayOf } from '@yilu/kernel';
import type { Accident, Driver, Signature } from '../domain/accident.js';
import { type Link, linksOf, supersededBy, ticketOf, verificationsOf } from '../domain/derived.js';
import { deadlineOf } from '../domain/lifecycle.js';
import type { InvitationCount } from '../domain/pairing.js';
import { queueRank } from '../domain/queue.js';
import type { Outcome, Strokes, Unsealing } from '../ports.js';
import type { CaseChainWriter, ChainRecord } from './case-chain.js';

const daySeconds = 86_400;
const draftDays = 30;
const secondsAfter = (instant: string, days: number) => Math.floor(Date.parse(instant) / 1000) + days * daySeconds;

export const caseKey = (caseId: CaseId): Key => ({ pk: `CASE#${caseId}`, sk: 'STATE' });
export const driverKey = (personId: string): Key => ({ pk: `DRIVER#${personId}`, sk: 'STATE' });
export const codeLockKey = (personId: string): Key => ({ pk: `CODELOCK#${personId}`, sk: 'STATE' });
export const invitationsKey = (name: string): Key => ({ pk: `INVITATIONS#${name}`, sk: 'STATE' });
export const claimKey = (name: string): Key => ({ pk: `CLAIM#${name}`, sk: 'CLAIM' });
export const verificationKey = (number: string): Key => ({ pk: `PAPER#${number}`, sk: 'VERIFICATION' });
/** By version: an amendment is signed anew, and the drawings under the paper that it supersedes stay. */
export const strokesKey = (caseId: CaseId, by: PartyRole, agreementVersion: number): Key => ({
  pk: `CASE#${caseId}`,
  sk: `STROKES#${by}#${inOrder(agreementVersion)}`,
});
export const unsealingKey = (caseId: CaseId, officerId: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `UNSEALED#${officerId}`,
});
export const personPartition = (personId: string) => `PERSON#${personId}`;
export const documentPartition = (documentKey: string) => `DOCUMENT#${documentKey}`;
export const copyKey = (hash: string): Key => ({ pk: `COPY#${hash}`, sk: 'STATE' });
export const codePartition = (code: string) => `CODE#${code}`;
export const queuePartition = 'QUEUE';
export const expiryPartition = 'EXPIRY';
export const linksOfDay = (day: string) => `LINKS#${day}`;

const inOrder = (count: number) => String(count).padStart(6, '0');

const linkKey = ({ personId, summary: { openedAt, caseId } }: Link): Key => ({
  pk: personPartition(personId),
  sk: `CASE#${openedAt}#${caseId}`,
});

const queued = ({ kind, id, since }: Pick<QueueEntry, 'kind' | 'id' | 'since'>) => ({
  gsi1pk: queuePartition,
  gsi1sk: `${queueRank(kind)}#${since}#${id}`,
  kind,
});

/** A case is written and read whole, so it is kept as one text: as a map the store takes it apart value by value (ADR 12). */
export const accidentOf = (item: Item | undefined): Accident | undefined =>
  item?.['state'] ? (JSON.parse(String(item['state'])) as Accident) : undefined;

/** The case as one item: found by its code while that is shown, and by its time while that is limited. */
function caseItem(accident: Accident): Item & { version: number } {
  const { caseId, version, status, pairing, closedAt } = accident;
  const deadline = deadlineOf(accident);
  const givenUp = status === 'withdrawn' || status === 'expired';
  return {
    ...caseKey(caseId),
    version,
    state: JSON.stringify(accident),
    // A lapsed code stays with its draft and may be drawn again by another: the one that lives longest sorts last.
    ...(pairing && status === 'pairing'
      ? { gsi1pk: codePartition(pairing.code), gsi1sk: `${pairing.expiresAt}#${caseId}` }
      : {}),
    ...(deadline ? { gsi2pk: expiryPartition, gsi2sk: `${deadline}#${caseId}` } : {}),
    // Drafts go after 30 days. What is evidence has no such end: it is archived by rule, never swept.
    ...(givenUp && closedAt ? { expiresAt: secondsAfter(closedAt, draftDays) } : {}),
  };
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function linkWrites(table: Table, before: Accident | undefined, next: Accident): Write[] {
  const old = before ? linksOf(before) : [];
  const now = linksOf(next);
  const kept = (link: Link) => now.some(({ personId }) => personId === link.personId);
  const ends = caseItem(next)['expiresAt'];
  return [
    ...old.filter((link) => !kept(link)).map((link) => remove(table, linkKey(link))),
    ...now
      .filter((link) => !old.some((one) => same(one, link)))
      .map((link) => put(table, { ...linkKey(link), summary: link.summary, ...(ends ? { expiresAt: ends } : {}) })),
  ];
}

function ticketWrites(table: Table, before: Accident | undefined, next: Accident): Write[] {
  const [old, now] = [before && ticketOf(before), ticketOf(next)];
  const key = { ...caseKey(next.caseId), sk: 'TICKET' };
  if (same(old, now)) return [];
  return [now ? put(table, { ...key, ...queued(now), entry: now }) : remove(table, key)];
}

/** A version's line, with its link: found again by the day that it is sealed with. */
function historyItem({ caseId, version, progress }: Accident, { link, ...record }: ChainRecord): Item {
  return {
    ...caseKey(caseId),
    sk: `HISTORY#${inOrder(version)}`,
    entry: { version, ...progress.at(-1) },
    link,
    ...record,
    gsi2pk: linksOfDay(dayOf(new Date(link.at))),
    gsi2sk: `${link.stream}#${inOrder(link.place)}`,
  };
}

/** Everything that one version of a case writes: itself, its history, and the copies that lists are read from. */
function accidentWrites(table: Table, chain: CaseChainWriter, before: Accident | undefined, next: Accident): Write[] {
  const { accident, record } = chain.extend(before, next);
  return [
    replace(table, caseItem(accident), next.version - 1),
    putNew(table, historyItem(next, record)),
    ...linkWrites(table, before, next),
    ...ticketWrites(table, before, next),
    ...verificationsOf(before, next).map((found) =>
      put(table, { ...verificationKey(found.number), verification: found }),
    ),
  ];
}

const unsealingItem = (unsealing: Unsealing): Item => ({
  ...unsealingKey(unsealing.caseId, unsealing.officerId),
  unsealing,
  expiresAt: secondsAfter(unsealing.at, 1),
});

/** Free, or held by somebody whose time is over. */
const claimWrite = (
  { name: table, now }: Table,
  { name, until }: { name: string; until: string | undefined },
): Write => ({
  Put: {
    TableName: table,
    Item: {
      ...claimKey(name),
      ...(until ? { until, expiresAt: secondsAfter(until, 1) } : {}),
    },
    ConditionExpression: 'attribute_not_exists(pk) OR #until < :now',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: { ':now': now().toISOString() },
  },
});

/** Signatures whose drawings are kept: of the paper in force, of an amendment under way, and of what it superseded. */
const signaturesOf = ({ agreement, amendment }: Accident): Signature[] => [
  ...(agreement?.signatures ?? []),
  ...(amendment?.draft?.signatures ?? []),
];

/** A signature that no longer binds, voided or on a draft that ended, leaves no drawing of a hand behind. */
function voidedStrokes(table: Table, before: Accident | undefined, next: Accident): Write[] {
  const kept = next.status === 'expired' || next.status === 'withdrawn' ? [] : signaturesOf(next);
  const superseded = supersededBy(before, next)?.version;
  return (before ? signaturesOf(before) : [])
    .filter(({ agreementVersion }) => agreementVersion !== superseded)
    .filter(
      (one) => !kept.some(({ by, agreementVersion }) => by === one.by && agreementVersion === one.agreementVersion),
    )
    .map(({ by, agreementVersion }) => remove(table, strokesKey(next.caseId, by, agreementVersion)));
}

const strokesItem = (caseId: CaseId, strokes: Strokes): Item => ({
  ...strokesKey(caseId, strokes.by, strokes.agreementVersion),
  strokes,
});

/** The agreement that an amendment has taken the place of: kept whole, though it holds no more. */
function supersededWrites(table: Table, before: Accident | undefined, next: Accident): Write[] {
  const agreement = supersededBy(before, next);
  if (!agreement) return [];
  return [putNew(table, { ...caseKey(next.caseId), sk: `AGREEMENT#${inOrder(agreement.version)}`, agreement })];
}

/** The writes of a decision, without its events and receipt. */
export function writesOf<Answer>(
  table: Table,
  chain: CaseChainWriter,
  before: Accident | undefined,
  outcome: Outcome<Answer>,
): Write[] {
  const { accident, strokes, codeLock, invitationCounts = [], driver, copy, present, claim, unsealing } = outcome;
  return [
    ...(accident ? accidentWrites(table, chain, before, accident) : []),
    ...(accident ? voidedStrokes(table, before, accident) : []),
    ...(accident ? supersededWrites(table, before, accident) : []),
    ...(accident && strokes ? [put(table, strokesItem(accident.caseId, strokes))] : []),
    ...(codeLock
      ? [
          replace(
            table,
            {
              ...codeLockKey(codeLock.personId),
              ...codeLock.lock,
              expiresAt: secondsAfter(codeLock.lock.failedAt, 1),
            },
            codeLock.lock.version - 1,
          ),
        ]
      : []),
    ...invitationCounts.map(({ name, count }) => invitationsWrite(table, name, count)),
    ...(driver ? [driverWrite(table, driverItem(driver))] : []),
    ...(copy ? [put(table, { ...copyKey(copy.hash), copy: copy.copy })] : []),
    ...(present ? [stillPresent(table, present)] : []),
    ...(claim ? [claimWrite(table, claim)] : []),
    ...(unsealing ? [put(table, unsealingItem(unsealing))] : []),
  ];
}

const invitationsWrite = (table: Table, name: string, count: InvitationCount): Write => {
  // Longer than the day that it counts.
  const expiresAt = secondsAfter(table.now().toISOString(), 2);
  return replace(table, { ...invitationsKey(name), ...count, expiresAt }, count.version - 1);
};

/** Also true of somebody of whom nothing has arrived yet. */
const stillPresent = ({ name }: Table, personId: PersonId): Write => ({
  ConditionCheck: {
    TableName: name,
    Key: { ...driverKey(personId) },
    ConditionExpression: 'attribute_not_exists(#driver.#gone)',
    ExpressionAttributeNames: { '#driver': 'driver', '#gone': 'gone' },
  },
});

const driverItem = (driver: Driver): Item & { revision: number } => ({
  ...driverKey(driver.personId),
  revision: driver.revision,
  driver,
  ...(driver.documentKey ? { gsi1pk: documentPartition(driver.documentKey), gsi1sk: driver.personId } : {}),
});

/** A projection never goes back: an older revision that arrives later is refused by the store itself. */
const driverWrite = ({ name }: Table, item: Item & { revision: number }): Write => ({
  Put: {
    TableName: name,
    Item: item,
    ConditionExpression: 'attribute_not_exists(pk) OR #revision < :revision',
    ExpressionAttributeNames: { '#revision': 'revision' },
    ExpressionAttributeValues: { ':revision': item.revision },
  },
});
