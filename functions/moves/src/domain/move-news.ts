import type { EventData, NewEvent, PersonId } from '@yilu/contracts';
import { maskPlate } from '@yilu/kernel';
import type { Bar, Move } from './files.js';

type MoveChange = EventData<'moves.move_changed'>['change'];
type Said = Partial<Pick<EventData<'moves.move_changed'>, 'until' | 'unit' | 'reason'>>;

/** What the asker hears of his request outside of the app; nothing where he is gone. */
export const moveChanged = ({ moveId, asker, plate, place }: Move, change: MoveChange, said: Said = {}): NewEvent[] =>
  asker
    ? [
        {
          type: 'moves.move_changed',
          data: { moveId, ...asker, maskedPlate: maskPlate(plate), place, change, ...said },
        },
      ]
    : [];

/** Tells the owner, for the first time or again: in the app, or through the register, again by a call beside the message. */
export function ownerAsked(move: Move, at: string): NewEvent {
  const { moveId, plate, place, askedAt, holders, relay, urgedAt } = move;
  const round = urgedAt.length + 1;
  const through = relay && {
    handle: relay.handle,
    link: relay.link,
    by: round === 1 ? (['sms'] as const) : (['sms', 'voice'] as const),
  };
  return {
    type: 'moves.owner_asked',
    data: {
      ...{ moveId, maskedPlate: maskPlate(plate), place, askedAt, round, toldAt: at },
      holders: [...holders],
      ...(through ? { relay: { ...through, by: [...through.by] } } : {}),
    },
  };
}

export const barChanged = (
  personId: PersonId,
  change: EventData<'moves.bar_changed'>['change'],
  reason: string,
  bar?: Bar,
): NewEvent => ({
  type: 'moves.bar_changed',
  data: { personId, change, reason, ...(bar ? { until: bar.until } : {}) },
});
