import type { DomainEvent, EventData, MoveId } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import type { NoticeKey, NoticeValues } from './notice-words.js';
import type { Telling } from './violation-notices.js';

type MoveType = DomainEvent['type'] & `moves.${string}`;
type MoveEvent = Extract<DomainEvent, { type: MoveType }>;
type OwnerAsked = EventData<'moves.owner_asked'>;

export const isMoveEvent = (event: DomainEvent): event is MoveEvent => event.type.startsWith('moves.');

const changes: { readonly [C in EventData<'moves.move_changed'>['change']]: NoticeKey } = {
  silent: 'move_silent',
  coming: 'move_coming',
  moved: 'move_moved',
  contested: 'move_contested',
  to_police: 'move_to_police',
  not_reached: 'move_not_reached',
  taken: 'move_taken',
  ended_by_police: 'move_closed',
  misuse: 'move_misuse',
  no_misuse: 'move_no_misuse',
};
/** What an officer found waits for the morning; whoever stands before a blocked gate does not. */
const calm: readonly NoticeKey[] = ['move_misuse', 'move_no_misuse'];
const bars: { readonly [C in EventData<'moves.bar_changed'>['change']]: NoticeKey } = {
  barred: 'move_barred',
  lifted: 'move_bar_lifted',
  kept: 'move_bar_kept',
};

// An officer writes in his own language; nobody translates his reasons.
const inBoth = (text: string) => ({ zh: text, en: text });

function askedWords({ maskedPlate: plate, place, askedAt: at, round }: OwnerAsked) {
  const notice: NoticeKey = round === 1 ? 'move_asked' : 'move_urged';
  return { notice, values: { plate, place, at } satisfies NoticeValues };
}

/** What an event of a request tells whom in the app: every holder of the car, or its asker. */
export function toldByMove(event: MoveEvent): readonly Telling[] {
  switch (event.type) {
    case 'moves.owner_asked': {
      const { holders, moveId: id } = event.data;
      const words = askedWords(event.data);
      return holders.map((personId) => ({
        ...{ to: { personId }, ...words, subject: { kind: 'addressed_move', id }, urgent: true },
      }));
    }
    case 'moves.move_changed': {
      const { personId, provider, moveId: id, maskedPlate: plate, place, change, until: by, unit, reason } = event.data;
      const notice = changes[change];
      const values: NoticeValues = {
        ...{ plate, place },
        ...(by ? { by } : {}),
        ...(unit ? { unit } : {}),
        ...(reason ? { why: inBoth(reason) } : {}),
      };
      const urgent = !calm.includes(notice);
      return [{ to: { personId, provider }, notice, values, subject: { kind: 'move', id }, urgent }];
    }
    case 'moves.bar_changed': {
      const { personId, change, until, reason } = event.data;
      const values: NoticeValues = { why: inBoth(reason), ...(until ? { until: dayOf(new Date(until)) } : {}) };
      return [{ to: { personId }, notice: bars[change], values, subject: { kind: 'move_standing' }, urgent: false }];
    }
  }
}

/** Tells an owner through the register, whom nobody here knows. */
export interface Relayed {
  readonly by: 'sms' | 'voice';
  readonly moveId: MoveId;
  readonly toldAt: string;
  /** Both sealed for the request. */
  readonly handle: string;
  readonly link: string;
  readonly notice: NoticeKey;
  readonly values: NoticeValues;
}

/** One for each way by which the register is to tell him. */
export function relayedBy(event: MoveEvent): readonly Relayed[] {
  if (event.type !== 'moves.owner_asked' || !event.data.relay) return [];
  const { moveId, toldAt, relay } = event.data;
  const { handle, link, by } = relay;
  return by.map((way) => ({ by: way, moveId, toldAt, handle, link, ...askedWords(event.data) }));
}
