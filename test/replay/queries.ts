import type { Asked } from './query.js';
import { inWorker, tell } from './workers.js';

/** How much slower a query may be among all people than among a hundredth of them. */
const flat = 1.5;

/** Asks a city of a hundredth of the people, of a tenth, and of all of them; false where the time of a query grows. */
export async function replayQueries({ people, queries }: { people: number; queries: number }): Promise<boolean> {
  const few = Math.ceil(queries / 17);
  const sizes = [Math.ceil(people / 100), Math.ceil(people / 10), people].map(String);
  const asked = await inWorker<Asked[]>('queries', [...sizes, String(few), String(few), String(queries - 2 * few)]);
  for (const { people: size, records, queries: count, p50, p95 } of asked)
    tell([
      [`${size} people, ${records} records, ${count} queries`, `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`],
    ]);
  const [first, last] = [asked[0]?.p95 ?? 0, asked.at(-1)?.p95 ?? 0];
  tell([['p95 among all against among a hundredth', (last / first).toFixed(2)]]);
  const isFlat = last <= flat * first;
  console.log(isFlat ? '\nFlat.' : `\nNOT FLAT: more than ${flat} times.`);
  return isFlat;
}
