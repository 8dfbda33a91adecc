import type { OwnReportView, ReportOutcome, ReportStatus, ReportStep, ReportView } from '@yilu/contracts';

type Stood = Pick<ReportView, 'status' | 'outcome'>;
type Ended = 'fixed' | 'not_fixed';

const worked: readonly ReportStatus[] = ['done', 'replied', 'closed'];
const endOf = ({ status, outcome }: Stood): Ended | undefined =>
  worked.includes(status) && (outcome === 'fixed' || outcome === 'not_fixed') ? outcome : undefined;

/** The word of a report in a list: how it ended where it did, else how far it is. */
export const badgeOf = (stood: Stood): `following.state.${ReportStatus | Ended}` =>
  `following.state.${endOf(stood) ?? stood.status}`;

/** Colour beside the word, never in its place. */
export function toneOf({ overdue, ...stood }: Stood & Pick<ReportView, 'overdue'>): 'ok' | 'warn' | '' {
  if (endOf(stood) === 'fixed') return 'ok';
  return overdue || endOf(stood) === 'not_fixed' || stood.status === 'rejected' ? 'warn' : '';
}

const wordOfEnd = {
  done: { fixed: 'done_fixed', not_fixed: 'done' },
  replied: { fixed: 'replied_fixed', not_fixed: 'replied_not_fixed' },
  closed: { fixed: 'closed_fixed', not_fixed: 'closed_not_fixed' },
} as const;
type Ends = typeof wordOfEnd;
type NowKey = `following.now.${ReportStatus | Ends[keyof Ends][Ended] | 'reopened_again'}`;

/** How often somebody said that it is not fixed. */
export const reopenings = (steps: readonly Pick<ReportStep, 'status'>[]): number =>
  steps.filter(({ status }) => status === 'reopened').length;

/** The sentence that says how far it is. */
export function nowOf({ steps, ...stood }: Stood & { readonly steps: readonly Pick<ReportStep, 'status'>[] }): NowKey {
  const { status } = stood;
  const end = endOf(stood);
  if (end && (status === 'done' || status === 'replied' || status === 'closed'))
    return `following.now.${wordOfEnd[status][end]}`;
  if (status === 'reopened' && reopenings(steps) > 1) return 'following.now.reopened_again';
  return `following.now.${status}`;
}

const dayMs = 86_400_000;
/** Calendar days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** Whose words explain a state: the reason, and the reply after it. */
const explained: { readonly [S in ReportStatus]?: readonly ReportStatus[] } = {
  rejected: ['rejected'],
  returned: ['returned'],
  extended: ['extended'],
  done: ['done'],
  replied: ['done', 'replied'],
  closed: ['done', 'replied'],
};

/** Reason and reply that belong to the present state; what was said before it was reopened is a step of its past. */
export function answersOf({ status, steps }: Pick<ReportView, 'status' | 'steps'>): readonly string[] {
  const reopened = steps.map((step) => step.status).lastIndexOf('reopened');
  const since = steps.slice(reopened + 1);
  const texts = (explained[status] ?? []).flatMap((sought) => {
    const text = [...since].reverse().find((step) => step.status === sought)?.text;
    return text ? [text] : [];
  });
  return [...new Set(texts)];
}

interface CourseStep extends ReportStep {
  /** Said only where it is another day than the one before. */
  readonly newDay?: string;
}

/** What has happened, in its order; a day by which it is expected is said once. */
export function courseOf(steps: readonly ReportStep[]): readonly CourseStep[] {
  let promised: string | undefined;
  return steps.map((step) => {
    const isNew = step.expectedOn !== undefined && step.expectedOn !== promised;
    promised = step.expectedOn ?? promised;
    return isNew && step.expectedOn ? { ...step, newDay: step.expectedOn } : step;
  });
}

/** What is asked at the end: of a repair whether it is one, of everything else whether it settles the matter. */
export const questionOf = (outcome: ReportOutcome | undefined): 'fixed' | 'settled' =>
  outcome === 'fixed' ? 'fixed' : 'settled';

const over: readonly ReportStatus[] = ['rejected', 'duplicate', 'closed'];

/** Whether somebody still has to do something about it: nothing else is expected by a day. */
export const isPending = (status: ReportStatus): boolean => !worked.includes(status) && !over.includes(status);

interface Seen {
  readonly report: Pick<ReportView, 'status' | 'duplicateOf'>;
  readonly own?: Pick<OwnReportView, 'mine' | 'following' | 'survey' | 'mayReopenUntil'> | undefined;
  readonly isPrivate: boolean;
}

/** Whether his word is asked: is it really fixed? */
export const isAsked = (own: Seen['own']): boolean =>
  own?.mayReopenUntil !== undefined && own.survey !== undefined && !own.survey.answered;

/**
 * The one main action: to the report that it was joined to, to a new one where this one is answered, or “me too”; none
 * where a card asks for more.
 */
export function mainActionOf({ report, own, isPrivate }: Seen): 'joined' | 'again' | 'too' | undefined {
  if (report.duplicateOf) return 'joined';
  if (own?.mayReopenUntil) return undefined;
  if (over.includes(report.status) || report.status === 'replied') return 'again';
  return isPrivate || report.status === 'done' || own?.mine || own?.following ? undefined : 'too';
}
