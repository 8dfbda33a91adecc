import { type Figure, median } from './figures.js';
import { byOperation, isRead, sampleJourneys } from './journeys.js';
import { isReadCall, nameOf } from './recorder.js';

const suite = 'store';

/** Per operation, its round trips (one read and one write at most is the rule) and the capacity units that it uses. */
export async function storeSuite(): Promise<Figure[]> {
  const samples = await sampleJourneys({
    warmUp: { journeys: 1, rounds: 1 },
    counted: { journeys: 3, rounds: 2 },
    counting: true,
  });
  const figures: Figure[] = [];
  for (const [operation, each] of byOperation(samples)) {
    const trips = median(each.map(({ calls }) => calls.length));
    const usual = each.find(({ calls }) => calls.length === trips)?.calls.map(nameOf) ?? [];
    const goal = isRead(operation) ? 1 : 2;
    figures.push({ suite, name: `${operation}: ${usual.join(' + ')}`, value: trips, unit: 'calls', goal });
    for (const [kind, reads] of [
      ['read', true],
      ['write', false],
    ] as const) {
      const units = median(
        each.map(({ calls }) =>
          calls.filter((call) => isReadCall(call) === reads).reduce((sum, call) => sum + call.units, 0),
        ),
      );
      if (units > 0) figures.push({ suite, name: `${operation}: ${kind}`, value: units, unit: 'units' });
    }
  }
  return figures;
}
