import { type ChainRecord, openRecord } from '@yilu/accidents/adapters/case-chain';
import type { Accident, Driver } from '@yilu/accidents/domain/accident';
import { linksOf, ticketOf, verificationsOf } from '@yilu/accidents/domain/derived';
import { deadlineOf } from '@yilu/accidents/domain/lifecycle';
import type { CodeLock, InvitationCount } from '@yilu/accidents/domain/pairing';
import { queueRank } from '@yilu/accidents/domain/queue';
import type { CaseStore, DaySeals, Found, GuestCopy, Outcome, Strokes, Unsealing, Wanted } from '@yilu/accidents/ports';
import type { EventData, NewEvent, OfficerCaseView, QueueEntry, Verification } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { chain } from '../../fixtures/evidence-keys.js';

/** No day is sealed yet. */
export const noSeals: DaySeals = {
  last: async () => undefined,
  linksOf: async () => [],
  seal: async () => false,
  find: async () => undefined,
  findHead: async () => undefined,
};

/** The store's promises without a store: versions, receipts and claims hold; nothing is paged below fifty. */
export function inMemoryCaseStore(now: () => Date) {
  const accidents = new Map<string, Accident>();
  const histories = new Map<string, OfficerCaseView['history']>();
  const chains = new Map<string, ChainRecord[]>();
  const photographs = new Map<string, Uint8Array>();
  const strokes = new Map<string, Strokes>();
  const drivers = new Map<string, Driver>();
  const locks = new Map<string, CodeLock>();
  const copies = new Map<string, GuestCopy>();
  const invitations = new Map<string, InvitationCount>();
  const unsealings = new Map<string, Unsealing>();
  const papers = new Map<string, Verification>();
  const claims = new Map<string, string | undefined>();
  const receipts = new Map<string, { hash: string; answer: unknown }>();
  const events: NewEvent[] = [];
  const acts: EventData<'staff.acted'>[] = [];
  const told = new Set<string>();

  /** What officers did, beside what happened to cases. */
  const tell = (all: readonly NewEvent[]) => {
    for (const event of all)
      if (event.type === 'staff.acted') acts.push(event.data);
      else events.push(event);
  };

  const queue = (): QueueEntry[] =>
    [...accidents.values()]
      .flatMap((one) => ticketOf(one) ?? [])
      .sort((one, other) => queueRank(one.kind) - queueRank(other.kind) || (one.since < other.since ? -1 : 1));

  const findBy = ({ caseId, code }: Wanted) =>
    code === undefined
      ? accidents.get(caseId ?? '')
      : [...accidents.values()]
          .filter(({ pairing }) => pairing?.code === code)
          .sort((one, other) => ((one.pairing?.expiresAt ?? '') < (other.pairing?.expiresAt ?? '') ? 1 : -1))[0];

  /** False where somebody wrote since the decision read, or holds the claim. */
  function write<Answer>(outcome: Outcome<Answer>): boolean {
    const { accident, claim, codeLock, invitationCounts = [], driver, copy, present } = outcome;
    const before = accident && accidents.get(accident.caseId);
    if (accident && (before?.version ?? 0) !== accident.version - 1) return false;
    if (codeLock && (locks.get(codeLock.personId)?.version ?? 0) !== codeLock.lock.version - 1) return false;
    if (invitationCounts.some(({ name, count }) => (invitations.get(name)?.version ?? 0) !== count.version - 1))
      return false;
    if (present && drivers.get(present)?.gone) return false;
    const until = claim && claims.get(claim.name);
    if (claim && claims.has(claim.name) && (until === undefined || new Date(until) > now())) return false;
    if (claim) claims.set(claim.name, claim.until);
    if (accident) {
      const extended = chain.extend(before, accident);
      accidents.set(accident.caseId, extended.accident);
      chains.set(accident.caseId, [...(chains.get(accident.caseId) ?? []), extended.record]);
      const last = accident.progress.at(-1);
      const past = histories.get(accident.caseId) ?? [];
      if (last) histories.set(accident.caseId, [...past, { version: accident.version, ...last }]);
      for (const paper of verificationsOf(before, accident)) papers.set(paper.number, paper);
      if (outcome.strokes)
        strokes.set(`${accident.caseId}${outcome.strokes.by}${outcome.strokes.agreementVersion}`, outcome.strokes);
    }
    if (codeLock) locks.set(codeLock.personId, codeLock.lock);
    for (const { name, count } of invitationCounts) invitations.set(name, count);
    if (driver) drivers.set(driver.personId, driver);
    if (copy) copies.set(copy.hash, copy.copy);
    if (outcome.unsealing)
      unsealings.set(`${outcome.unsealing.caseId}${outcome.unsealing.officerId}`, outcome.unsealing);
    tell(outcome.events);
    return true;
  }

  const store: CaseStore = {
    async perform(command, wanted, decide) {
      const receipt = `${command.actor}#${command.operation}#${command.key}`;
      for (let attempt = 0; attempt < 5; attempt++) {
        const past = receipts.get(receipt);
        if (past) return past.hash === command.hash ? accept(past.answer as never) : refuse('command.key_reused');
        const found: Found = {
          accident: findBy(wanted),
          driver: drivers.get(wanted.driverOf ?? ''),
          holder: [...drivers.values()].find(({ documentKey }) => documentKey && documentKey === wanted.holderOf),
          copy: copies.get(wanted.copyOf ?? ''),
          codeLock: locks.get(wanted.codeLockOf ?? ''),
          invitationCounts: (wanted.invitationsOf ?? []).map((name) => invitations.get(name)),
          claimed: claims.has(wanted.claimOf ?? ''),
          waiting: queue(),
        };
        const decided = await decide(found);
        if (!decided.ok) return decided;
        if (!write(decided.value)) continue;
        receipts.set(receipt, { hash: command.hash, answer: decided.value.answer });
        return accept(decided.value.answer);
      }
      return refuse('command.busy');
    },
    find: async (caseId) => accidents.get(caseId),
    async findPapers(caseId, reader = '') {
      const accident = accidents.get(caseId);
      const signed = accident?.agreement?.signatures ?? [];
      const drawn = signed.flatMap(
        ({ by, agreementVersion }) => strokes.get(`${caseId}${by}${agreementVersion}`) ?? [],
      );
      return accident && { accident, strokes: drawn, locale: drivers.get(reader)?.locale };
    },
    async findUnsealed(caseId, officerId) {
      const signed = await store.findPapers(caseId);
      return signed && { ...signed, unsealing: unsealings.get(`${caseId}${officerId}`) };
    },
    async findWithHistory(caseId) {
      const accident = accidents.get(caseId);
      return accident && { accident, history: histories.get(caseId) ?? [] };
    },
    async findChain(caseId) {
      const accident = accidents.get(caseId);
      const entries = chains.get(caseId)?.map((record) => openRecord(record, accident?.chain?.secret ?? undefined));
      return accident && { accident, entries: entries ?? [] };
    },
    async listOf(personId) {
      const links = [...accidents.values()].flatMap((one) => linksOf(one)).filter((one) => one.personId === personId);
      return { items: links.map(({ summary }) => summary).reverse() };
    },
    findAll: async (caseIds) => caseIds.flatMap((caseId) => accidents.get(caseId) ?? []),
    findDriver: async (personId) => drivers.get(personId),
    listQueue: async ({ kind }) => ({ items: queue().filter((one) => !kind || one.kind === kind) }),
    listWaiting: async () => queue(),
    listOverdue: async (at) =>
      [...accidents.values()]
        .filter((one) => new Date(deadlineOf(one) ?? Number.POSITIVE_INFINITY) <= at)
        .map(({ caseId }) => caseId),
    verify: async (number) => papers.get(number),
    async tell(event, id) {
      if (id === undefined || !told.has(id)) tell([event]);
      if (id !== undefined) told.add(id);
    },
  };
  return { store, photographs, accidents, papers, drivers, events, acts };
}
