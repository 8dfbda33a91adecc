import type { AddressedMoveView, MoveView } from '@yilu/contracts';
import { maskPlate } from '@yilu/kernel';
import type { MoveLimits } from '@yilu/law/feedback/move-limits';
import { mayAnswer } from './answering.js';
import type { Move, OwnerAnswer } from './files.js';
import { policeFrom, urgeFrom } from './move-clock.js';

const answerOf = ({ at, answer, until, denial }: OwnerAnswer): NonNullable<MoveView['answer']> => ({
  ...{ at, answer },
  ...(until ? { until } : {}),
  ...(denial ? { denial } : {}),
});

/** What its asker sees; of the owner nothing but what he answered, and of nobody a name, a phone or an address. */
export function moveView(
  move: Move,
  { limits, at, linkTo }: { readonly limits: MoveLimits; readonly at: Date; readonly linkTo: (key: string) => string },
): MoveView {
  const { moveId, version, plate, plateKind, place, location, askedAt, emergency, state, told } = move;
  const { seenAt, answer, police, contest, ended } = move;
  const from = urgeFrom(move, limits);
  const due = policeFrom(move, limits)?.at;
  return {
    ...{ moveId, version, plate, plateKind, place, askedAt, emergency, state },
    ...(location ? { location } : {}),
    told: told.map(({ by, at: toldAt, arrived }) => ({
      by,
      at: toldAt,
      ...(arrived === undefined ? {} : { arrived }),
    })),
    ...(seenAt ? { seenAt } : {}),
    ...(answer ? { answer: answerOf(answer) } : {}),
    urge: {
      ...(from ? { from } : {}),
      enabled: from !== undefined && from <= at.toISOString(),
      left: Math.max(0, limits.maximumUrges - move.urgedAt.length),
    },
    ...(due ? { policeFrom: due } : {}),
    mayCallPolice: state === 'moved' || state === 'contested',
    ...(police ? { police } : {}),
    ...(contest ? { contest } : {}),
    ...(ended ? { ended } : {}),
    photos: move.photos.map(({ photoId, key }) => ({ photoId, url: linkTo(key) })),
  };
}

/** What the owner sees: that a car of his stands in the way of somebody, and where. */
export function addressedView(move: Move, through: OwnerAnswer['through']): AddressedMoveView {
  const { moveId, plate, place, askedAt, state, urgedAt, answer } = move;
  return {
    ...{ moveId, maskedPlate: maskPlate(plate), place, askedAt, state, urged: urgedAt.length },
    mayAnswer: mayAnswer(move, through),
    ...(answer ? { answer: answerOf(answer) } : {}),
  };
}
