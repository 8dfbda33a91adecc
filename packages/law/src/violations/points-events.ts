export const reductionModes = ['online', 'onsite', 'volunteer'] as const;
export type ReductionMode = (typeof reductionModes)[number];

interface Outcome {
  readonly decisionId: string;
  readonly penalty: 'warning' | 'fine';
  readonly points: number;
  readonly fineFen: number;
}

type Happening =
  /** A penalty decision: its points are recorded with it (D163 art 13); a warning records none (art 28). */
  | ({ readonly kind: 'decided' } & Outcome)
  /** The decision was changed in law: this outcome stands instead (art 16). */
  | ({ readonly kind: 'changed' } & Outcome)
  | { readonly kind: 'revoked'; readonly decisionId: string }
  | { readonly kind: 'fine_paid'; readonly decisionId: string }
  /** Points taken off for study or voluntary work (art 27). */
  | { readonly kind: 'reduced'; readonly mode: ReductionMode; readonly points: number }
  /** Study by fraud: the reduction is revoked and its points come back (art 31 ¶2). */
  | { readonly kind: 'reduction_revoked'; readonly reductionId: string }
  /** 满分教育通知书 was served (art 17). */
  | { readonly kind: 'study_noticed' }
  | { readonly kind: 'study_joined' }
  /** Study and every examination of full-points education are done (arts 18-22). */
  | { readonly kind: 'study_passed' };

/** Something that happened to a driver's points. An id names one immutable event, however often it arrives. */
export type PointsEvent = { readonly id: string /** ISO instant. */; readonly at: string } & Happening;

// Causes come before their effects where both bear the same instant.
const ranks: Readonly<Record<PointsEvent['kind'], number>> = {
  decided: 0,
  changed: 1,
  revoked: 2,
  fine_paid: 3,
  reduced: 4,
  reduction_revoked: 5,
  study_noticed: 6,
  study_joined: 7,
  study_passed: 8,
};

const inTime = (a: PointsEvent, b: PointsEvent) =>
  Date.parse(a.at) - Date.parse(b.at) || ranks[a.kind] - ranks[b.kind] || (a.id < b.id ? -1 : 1);

/** The events once each, in the order in which they happened, whatever the order in which they arrived. */
export function inOrder(events: readonly PointsEvent[]): PointsEvent[] {
  const once = [...new Map(events.map((event) => [event.id, event])).values()].sort(inTime);
  const decidedAt = new Map<string, string>();
  for (const event of once)
    if (event.kind === 'decided' && !decidedAt.has(event.decisionId)) decidedAt.set(event.decisionId, event.at);
  // A bank reports the day of a payment alone, midnight, which may lie before its decision of the same day.
  const notBeforeDecision = (event: PointsEvent): PointsEvent => {
    const decided = 'decisionId' in event ? decidedAt.get(event.decisionId) : undefined;
    return decided !== undefined && Date.parse(event.at) < Date.parse(decided) ? { ...event, at: decided } : event;
  };
  return once.map(notBeforeDecision).sort(inTime);
}
