import type { AttributeAnswers, ServiceCode, UnitId } from '@yilu/contracts';
import type { Spot } from './spots.js';
import type { StreetScene, Trouble } from './street-picture.js';

/** What was done with a report; `on` is how many days ago, and at what time of the city's clocks. */
type Deed =
  | { readonly act: 'accept' | 'acknowledge' }
  | { readonly act: 'dispatch' | 'schedule'; readonly unitId: UnitId }
  /** By so many days, counted from what was promised, or from today where that has passed. */
  | { readonly act: 'extend'; readonly later: number; readonly reason: string }
  | { readonly act: 'return' | 'reject'; readonly reason: string }
  /** With a photograph of the repair; the reply goes out with it, or is left to the desk. */
  | { readonly act: 'fix'; readonly reply?: string }
  | { readonly act: 'give_up' | 'answer'; readonly reply: string }
  | { readonly act: 'confirm'; readonly rating: number }
  | { readonly act: 'reopen'; readonly text: string }
  /** The same as another. */
  | { readonly act: 'join'; readonly of: string };
export type Happened = Deed & { readonly on: readonly [daysAgo: number, clock: string] };

/** A report of the demo; its number follows from its name. */
export interface DemoReport {
  readonly name: string;
  readonly serviceCode: ServiceCode;
  readonly spot: Spot;
  /** Metres east and north of the crossing. */
  readonly off?: readonly [number, number];
  readonly assetCode?: string;
  readonly description: string;
  readonly attributes?: AttributeAnswers;
  /** Left out: somebody who wanted to stay unknown. */
  readonly by?: string;
  readonly photo?: StreetScene & { readonly isMarked?: true };
  /** Who met with it too. */
  readonly followers?: readonly string[];
}

/** One that was filed before the city began, and what became of it since. */
export interface PastReport extends DemoReport {
  readonly on: readonly [daysAgo: number, clock: string];
  readonly since: readonly Happened[];
  /** What the photograph of its repair shows. */
  readonly repair?: Trouble;
}

const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/** The instant of a time of day in the city, so many days before. */
export function instantOf([daysAgo, clock]: readonly [number, string], now: Date): Date {
  const day = new Date(now.getTime() + shanghaiMs - daysAgo * dayMs).toISOString().slice(0, 10);
  return new Date(`${day}T${clock}:00+08:00`);
}
