import { runningClock } from '@yilu/claims/domain/clocks';
import { isDue } from '@yilu/claims/domain/delivery';
import type {
  CaseFile,
  ClaimRecord,
  DeliveryRecord,
  EndedPerson,
  InsurerRecord,
  Pack,
} from '@yilu/claims/domain/records';
import type { ClaimStore, Found, Outcome, Wanted } from '@yilu/claims/ports';
import type { ClaimDeliveryAttempt, NewEvent, Page, PageQuery } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';

function pageOf<T>(all: readonly T[], { cursor, limit }: PageQuery): Page<T> {
  const from = Number(cursor ?? 0);
  const nextCursor = from + limit < all.length ? String(from + limit) : undefined;
  return { items: all.slice(from, from + limit), ...(nextCursor ? { nextCursor } : {}) };
}
const newest = <T>(all: Iterable<T>, at: (one: T) => string) => [...all].sort((a, b) => (at(a) < at(b) ? 1 : -1));

/** The port over maps: one decision at a time, so that no race is ever lost. */
export function memoryStore() {
  const files = new Map<string, CaseFile>();
  const packs = new Map<string, Pack>();
  const claims = new Map<string, ClaimRecord>();
  const deliveries = new Map<string, DeliveryRecord>();
  const attempts = new Map<string, ClaimDeliveryAttempt[]>();
  const insurers = new Map<string, InsurerRecord>();
  const ended = new Map<string, EndedPerson>();
  const slots = new Map<string, number>();
  const events: NewEvent[] = [];
  const receipts = new Map<string, { hash: string; answer: unknown }>();
  const slotKey = ({ centreId, startsAt }: { centreId: string; startsAt: string }) => `${centreId} ${startsAt}`;

  const find = (wanted: Wanted): Found => ({
    file: files.get(wanted.caseId ?? ''),
    claims: [...claims.values()].filter(
      ({ caseId, claimId }) => caseId === wanted.caseId || claimId === wanted.claimId,
    ),
    delivery: deliveries.get(wanted.deliveryId ?? ''),
    insurers: (wanted.insurers ?? []).flatMap((id) => insurers.get(id) ?? []),
    ended: (wanted.persons ?? []).flatMap((id) => ended.get(id) ?? []),
    taken: (wanted.slots ?? []).map((slot) => slots.get(slotKey(slot)) ?? 0),
  });

  function write(outcome: Outcome<unknown>) {
    if (outcome.file) files.set(outcome.file.caseId, outcome.file);
    if (outcome.pack) packs.set(`${outcome.pack.caseId} ${outcome.pack.version}`, outcome.pack);
    for (const claim of outcome.claims ?? []) claims.set(claim.claimId, claim);
    for (const delivery of outcome.deliveries ?? []) deliveries.set(delivery.deliveryId, delivery);
    for (const { deliveryId, attempt } of outcome.attempts ?? [])
      attempts.set(deliveryId, [attempt, ...(attempts.get(deliveryId) ?? [])]);
    for (const insurer of outcome.insurers ?? []) insurers.set(insurer.insurerId, insurer);
    for (const person of outcome.ended ?? []) ended.set(person.personId, person);
    for (const slot of outcome.slots ?? [])
      slots.set(slotKey(slot), (slots.get(slotKey(slot)) ?? 0) + ('take' in slot ? 1 : -1));
    events.push(...(outcome.events ?? []));
  }

  const store: ClaimStore = {
    async perform(command, wanted, decide) {
      const key = [command.actor, command.operation, command.key].join();
      const past = receipts.get(key);
      if (past) return past.hash === command.hash ? accept(past.answer as never) : refuse('command.key_reused');
      const decided = await decide(find(wanted));
      if (!decided.ok) return decided;
      const { answer, ...written } = decided.value;
      write(decided.value);
      if (Object.values(written).some((value) => value !== undefined))
        receipts.set(key, { hash: command.hash, answer });
      return accept(answer);
    },
    find: async (wanted) => find(wanted),
    findPack: async (caseId, version) => packs.get(`${caseId} ${version}`),
    listClaims: async (personId, query) =>
      pageOf(
        newest(claims.values(), ({ fixedAt }) => fixedAt).filter(({ holder }) => holder?.personId === personId),
        query,
      ),
    async listByClock(query, overdueAt) {
      const due = (claim: ClaimRecord) => runningClock(claim, new Date())?.dueAt ?? '~';
      const all = newest(claims.values(), due).reverse();
      return pageOf(overdueAt ? all.filter((one) => due(one) <= overdueAt.toISOString()) : all, query);
    },
    listDeliveries: async ({ state, ...query }) =>
      pageOf(
        newest(deliveries.values(), ({ createdAt }) => createdAt).filter((one) => one.state === state),
        query,
      ),
    listAttempts: async (deliveryId) => attempts.get(deliveryId) ?? [],
    listInsurers: async () => [...insurers.values()],
    tell: async (event) => {
      events.push(event);
    },
    listDue: async (insurerId, at) =>
      [...deliveries.values()].filter((one) => one.insurerId === insurerId && isDue(one, at)),
    takenOn: async (centreId) =>
      new Map(
        [...slots].flatMap(([key, count]) => {
          const [at, startsAt = ''] = key.split(' ');
          return at === centreId ? [[startsAt, count] as const] : [];
        }),
      ),
  };
  return { store, claims, deliveries, insurers, slots, events, attempts };
}
