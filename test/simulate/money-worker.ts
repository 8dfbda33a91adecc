import { runWorld, type Told } from './money/run-world.js';

// One worker's share of the worlds; its last line is what it lived through.
const [seed = 0, first = 0, stride = 1, worlds = 0, length = 0] = process.argv.slice(2).map(Number);
const events = Array.from({ length }, (_, n) => n);
const told: Record<keyof Told, number> = {
  events: 0,
  attempts: 0,
  crashes: 0,
  charges: 0,
  refunds: 0,
  chargedFen: 0,
  refundedFen: 0,
};
const broken: number[] = [];
for (let world = first; world < worlds; world += stride) {
  const lived = await runWorld(seed, world, events);
  for (const [name, count] of Object.entries(lived.told)) told[name as keyof Told] += count;
  if (lived.broken) broken.push(world);
}
console.log(JSON.stringify({ told, broken }));
