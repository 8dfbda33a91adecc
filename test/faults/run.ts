import { startStore } from '../fixtures/store.js';
import { accidents } from './accidents.js';
import { explore } from './explore.js';

/** `npm run faults [-- CONTEXT]`: positions tried and survived, one line per operation. */
const contexts = { accidents };
const wanted = process.argv[2];
const chosen = Object.entries(contexts).filter(([name]) => !wanted || name === wanted);
if (chosen.length === 0) {
  console.error(`No context ${wanted}; there are: ${Object.keys(contexts).join(', ')}`);
  process.exit(1);
}

const store = await startStore();
let count = 0;
let failed = false;
for (const [context, scenarios] of chosen) {
  for (const scenario of scenarios) {
    const { calls, tried, lost } = await explore(scenario, () => store.table(`faults-${count++}`, { maxAttempts: 1 }));
    failed ||= lost.length > 0;
    console.log(
      `${context} · ${scenario.name}: ${calls} store calls, ${tried} faults tried, ${tried - new Set(lost.map((line) => line.split(':')[0])).size} survived`,
    );
    for (const line of lost) console.log(`  ${line}`);
  }
}
await store.stop();
process.exitCode = failed ? 1 : 0;
