import type { DomainEvent, EventData, ReportChange, Words } from '@yilu/contracts';
import type { NoticeKey } from './notice-words.js';
import type { Telling } from './violation-notices.js';

type FeedbackEvent = Extract<DomainEvent, { type: 'feedback.news_due' | 'feedback.photo_refused' }>;
type News = EventData<'feedback.news_due'>;

export const isFeedbackEvent = (event: DomainEvent): event is FeedbackEvent =>
  event.type === 'feedback.news_due' || event.type === 'feedback.photo_refused';

/** How a reply is told depends on how it ended. */
const replies: { readonly [O in NonNullable<News['outcome']>]: NoticeKey } = {
  fixed: 'report_fixed',
  not_fixed: 'report_not_fixed',
  answered: 'report_answered',
};

/** A repair that is done is told with its reply; whoever files a report or closes it knows that he did. */
const changes: { readonly [C in Exclude<ReportChange, 'replied'>]: NoticeKey | undefined } = {
  // To whoever watches the place; its followers are not told.
  filed: 'report_near',
  accepted: 'report_accepted',
  rejected: 'report_rejected',
  joined: 'report_joined',
  dispatched: 'report_dispatched',
  returned: 'report_returned',
  scheduled: 'report_scheduled',
  extended: 'report_extended',
  done: undefined,
  closed: undefined,
  reopened: 'report_reopened',
  moved: 'report_moved',
  service_changed: 'report_recategorised',
  moderated: undefined,
  photo_public: undefined,
};

const someUnit: Words = { zh: '承办单位', en: 'the unit in charge' };

/** What became of a report, for one of those who follow it; undefined where he needs to hear nothing. */
function toldByNews(data: News): Telling | undefined {
  const { personId, provider, reportId, service, change, outcome, unit = someUnit, expectedOn, duplicateOf } = data;
  const notice = change === 'replied' ? replies[outcome ?? 'answered'] : changes[change];
  if (!notice) return undefined;
  return {
    to: { personId, provider },
    notice,
    values: {
      service,
      unit,
      ...(expectedOn ? { until: expectedOn } : {}),
      ...(duplicateOf ? { number: duplicateOf } : {}),
    },
    // Joined to another, it is that one whose way goes on.
    subject: { kind: 'report', id: duplicateOf ?? reportId },
    urgent: false,
  };
}

/** A photograph that could not be kept: the report itself goes on without it. */
const toldOfPhoto = ({ personId, provider, reportId, why }: EventData<'feedback.photo_refused'>): Telling => ({
  to: { personId, provider },
  notice: 'report_photo_refused',
  values: { why },
  subject: { kind: 'report', id: reportId },
  urgent: false,
});

export const toldByFeedback = (event: FeedbackEvent): Telling | undefined =>
  event.type === 'feedback.news_due' ? toldByNews(event.data) : toldOfPhoto(event.data);
