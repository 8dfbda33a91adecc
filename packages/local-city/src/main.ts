import { startCity } from './city.js';
import { CityProblem } from './city-problem.js';

interface Flags {
  readonly portBase: number;
  readonly open: boolean;
  readonly reset: boolean;
}

function readFlags(given: readonly string[]): Flags {
  const at = given.indexOf('--port-base');
  const portBase = at < 0 ? 8700 : Number(given[at + 1]);
  if (!Number.isInteger(portBase) || portBase < 1024 || portBase > 65_000) {
    throw new CityProblem('--port-base takes a number from 1024 to 65000, such as 8800.');
  }
  return { portBase, open: !given.includes('--no-open'), reset: given.includes('--reset') };
}

const names = {
  h5: 'Citizens (browser)',
  console: 'Officers (console)',
  api: 'API and OpenAPI',
  open311: 'Open311',
  outbox: 'Messages sent',
  simulators: 'Simulators',
} as const;

async function main() {
  const flags = readFlags(process.argv.slice(2));
  const began = performance.now();
  const city = await startCity(flags);
  let ending = false;
  const end = () => {
    // The terminal's Ctrl-C reaches the whole group, a supervisor's signal may come twice.
    if (ending) return;
    ending = true;
    city.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);

  console.log(`\nYilu is up (${((performance.now() - began) / 1000).toFixed(1)} s). Ctrl-C ends it.\n`);
  for (const [key, name] of Object.entries(names)) {
    console.log(`  ${name.padEnd(20)}${city.addresses[key as keyof typeof names]}`);
  }
  if (city.open311Key) console.log(`  ${'Open311 api_key'.padEnd(20)}${city.open311Key}`);
  console.log('\n  State lives in .city/ and survives a restart; npm start -- --reset begins anew.\n');
}

main().catch((fault: Error) => {
  console.error(fault instanceof CityProblem ? fault.message : fault.stack);
  process.exit(1);
});
