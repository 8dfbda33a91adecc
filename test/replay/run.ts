import { parseArgs } from 'node:util';
import { replayAccidents } from './accidents.js';
import { replayQueries } from './queries.js';
import { replaySignups } from './signups.js';
import { replayViolations } from './violations.js';
import { usualWorkers } from './workers.js';

const usage = `npm run replay -- accidents [--cases 6000] [--workers N] [--keep DIRECTORY]
npm run replay -- violations [--cases 12000] [--workers N]
npm run replay -- signups [--people 200000] [--workers N]
npm run replay -- queries [--people 660000] [--queries 170000]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string' },
    people: { type: 'string' },
    queries: { type: 'string', default: '170000' },
    workers: { type: 'string', default: usualWorkers },
    keep: { type: 'string' },
  },
});
const [queries, workers] = [Number(values.queries), Number(values.workers)];
const casesOr = (usual: number) => Number(values.cases ?? usual);
/** The figures of 2016: registrations of one day, and the people of the whole service. */
const peopleOr = (usual: number) => Number(values.people ?? usual);

/** Each says by its answer whether nothing was lost. */
const replays: Readonly<Record<string, () => Promise<boolean>>> = {
  accidents: () => replayAccidents({ cases: casesOr(6_000), workers, keep: values.keep }),
  violations: () => replayViolations({ cases: casesOr(12_000), workers }),
  queries: () => replayQueries({ people: peopleOr(660_000), queries }),
  signups: () => replaySignups({ people: peopleOr(200_000), workers }),
};
const replay = replays[positionals.join()];
if (!replay || !(casesOr(1) > 0) || !(queries > 0) || !(peopleOr(1) > 0) || !(workers > 0)) {
  console.error(usage);
  process.exit(2);
}
process.exit((await replay()) ? 0 : 1);
