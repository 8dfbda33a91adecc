import type { Day, ServicePriority } from '@yilu/contracts';

/** How soon somebody takes a report up: within minutes of the clock, or by the end of so many working days. */
interface Acknowledging {
  readonly minutes: number;
  readonly workingDays: number;
}

/** What a city may set about its hotline; every figure is its own choice (domain/feedback.json, `configurable`). */
export interface FeedbackProfile {
  readonly city: string;
  readonly effectiveFrom: Day;
  /** Corners of a box around the city: a report from outside of it belongs to another city's police. */
  readonly bounds: { readonly south: number; readonly west: number; readonly north: number; readonly east: number };
  /** How far around a point reports count as perhaps the same; staff look further. */
  readonly nearbyMetres: number;
  readonly staffNearbyMetres: number;
  readonly acknowledge: Readonly<Record<ServicePriority, Acknowledging>>;
  readonly hotline: {
    /** H1 to H6; working days but the last. */
    readonly dispatchWorkingDays: number;
    readonly consultationWorkingDays: number;
    readonly ordinaryWorkingDays: number;
    readonly complexWorkingDays: number;
    readonly returnWorkingDays: number;
    readonly reopenCalendarDays: number;
  };
  /** After so many hours without a look of its unit a report is shown to the desk. */
  readonly unseenHours: number;
  /** Working days past its day after which the unit's lead, then the supervisor is told; the unit is on the day after. */
  readonly escalation: { readonly leadWorkingDays: number; readonly supervisorWorkingDays: number };
  /** How often in a report's life units may give it back. */
  readonly returns: number;
  /** From this reopening on it goes to the supervisor. */
  readonly supervisorFromReopening: number;
  /** Below this confidence no suggestion is acted on without a person. */
  readonly routingThreshold: number;
}

/** Ningbo as it is served here. */
export const ningboFeedback: FeedbackProfile = {
  city: 'ningbo',
  effectiveFrom: '2026-01-01',
  bounds: { south: 28.85, west: 120.85, north: 30.6, east: 122.35 },
  nearbyMetres: 250,
  staffNearbyMetres: 1_000,
  acknowledge: {
    immediate: { minutes: 0, workingDays: 0 },
    urgent: { minutes: 15, workingDays: 0 },
    high: { minutes: 120, workingDays: 0 },
    normal: { minutes: 0, workingDays: 1 },
    low: { minutes: 0, workingDays: 1 },
  },
  hotline: {
    dispatchWorkingDays: 1,
    consultationWorkingDays: 1,
    ordinaryWorkingDays: 5,
    complexWorkingDays: 15,
    returnWorkingDays: 1,
    reopenCalendarDays: 7,
  },
  unseenHours: 24,
  escalation: { leadWorkingDays: 2, supervisorWorkingDays: 4 },
  returns: 1,
  supervisorFromReopening: 2,
  routingThreshold: 0.6,
};
