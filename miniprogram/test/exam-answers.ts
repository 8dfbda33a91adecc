import type {
  ApplicationReceipt,
  BookingView,
  LearnerView,
  PlanView,
  SessionView,
  SiteList,
  SubjectProgress,
} from '@yilu/contracts';
import type { Answers } from './city.js';

const dayMs = 86_400_000;
export const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();
/** As the app counts days: in Ningbo. */
export const dayIn = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * dayMs).toISOString().slice(0, 10);
const words = (zh: string) => ({ zh, en: zh });

export const planId = 'P2026W49' as PlanView['planId'];
export const plan = (over: Partial<PlanView> = {}): PlanView => ({
  planId,
  version: 1,
  status: 'published',
  title: words('考试计划'),
  publishedAt: inDays(-2),
  opensAt: inDays(-1),
  closesAt: inDays(1),
  drawAt: inDays(1.1),
  subjects: ['S1', 'S2'],
  siteIds: ['yinzhou'],
  firstDay: dayIn(14),
  lastDay: dayIn(20),
  sessions: 1,
  seats: 4,
  rankRule: { firstBooking: 'window' },
  commitment: 'a'.repeat(64) as PlanView['commitment'],
  ...over,
});

const idOf = (text: string) => text as SessionView['sessionId'];
export const examSession = (id: string, over: Partial<SessionView> = {}): SessionView => ({
  sessionId: idOf(id),
  planId,
  subject: 'S2',
  classes: ['C1'],
  siteId: 'yinzhou',
  site: words('鄞州考试中心'),
  startsAt: inDays(14),
  endsAt: inDays(14.1),
  capacity: 4,
  priorityCapacity: 0,
  free: 0,
  priorityFree: 0,
  waiting: 0,
  ...over,
});

export const progress = (
  subject: SubjectProgress['subject'],
  over: Partial<SubjectProgress> = {},
): SubjectProgress => ({
  subject,
  standing: 'next',
  bookingsUsed: 0,
  obstacles: [],
  priority: false,
  ...over,
});
export const learner = (subjects: readonly SubjectProgress[]): LearnerView => ({
  licenceClass: 'C1',
  priority: subjects.some(({ priority }) => priority),
  needs: [],
  subjects: [...subjects],
  placeChangesLeft: 3,
  refreshedAt: inDays(0),
});

export const booking = (over: Partial<BookingView> = {}): BookingView => ({
  subject: 'S2',
  number: '2ABCDEFGH0123' as BookingView['number'],
  state: 'booked',
  version: 2,
  pool: 'general',
  planId,
  changesLeft: 2,
  consequences: [],
  steps: [],
  ...over,
});
export const application = (
  over: Partial<NonNullable<BookingView['application']>> = {},
): NonNullable<BookingView['application']> => ({
  preferences: [examSession('S2YZ1207A')],
  anySession: false,
  rankTime: inDays(-1),
  leafHash: 'b'.repeat(64) as ApplicationReceipt['leafHash'],
  closesAt: inDays(1),
  drawAt: inDays(1.1),
  ...over,
});

export const sites: SiteList = {
  items: [
    {
      siteId: 'yinzhou',
      name: words('鄞州考试中心'),
      address: words('考试路 18 号'),
      location: { lat: 29.7486, lng: 121.5427 },
      phone: '0574-87062188',
      guide: words('3 号线'),
    },
  ],
  feesFen: { S1: 5000, S2: 13_000, S3R: 15_000, S3S: 5000 },
  drawPayHours: 24,
  leftoverPayMinutes: 30,
};

/** A city with one plan that is open, one session of it, and a learner whose next subject is the second. */
export const examCity: Answers = {
  'GET /exams/learner': () => learner([progress('S2')]),
  'GET /exams/plans': () => ({ items: [plan()] }),
  [`GET /exams/plans/${planId}`]: () => plan(),
  [`GET /exams/plans/${planId}/sessions`]: () => ({ items: [examSession('S2YZ1207A')] }),
  'GET /exams/sites': () => sites,
  'GET /exams/objections': () => ({ items: [] }),
};
