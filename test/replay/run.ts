import { parseArgs } from 'node:util';
import { replayAccidents } from './accidents.js';
import { replaySignups } from './signups.js';
import { usualWorkers } from './workers.js';

const usage = `npm run replay -- accidents [--cases 6000] [--workers N] [--keep DIRECTORY]
npm run replay -- signups [--people 200000] [--workers N]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '6000' },
    people: { type: 'string', default: '200000' },
    workers: { type: 'string', default: usualWorkers },
    keep: { type: 'string' },
  },
});
const [cases, people, workers] = [Number(values.cases), Number(values.people), Number(values.workers)];

/** Each says by its answer whether nothing was lost. */
const replays: Readonly<Record<string, () => Promise<boolean>>> = {
  accidents: () => replayAccidents({ cases, workers, keep: values.keep }),
  signups: () => replaySignups({ people, workers }),
};
const replay = replays[positionals.join()];
if (!replay || !(cases > 0) || !(people > 0) || !(workers > 0)) {
  console.error(usage);
  process.exit(2);
}
process.exit((await replay()) ? 0 : 1);
