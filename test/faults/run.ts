import { startStore } from '../fixtures/store.js';
import { accidents } from './accidents.js';
import { accidentsWork } from './accidents-work.js';
import { assistance } from './assistance.js';
import { audit } from './audit.js';
import { claims } from './claims.js';
import { examsBooking } from './exams-booking.js';
import { examsDesk } from './exams-desk.js';
import { examsDraw } from './exams-draw.js';
import { examsNews } from './exams-news.js';
import { examsSeats } from './exams-seats.js';
import { explore, type Scenario, type Survival } from './explore.js';
import { feedback } from './feedback.js';
import { feedbackDesk } from './feedback-desk.js';
import { feedbackPhotos } from './feedback-photos.js';
import { feedbackPlaces } from './feedback-places.js';
import { moves } from './moves.js';
import { open311 } from './open311.js';
import { payments } from './payments.js';
import { paymentsFinance } from './payments-finance.js';
import { reporters } from './reporters.js';
import { rewards } from './rewards.js';
import { study } from './study.js';
import { studyBanks } from './study-banks.js';
import { tips } from './tips.js';
import { violations } from './violations.js';
import { violationsDefence } from './violations-defence.js';
import { violationsImport } from './violations-import.js';
import { violationsTips } from './violations-tips.js';

/** `npm run faults [-- CONTEXT]`: positions tried and survived, one line per operation. */
type Run = (freshTable: Parameters<typeof explore>[1]) => Promise<Survival>;
const runs = <World>(scenarios: readonly Scenario<World>[]): Run[] =>
  scenarios.map((scenario) => (freshTable) => explore(scenario, freshTable));
const contexts = {
  accidents: [...runs(accidents), ...runs(accidentsWork)],
  assistance: runs(assistance),
  audit: runs(audit),
  claims: runs(claims),
  exams: [...runs(examsBooking), ...runs(examsSeats), ...runs(examsNews), ...runs(examsDesk), ...runs(examsDraw)],
  feedback: [...runs(feedback), ...runs(feedbackDesk), ...runs(feedbackPhotos), ...runs(feedbackPlaces)],
  moves: runs(moves),
  open311: runs(open311),
  payments: [...runs(payments), ...runs(paymentsFinance), ...runs(rewards)],
  reporters: runs(reporters),
  study: [...runs(study), ...runs(studyBanks)],
  tips: runs(tips),
  violations: [...runs(violations), ...runs(violationsDefence), ...runs(violationsImport), ...runs(violationsTips)],
};
const wanted = process.argv[2];
const chosen = Object.entries(contexts).filter(([name]) => !wanted || name === wanted);
if (chosen.length === 0) {
  console.error(`No context ${wanted}; there are: ${Object.keys(contexts).join(', ')}`);
  process.exit(1);
}

const store = await startStore();
let count = 0;
let failed = false;
for (const [context, operations] of chosen) {
  for (const run of operations) {
    const { scenario, calls, tried, lost } = await run(() => store.table(`faults-${count++}`, { maxAttempts: 1 }));
    failed ||= lost.length > 0;
    console.log(
      `${context} · ${scenario}: ${calls} calls, ${tried} faults tried, ${tried - new Set(lost.map((line) => line.split(':')[0])).size} survived`,
    );
    for (const line of lost) console.log(`  ${line}`);
  }
}
await store.stop();
process.exitCode = failed ? 1 : 0;
