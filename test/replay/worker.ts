import { handleViolations } from './handle.js';
import { queryAtSizes } from './query.js';
import { settleAccidents } from './settle-accidents.js';
import { signUp } from './sign-up.js';

/** A worker of a replay: `worker.ts JOB …`; its last line of output is what it did, as JSON. */
const jobs: Readonly<Record<string, (...args: string[]) => Promise<object>>> = {
  accidents: (count = '', directory = '') => settleAccidents(Number(count), directory),
  queries: (...numbers) => {
    const [sizes, queries] = [numbers.slice(0, 3), numbers.slice(3)];
    return queryAtSizes(sizes.map((people, n) => ({ people: Number(people), queries: Number(queries[n]) })));
  },
  violations: (count = '', from = '', how = '') => handleViolations(Number(count), Number(from), how === 'counting'),
  signups: (count = '', from = '') => signUp(Number(count), Number(from)),
};
const [job = '', ...args] = process.argv.slice(2);
const work = jobs[job];
if (!work) throw new Error(`No replay is called ${job}`);
// Simulators and stores have ended: idle connections must not keep the process, which stays until its word is out.
process.stdout.write(`${JSON.stringify(await work(...args))}\n`, () => process.exit(0));
