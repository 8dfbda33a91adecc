import { parseArgs } from 'node:util';
import { type Figure, meetsGoal, printFigures } from './figures.js';

interface Suite {
  readonly title: string;
  readonly run: () => Promise<Figure[]>;
}

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: {
    rows: { type: 'string' },
    papers: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string' },
    reports: { type: 'string' },
  },
});

/** Loaded when asked for: a suite's own modules must not stand in another one's process time. */
const suites: Readonly<Record<string, Suite>> = {
  api: {
    title:
      'API: handler against the bare store calls of the same request (median ratio; --only exams, moves or feedback)',
    run: async () => (await import('./api-suite.js')).apiSuite(values.only),
  },
  store: {
    title: 'Store: round trips and capacity units of one request (median; --only exams, moves or feedback)',
    run: async () => (await import('./store-suite.js')).storeSuite(values.only),
  },
  lambda: {
    title: 'Lambda: minified size and module evaluation against a bare Hono + DynamoDB bundle',
    run: async () => (await import('./lambda-suite.js')).lambdaSuite(),
  },
  import: {
    title: 'Import: signed files of the bureau against bare batch writes (--rows N, 50000 if not said)',
    run: async () => (await import('./import-suite.js')).importSuite(values.rows ? Number(values.rows) : undefined),
  },
  mocks: {
    title: 'Mock papers of a month, drawn and marked twice (--papers N, 280000 if not said)',
    run: async () => (await import('./mocks-suite.js')).mocksSuite(values.papers ? Number(values.papers) : undefined),
  },
  limiter: {
    title:
      'Limiter: 200 requests a second of one identity, and what others wait meanwhile (--seconds N, 50 if not said)',
    run: async () =>
      (await import('./limiter-suite.js')).limiterSuite(values.seconds ? Number(values.seconds) : undefined),
  },
  nearby: {
    title: 'Nearby: a search among open reports against a bare query (--reports N, 1000000 if not said)',
    run: async () =>
      (await import('./nearby-suite.js')).nearbySuite(values.reports ? Number(values.reports) : undefined),
  },
  listing: {
    title: 'Open311: a list of a thousand requests against its bare queries (--reports N, 100000 if not said)',
    run: async () =>
      (await import('./listing-suite.js')).listingSuite(values.reports ? Number(values.reports) : undefined),
  },
  mini: {
    title: 'Mini-program packages and first load of H5',
    run: async () => (await import('./mini-suite.js')).miniSuite(),
  },
};

const unknown = asked.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`No suite is called ${unknown.join(', ')}; known are ${Object.keys(suites).join(', ')}`);
  process.exit(1);
}
let over = 0;
for (const [name, { title, run }] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const figures = await run();
  printFigures(title, figures);
  over += figures.filter((figure) => !meetsGoal(figure)).length;
}
console.log(over === 0 ? '\nEvery figure is within its goal.' : `\n${over} figures are over their goals.`);
// Simulators and stores that a suite started have ended; idle connections must not keep the process.
process.exit(0);
