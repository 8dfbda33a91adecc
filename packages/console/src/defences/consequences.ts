import type { AnswerDefenceRequest, StaffDefence } from '@yilu/contracts';

type Case = Pick<StaffDefence, 'recordsShown' | 'decisions'>;
type Outcome = AnswerDefenceRequest['outcome'];
type Decision = StaffDefence['decisions'][number];
export type Instead = Extract<AnswerDefenceRequest, { outcome: 'changed' }>['instead'];

export interface Consequences {
  /** Records that are erased for good. */
  readonly erased: readonly string[];
  readonly revoked: readonly string[];
  readonly replaced: readonly string[];
  /** Points that are taken off a driver again. */
  readonly points: number;
  /** Paid, and goes back; a surcharge that was paid goes with it. */
  readonly backFen: number;
  /** Owed, and not asked for any more. */
  readonly waivedFen: number;
}

const nothing: Consequences = { erased: [], revoked: [], replaced: [], points: 0, backFen: 0, waivedFen: 0 };

const sumOf = (decisions: readonly Decision[], standing: Decision['standing']) =>
  decisions.filter((one) => one.standing === standing).reduce((sum, { fen }) => sum + fen, 0);

/** What an answer does, told before it is confirmed; one that is milder by `instead` keeps the rest as it was. */
export function consequencesOf({ recordsShown, decisions }: Case, outcome: Outcome, instead?: Instead): Consequences {
  const standing = decisions.filter((one) => one.standing !== 'revoked');
  if (outcome === 'rejected') return nothing;
  if (outcome === 'upheld')
    return {
      ...nothing,
      erased: recordsShown.flatMap(({ recordId, status }) => (status === 'erased' ? [] : [recordId])),
      revoked: standing.map(({ number }) => number),
      points: standing.reduce((sum, { points }) => sum + points, 0),
      backFen: sumOf(standing, 'paid'),
      waivedFen: sumOf(standing, 'in_force'),
    };
  const [first] = standing;
  if (!first || !instead) return nothing;
  // The first payment goes back whole: what is owed by the new decision is paid by its own number.
  return {
    ...nothing,
    replaced: [first.number],
    points: instead.outcome === 'no_penalty' ? first.points : 0,
    backFen: first.standing === 'paid' ? first.fen : 0,
    waivedFen: first.standing === 'in_force' ? Math.max(0, first.fen - instead.fen) : 0,
  };
}
