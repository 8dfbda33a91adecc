import { sampleExams } from './exams-journeys.js';
import { sampleFeedback } from './feedback-journeys.js';
import { type Figure, median } from './figures.js';
import { byOperation, isRead, sampleJourneys } from './journeys.js';
import { sampleMoves } from './moves-journeys.js';
import { isReadCall, nameOf, tripsOf } from './recorder.js';

const suite = 'store';

/** Per operation, its round trips (one read and one write at most is the rule) and the capacity units that it uses. */
export async function storeSuite(only?: string): Promise<Figure[]> {
  const wants = (part: string) => only === undefined || only === part;
  const size = { warmUp: 1, counted: 2, counting: true };
  const exams = wants('exams') ? await sampleExams(size) : [];
  const moves = wants('moves') ? await sampleMoves(size) : [];
  const feedback = wants('feedback') ? await sampleFeedback(size) : [];
  const others =
    only !== undefined
      ? []
      : await sampleJourneys({
          warmUp: { journeys: 1, rounds: 1 },
          counted: { journeys: 3, rounds: 2 },
          counting: true,
        });
  const samples = [...others, ...exams, ...moves, ...feedback];
  const figures: Figure[] = [];
  for (const [operation, each] of byOperation(samples)) {
    const tripsOfEach = each.map(({ calls }) => tripsOf(calls));
    const value = median(tripsOfEach.map(({ length }) => length));
    const usual = tripsOfEach.find(({ length }) => length === value) ?? [];
    const names = usual.map((together) => together.map(nameOf).join(' beside ')).join(' + ');
    const goal = isRead(operation) ? 1 : 2;
    figures.push({ suite, name: `${operation}: ${names}`, value, unit: 'trips', goal });
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
