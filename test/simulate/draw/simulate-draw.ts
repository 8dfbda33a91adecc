import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { chanceOf } from '../money/chance.js';
import { drawFolder, folder, nowhere } from './draw-folder.js';
import { makeWindow } from './make-window.js';

const usage =
  'npm run simulate -- draw [--applications 488059] [--sessions 2000] [--seed N] [--out DIR] [--shuffles 100]';
const shuffled = 20_000;
/** What a draw may take on two cores, whatever the number of its applications. */
const most = { seconds: 60, megabytes: 1024 };

/** Fisher and Yates, by the simulation's own chance. */
export function shuffle<T>(items: readonly T[], chance: { upTo(below: number): number }): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = chance.upTo(at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** Draws the same applications in another order each time; answers how many orders came out otherwise. */
export function countDifferent(of: { applications: number; sessions: number; seed: number; shuffles: number }): number {
  const { plan, seed, applications } = makeWindow(of);
  const inOrder = [...applications];
  const first = drawFolder({ plan, seed, applications: inOrder }, nowhere);
  let different = 0;
  for (let n = 0; n < of.shuffles; n++) {
    const again = drawFolder({ plan, seed, applications: shuffle(inOrder, chanceOf(of.seed, 2, n)) }, nowhere);
    if (again.root !== first.root || again.resultsHash !== first.resultsHash) different++;
  }
  return different;
}

/** What of it is beyond what a draw may take; undefined where nothing is. */
export const tooMuch = ({ seconds, megabytes }: { readonly seconds: number; readonly megabytes: number }) =>
  [
    ...(seconds > most.seconds ? [`${seconds.toFixed(1)} seconds, and ${most.seconds} are the most`] : []),
    ...(megabytes > most.megabytes ? [`${megabytes.toFixed(0)} MB, and ${most.megabytes} are the most`] : []),
  ].join('; ') || undefined;

const tell = (name: string, value: string | number) => console.log(`${name.padEnd(30)} ${value}`);

/** Writes a draw's public files from applications made by chance, for `npm run verify:draw -- DIR`; the exit code. */
export function simulateDraw(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      applications: { type: 'string', default: '488059' },
      sessions: { type: 'string', default: '2000' },
      seed: { type: 'string', default: String(randomInt(1_000_000_000)) },
      out: { type: 'string' },
      shuffles: { type: 'string', default: '0' },
    },
  });
  const [applications, sessions] = [Number(values.applications), Number(values.sessions)];
  const [seed, shuffles] = [Number(values.seed), Number(values.shuffles)];
  if (!(applications >= 0) || !(sessions >= 24) || !Number.isInteger(seed) || !(shuffles >= 0)) {
    console.error(`${usage}\nat least 24 sessions`);
    return 2;
  }
  const started = performance.now();
  console.log(`seed ${seed}: ${applications} applications for ${sessions} sessions`);
  const drawn = drawFolder(makeWindow({ applications, sessions, seed }), values.out ? folder(values.out) : nowhere);
  tell('seated', drawn.seated);
  tell('root', drawn.root);
  tell('results', drawn.resultsHash);
  const took = { seconds: (performance.now() - started) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 };
  tell('seconds', took.seconds.toFixed(1));
  tell('peak memory, MB', took.megabytes.toFixed(0));
  const slow = tooMuch(took);
  if (slow) console.error(`\nTOO MUCH: ${slow}`);
  if (values.out) console.log(`\nnpm run verify:draw -- ${values.out}`);
  if (shuffles === 0) return slow ? 1 : 0;
  const since = performance.now();
  const different = countDifferent({ applications: shuffled, sessions: 100, seed, shuffles });
  console.log(`\n${shuffled} applications in ${shuffles} other orders`);
  tell('orders that changed anything', different);
  tell('seconds', ((performance.now() - since) / 1000).toFixed(1));
  return different === 0 && !slow ? 0 : 1;
}
