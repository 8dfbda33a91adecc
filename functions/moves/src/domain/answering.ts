import { type AnswerMoveRequest, MoveTaskId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Step } from './asking.js';
import type { Move, MoveTask, OwnerAnswer } from './files.js';
import { moveChanged } from './move-news.js';
import { type MoveAct, stateAfter } from './move-states.js';

const actOf = { coming: 'come', moved: 'clear', not_me: 'deny' } as const satisfies Record<
  AnswerMoveRequest['answer'],
  MoveAct
>;

export type AnswerRefusal = 'moves.wrong_state' | 'moves.answered';

/** Whether an owner may still say this: whoever is coming may say later that he moved it; a link answers once. */
function maySay(move: Move, answer: AnswerMoveRequest['answer'], through: OwnerAnswer['through']): boolean {
  if (!move.answer) return true;
  return through === 'app' && move.answer.answer === 'coming' && answer === 'moved';
}

export const mayAnswer = (move: Move, through: OwnerAnswer['through']): boolean =>
  (['coming', 'moved', 'not_me'] as const).some(
    (answer) => stateAfter(move.state, actOf[answer]).ok && maySay(move, answer, through),
  );

const contestTask = ({ moveId, plate, place }: Move, since: string): MoveTask => ({
  ...{ taskId: MoveTaskId.parse(`contest-${moveId}`), version: 1, kind: 'contest', moveId, plate, place, since },
  emergency: false,
});

/** The owner's answer. What he contests is looked at by an officer; no fine follows from a request, nor from an answer. */
export function answered(
  move: Move,
  said: AnswerMoveRequest,
  through: OwnerAnswer['through'],
  at: Date,
): Result<Step, AnswerRefusal> {
  const state = stateAfter(move.state, actOf[said.answer]);
  if (!state.ok) return state;
  if (!maySay(move, said.answer, through)) return refuse('moves.answered');
  const now = at.toISOString();
  const until = said.answer === 'coming' ? new Date(at.getTime() + said.minutes * 60_000).toISOString() : undefined;
  const denied = said.answer === 'not_me';
  const next: Move = {
    ...move,
    version: move.version + 1,
    state: state.value,
    touchedAt: now,
    seenAt: move.seenAt ?? now,
    answer: {
      at: now,
      answer: said.answer,
      through,
      ...(until ? { until } : {}),
      ...(denied ? { denial: said.denial } : {}),
    },
    ...(denied ? { contest: 'open' as const } : {}),
  };
  const change = said.answer === 'not_me' ? 'contested' : said.answer;
  const events = moveChanged(next, change, until ? { until } : {});
  return accept({ move: next, tasks: denied ? [contestTask(next, now)] : [], events });
}

/** The owner has the request before his eyes: its asker sees that, once. */
export const opened = (move: Move, at: Date): Move | undefined =>
  move.seenAt || move.state === 'ended' ? undefined : { ...move, version: move.version + 1, seenAt: at.toISOString() };

/** The register's service says whether a telling arrived. */
export function arrival(move: Move, by: 'sms' | 'voice', toldAt: string, arrived: boolean): Move | undefined {
  const known = move.told.find((one) => one.by === by && one.at === toldAt);
  if (!known || known.arrived !== undefined) return undefined;
  const told = move.told.map((one) => (one === known ? { ...one, arrived } : one));
  return { ...move, version: move.version + 1, told };
}

/** Nobody has been reached by any way, and none is under way. */
export const reachedNobody = ({ holders, told }: Move): boolean =>
  holders.length === 0 && told.every(({ arrived }) => arrived === false);
