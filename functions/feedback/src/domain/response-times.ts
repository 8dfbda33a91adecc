import type { ServiceCode, UnitId, WorkingDaysTaken } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { workingDaysBetween } from '@yilu/law/last-day';
import type { Listing } from './listing.js';
import { isOpen } from './report-states.js';
import { isOverdue } from './report-view.js';

/** What Open311 publishes of a request; whoever reads that can count the same table. */
type Published = Pick<
  Listing,
  'serviceCode' | 'status' | 'outcome' | 'steps' | 'requestedAt' | 'assignment' | 'expectedOn'
>;

/** How a unit stands with a service. */
interface ResponseFigures {
  readonly unitId?: UnitId;
  readonly serviceCode: ServiceCode;
  readonly counted: number;
  readonly open: number;
  readonly overdue: number;
  readonly firstLook: WorkingDaysTaken;
  readonly fix: WorkingDaysTaken;
}

/** The table as it was counted last. */
export interface ResponseTable {
  readonly tableId: 'public';
  readonly version: number;
  readonly from: string;
  readonly until: string;
  readonly rows: readonly ResponseFigures[];
}

interface Tally {
  readonly unitId?: UnitId;
  readonly serviceCode: ServiceCode;
  counted: number;
  open: number;
  overdue: number;
  readonly looks: number[];
  readonly fixes: number[];
}

/** When somebody first did something about it. */
const lookedAt = ({ steps }: Published): string | undefined => steps.find(({ status }) => status !== 'submitted')?.at;

const settled: readonly Listing['status'][] = ['done', 'replied', 'closed'];
/** When it was fixed in the end: a repair that its reporter sent back was none. */
const fixedAt = ({ steps, status, outcome }: Published): string | undefined =>
  outcome === 'fixed' && settled.includes(status) ? steps.findLast((step) => step.status === 'done')?.at : undefined;

function add(tally: Tally, published: Published, now: Date): void {
  const from = dayOf(new Date(published.requestedAt));
  const takenTo = (at: string | undefined) => (at ? [workingDaysBetween(from, dayOf(new Date(at)))] : []);
  tally.counted++;
  if (isOpen(published.status)) tally.open++;
  if (isOverdue(published, now)) tally.overdue++;
  tally.looks.push(...takenTo(lookedAt(published)));
  tally.fixes.push(...takenTo(fixedAt(published)));
}

/** By nearest rank: a number of days that one of them really took. */
function taken(days: readonly number[]): WorkingDaysTaken {
  const sorted = days.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1];
  const [median, ninetyPercent] = [at(0.5), at(0.9)];
  return {
    count: sorted.length,
    ...(median === undefined ? {} : { median }),
    ...(ninetyPercent === undefined ? {} : { ninetyPercent }),
  };
}

/** The table by unit and service, counted from public reports as they come; the units in the order of their names. */
export async function responseFigures(
  published: AsyncIterable<Published>,
  now: Date,
): Promise<readonly ResponseFigures[]> {
  const tallies = new Map<string, Tally>();
  for await (const one of published) {
    const { serviceCode, assignment } = one;
    const place = `${assignment?.unitId ?? ''}#${serviceCode}`;
    const tally: Tally = tallies.get(place) ?? {
      ...(assignment ? { unitId: assignment.unitId } : {}),
      ...{ serviceCode, counted: 0, open: 0, overdue: 0, looks: [], fixes: [] },
    };
    tallies.set(place, tally);
    add(tally, one, now);
  }
  return [...tallies.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { looks, fixes, ...counts }]) => ({ ...counts, firstLook: taken(looks), fix: taken(fixes) }));
}
