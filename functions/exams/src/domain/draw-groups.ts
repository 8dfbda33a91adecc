import type { SessionId } from '@yilu/contracts';
import type { ResultLine } from '@yilu/draw/read-line';

// What fits into one transaction of a hundred writes: a booking with two events and its session, or a booking with one; a session with word to its line.
const seatedAtOnce = 30;
export const unseatedAtOnce = 45;
export const openedAtOnce = 45;

/**
 * Results that are written together; those of one session one after the other, so that no two meet at its file. `rest`:
 * whoever moved into another person's file meanwhile.
 */
export type DrawGroup =
  | {
      readonly kind: 'seats';
      readonly sessionId: SessionId;
      readonly lastPlace: number;
      readonly chunks: ResultLine[][];
    }
  | { readonly kind: 'none'; readonly chunks: ResultLine[][] }
  | { readonly kind: 'rest' }
  | { readonly kind: 'open'; readonly sessionIds: readonly SessionId[] };

const chunked = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));

/** All that is to be written after a draw, in the same order each time; sessions open last, when everybody has his seat. */
export function drawGroups(results: Iterable<ResultLine>, sessionIds: readonly SessionId[]): DrawGroup[] {
  const bySession = new Map<SessionId, ResultLine[]>(sessionIds.map((id) => [id, []]));
  const none: ResultLine[] = [];
  for (const result of results) ((result.session && bySession.get(result.session)) || none).push(result);
  return [
    ...[...bySession].flatMap(([sessionId, seats]): DrawGroup[] => {
      const lastPlace = seats.at(-1)?.place;
      return lastPlace === undefined
        ? []
        : [{ kind: 'seats', sessionId, lastPlace, chunks: chunked(seats, seatedAtOnce) }];
    }),
    ...chunked(none, unseatedAtOnce).map((chunk): DrawGroup => ({ kind: 'none', chunks: [chunk] })),
    { kind: 'rest' },
    ...chunked(sessionIds, openedAtOnce).map((some): DrawGroup => ({ kind: 'open', sessionIds: some })),
  ];
}
