import type { DecisionNumber, NewEvent, ServiceEvent, StaffServices } from '@yilu/contracts';
import { accept, type Day, dayOf, maskPlate, type Result, refuse } from '@yilu/kernel';
import { paymentDue } from '@yilu/law/violations/payment-due';
import type { Service } from '@yilu/law/violations/service';
import { publicNoticeText } from '@yilu/law/violations/service-notice';
import type { Unit } from '../city/units.js';
import { violationTold } from './decided-files.js';
import type { Decision, ViolationRecord } from './files.js';
import { serviceOfDecision } from './remedies.js';

/** Where a paper waits that nobody has yet: with the post, or on the public notice board. */
export type ServiceWay = 'post' | 'notice';
type Served = Extract<Service, { state: 'served' }>;

/** How a decision's paper has still to be served; undefined where it is, or where the decision was taken back. */
export function serviceWay({ standing, service, servedOn }: Decision): ServiceWay | undefined {
  if (standing === 'revoked' || service.electronicAt || servedOn) return undefined;
  return service.publishedOn ? 'notice' : 'post';
}

/** What may be noted next: the post first, a public notice only for what the post brought back (D157 art 55). */
export function mayNote(decision: Decision, at: Date): ServiceEvent[] {
  const service = serviceOfDecision(decision, at);
  if (!serviceWay(decision) || service.state === 'served') return [];
  const { state, by } = service;
  const byNotice = by === 'public_notice';
  const next: ServiceEvent[] =
    state === 'to_do' ? [byNotice ? 'published' : 'mailed'] : byNotice ? [] : ['delivered', 'returned'];
  // Whoever comes to the counter takes it with him, whatever is under way.
  return [...next, 'handed_over'];
}

export type NoteRefusal =
  | 'service.served_already'
  | 'service.decision_revoked'
  | 'service.not_next'
  | 'service.impossible_day';

const earliest = ({ decidedAt, service }: Decision, event: ServiceEvent): Day => {
  const { mailedOn, returnedOn } = service;
  const before =
    event === 'published' ? returnedOn : event === 'mailed' || event === 'handed_over' ? undefined : mailedOn;
  return before ?? dayOf(new Date(decidedAt));
};

const dayNames = {
  mailed: 'mailedOn',
  delivered: 'deliveredOn',
  returned: 'returnedOn',
  published: 'publishedOn',
  handed_over: 'handedOn',
} as const satisfies Record<ServiceEvent, keyof Decision['service']>;

/** The decision with what an officer noted of its paper; refused out of order, and on a day that cannot be. */
export function withNoted(
  decision: Decision,
  { event, on }: { readonly event: ServiceEvent; readonly on: Day },
  at: Date,
): Result<Decision, NoteRefusal> {
  if (decision.standing === 'revoked') return refuse('service.decision_revoked');
  const may = mayNote(decision, at);
  if (may.length === 0) return refuse('service.served_already');
  if (!may.includes(event)) return refuse('service.not_next');
  if (on < earliest(decision, event) || on > dayOf(at)) return refuse('service.impossible_day');
  return accept({
    ...decision,
    version: decision.version + 1,
    service: { ...decision.service, [dayNames[event]]: on },
  });
}

/** The last day to pay is counted from receipt; who has paid, or owes nothing, has none to be told of. */
const dueAfter = ({ standing, due, obligationId }: Decision, { on }: Served) =>
  due && obligationId && standing === 'in_force' ? { ...paymentDue(on), obligationId } : undefined;

function servedEvent(decision: Decision, record: ViolationRecord, service: Served): NewEvent {
  const { personId, provider, number, outcome, fen, verifyCode } = decision;
  const owed = dueAfter(decision, service);
  const { by, on } = service;
  return {
    type: 'violations.decision_served',
    data: {
      ...violationTold(record),
      personId,
      provider,
      number,
      by,
      on,
      outcome,
      fen,
      ...(owed ? { owed: { obligationId: owed.obligationId, dueOn: owed.on, dueProvisional: owed.provisional } } : {}),
      verifyCode,
    },
  };
}

const isAbout = ({ decision }: ViolationRecord, number: DecisionNumber) => decision?.number === number;

/** The record as its citizen reads it: the new last day, and in the timeline that the paper is served. */
function recordServed(record: ViolationRecord, { number, due }: Decision, step: ViolationRecord['steps']) {
  const { decision } = record;
  return {
    ...record,
    version: record.version + 1,
    ...(decision && due && isAbout(record, number)
      ? { decision: { ...decision, dueOn: due.on, dueProvisional: due.provisional } }
      : {}),
    steps: [...record.steps, ...step],
  };
}

/** What the service of a paper changes: the decision with its last day to pay, its record, and the world is told. */
export interface ServedFiles {
  readonly decision: Decision;
  readonly record: ViolationRecord;
  readonly events: readonly NewEvent[];
}

/**
 * A paper is served, or the last day that was counted from its service became certain. `decision` bears its next
 * version already.
 */
export function decisionServed(decision: Decision, record: ViolationRecord, service: Served, at: Date): ServedFiles {
  const isNews = serviceWay(decision) !== undefined;
  const owed = dueAfter(decision, service);
  const next: Decision = {
    ...decision,
    ...(isNews ? { servedOn: service.on } : {}),
    ...(owed ? { due: { on: owed.on, provisional: owed.provisional } } : {}),
  };
  return {
    decision: next,
    record: recordServed(record, next, isNews ? [{ at: at.toISOString(), what: 'served' }] : []),
    events: [servedEvent(next, record, service)],
  };
}

/**
 * What time alone brought: a public notice stood for its sixty days, or the holidays became known of a year that the
 * last day to pay falls into. Undefined where nothing is to be told.
 */
export function broughtByTime(decision: Decision, at: Date): Served | undefined {
  const service = serviceOfDecision(decision, at);
  if (service.state !== 'served') return undefined;
  if (serviceWay(decision)) return service;
  const owed = decision.due?.provisional ? dueAfter(decision, service) : undefined;
  return owed && !owed.provisional ? service : undefined;
}

/** How a decision is served, as it is shown: its day once it is, the end of its public notice before. */
export const serviceView = (service: Service) => ({
  state: service.state,
  by: service.by,
  ...(service.state === 'served' ? { on: service.on } : {}),
  ...(service.state === 'under_way' && service.until ? { until: service.until } : {}),
});

/** A line of the officers' list. The public notice names nobody: who knows that it is his can tell (D157 art 56). */
export function serviceLine(
  decision: Decision,
  maskedName: string,
  organ: Pick<Unit, 'zh' | 'en'>,
  at: Date,
): StaffServices['items'][number] {
  const { number, recordId, plate, outcome, fen, decidedAt } = decision;
  const { mailedOn, returnedOn, publishedOn } = decision.service;
  const service = serviceOfDecision(decision, at);
  const notice = service.by === 'public_notice' && {
    notice: publicNoticeText({
      name: maskedName,
      plate,
      decisionNumber: number,
      organ,
      publishedOn: publishedOn ?? dayOf(at),
    }),
  };
  return {
    number,
    recordId,
    maskedName,
    maskedPlate: maskPlate(plate),
    outcome,
    fen,
    decidedAt,
    service: serviceView(service),
    ...(mailedOn ? { mailedOn } : {}),
    ...(returnedOn ? { returnedOn } : {}),
    ...(publishedOn ? { publishedOn } : {}),
    may: mayNote(decision, at),
    ...notice,
  };
}
