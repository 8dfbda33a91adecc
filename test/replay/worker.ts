import { settleAccidents } from './settle-accidents.js';

/** A worker of the replay: `worker.ts COUNT DIRECTORY`; its last line of output is what it did, as JSON. */
const [count = '', directory = ''] = process.argv.slice(2);
console.log(JSON.stringify(await settleAccidents(Number(count), directory)));
// Simulators and stores have ended; idle connections must not keep the process.
process.exit(0);
