import { sampleExams } from './exams-journeys.js';
import { sampleFeedback } from './feedback-journeys.js';
import { type Figure, median } from './figures.js';
import { byOperation, isRead, sampleJourneys } from './journeys.js';
import { sampleMoves } from './moves-journeys.js';

const suite = 'api';
const goals = { read: 1.15, write: 1.25 };
/** Draws a paper, which no store call compares with. */
const drawsPaper = (operation: string) => operation.endsWith('.pdf');

/** Per operation, the handler's time over the time of its bare store calls in the same instant: the median of ratios. */
export async function apiSuite(only?: string): Promise<Figure[]> {
  const wants = (part: string) => only === undefined || only === part;
  const size = { warmUp: 80, counted: 60, counting: false };
  const exams = wants('exams') ? await sampleExams(size) : [];
  const moves = wants('moves') ? await sampleMoves(size) : [];
  const feedback = wants('feedback') ? await sampleFeedback(size) : [];
  const others =
    only !== undefined
      ? []
      : await sampleJourneys({
          warmUp: { journeys: 10, rounds: 300 },
          counted: { journeys: 20, rounds: 150 },
          counting: false,
        });
  const samples = [...others, ...exams, ...moves, ...feedback];
  const figures: Figure[] = [];
  for (const [operation, each] of byOperation(samples)) {
    const goal = isRead(operation) ? goals.read : goals.write;
    const value = median(each.map(({ handlerMs, storeMs }) => handlerMs / storeMs));
    figures.push({ suite, name: operation, value, unit: 'ratio', ...(drawsPaper(operation) ? {} : { goal }) });
  }
  for (const kind of ['read', 'write'] as const) {
    const of = samples.filter(({ operation }) => isRead(operation) === (kind === 'read'));
    const value = median(of.map(({ handlerMs, storeMs }) => handlerMs / storeMs));
    const own = median(of.map(({ handlerMs, storeMs }) => handlerMs - storeMs));
    figures.push({ suite, name: `every ${kind}`, value, unit: 'ratio', goal: goals[kind] });
    figures.push({ suite, name: `every ${kind}: own time`, value: own, unit: 'ms' });
  }
  const control = median(samples.map(({ controlMs, storeMs }) => controlMs / storeMs));
  figures.push({ suite, name: 'control: bare calls against themselves', value: control, unit: 'ratio' });
  return figures;
}
