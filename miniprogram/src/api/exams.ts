import type {
  AddCertificateRequest,
  ApplicationReceipt,
  ApplyRequest,
  BookingChanged,
  BookingView,
  CancelBookingRequest,
  CertificateForm,
  DrawView,
  ExamNeed,
  ExamStatistics,
  ExamSubject,
  FileAppealRequest,
  FileObjectionRequest,
  Forecast,
  InclusionProof,
  LearnerView,
  ObjectionFiled,
  ObjectionList,
  PlanPage,
  PlanView,
  PleadIllnessRequest,
  SeatPool,
  SessionPage,
  SessionView,
  SiteList,
} from '@yilu/contracts';
import { askedAnew, isRefused } from './asked-anew';
import { call } from './call';
import { lastSeen } from './last-seen';

const plan = (planId: string, rest = '') => `/exams/plans/${encodeURIComponent(planId)}${rest}`;
const booking = (subject: string, rest = '') => `/exams/bookings/${encodeURIComponent(subject)}${rest}`;
const session = (sessionId: string, rest: string) => `/exams/sessions/${encodeURIComponent(sessionId)}${rest}`;

/** Asks the register of drivers anew. */
export const openLearner = () => call<LearnerView>({ method: 'POST', path: '/exams/learner' });
const knownLearner = () => call<LearnerView>({ method: 'GET', path: '/exams/learner' });
/** How far he is; the register is asked where the city does not know him yet, or not by today. */
export function getLearner(): Promise<LearnerView> {
  return lastSeen('me:learner', async () => {
    try {
      const known = await knownLearner();
      // Where the register is silent he sees what it last said; booking asks again.
      return known.refreshDue ? await openLearner().catch(() => known) : known;
    } catch (fault) {
      if (isRefused(fault, 'exams.no_learner')) return openLearner();
      throw fault;
    }
  });
}
const booked = <T>(request: Parameters<typeof call>[0]): Promise<T> => askedAnew(() => call<T>(request), openLearner);
export const changeNeeds = (needs: ExamNeed[]) =>
  call<LearnerView>({ method: 'PUT', path: '/exams/learner/needs', body: { needs } });
export const changeSchoolConsent = (seesProgress: boolean) =>
  call<LearnerView>({ method: 'PUT', path: '/exams/learner/school-consent', body: { seesProgress } });

export const listPlans = (cursor?: string) =>
  call<PlanPage>({
    method: 'GET',
    path: `/exams/plans${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`,
    open: true,
  });
export const getPlan = (planId: string) => call<PlanView>({ method: 'GET', path: plan(planId), open: true });
export const listSites = () => call<SiteList>({ method: 'GET', path: '/exams/sites', open: true });
/** Public figures of the weeks of these days, by site and subject. */
export const getExamFigures = (from: string, to: string) =>
  call<ExamStatistics>({ method: 'GET', path: `/exams/statistics?from=${from}&to=${to}`, open: true });

const mostPages = 20;
/** All sessions of a subject in a plan, by their beginning. */
export async function listSessions(planId: string, subject: ExamSubject): Promise<readonly SessionView[]> {
  const found: SessionView[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages += 1) {
    const from = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const path = plan(planId, `/sessions?subject=${subject}&limit=50${from}`);
    const { items, nextCursor } = await call<SessionPage>({ method: 'GET', path, open: true });
    found.push(...items);
    cursor = nextCursor;
    if (!cursor) break;
  }
  return found;
}

export const apply = (subject: ExamSubject, body: ApplyRequest) =>
  booked<ApplicationReceipt>({ method: 'PUT', path: booking(subject, '/application'), body });
export const withdrawApplication = (subject: ExamSubject) =>
  call<BookingChanged>({ method: 'DELETE', path: booking(subject, '/application') });
export const getBooking = (subject: ExamSubject) =>
  lastSeen(`me:exam:${subject}`, () => call<BookingView>({ method: 'GET', path: booking(subject) }));
export const getForecast = (subject: ExamSubject) =>
  call<Forecast>({ method: 'GET', path: booking(subject, '/forecast') });

export const holdSeat = (sessionId: string, pool: SeatPool) =>
  booked<BookingChanged>({ method: 'POST', path: session(sessionId, '/hold'), body: { pool } });
export const releaseSeat = (subject: ExamSubject) =>
  call<BookingChanged>({ method: 'DELETE', path: booking(subject, '/hold') });
export const confirmSeat = (sessionId: string, pool: SeatPool) =>
  booked<BookingChanged>({ method: 'POST', path: session(sessionId, '/booking'), body: { pool } });
export const joinWaiting = (sessionId: string) =>
  booked<BookingChanged>({ method: 'POST', path: session(sessionId, '/waiting') });
export const leaveWaiting = (subject: ExamSubject) =>
  call<BookingChanged>({ method: 'DELETE', path: booking(subject, '/waiting') });
export const answerOffer = (subject: ExamSubject, answer: 'accept' | 'reject') =>
  booked<BookingChanged>({ method: 'POST', path: booking(subject, '/offer'), body: { answer } });
export const changeSession = (subject: ExamSubject, sessionId: string) =>
  booked<BookingChanged>({ method: 'POST', path: booking(subject, '/change'), body: { sessionId } });
export const cancelBooking = (subject: ExamSubject, body: CancelBookingRequest) =>
  call<BookingChanged>({ method: 'POST', path: booking(subject, '/cancellation'), body });
export const fileAppeal = (subject: ExamSubject, body: FileAppealRequest) =>
  call<ObjectionFiled>({ method: 'POST', path: booking(subject, '/appeal'), body });
export const askCertificateForm = (body: AddCertificateRequest) =>
  call<CertificateForm>({ method: 'POST', path: '/exams/certificates', body });
/** Says that he was ill on the day of an exam that he missed. */
export const pleadIllness = (subject: ExamSubject, body: PleadIllnessRequest) =>
  call<ObjectionFiled>({ method: 'POST', path: booking(subject, '/illness'), body });

/** Where the papers for the day lie. */
export const examPapers = (subject: ExamSubject, locale: string) => ({
  slip: booking(subject, '/slip.pdf'),
  calendar: booking(subject, `/calendar.ics?lang=${locale}`),
});

export const getProof = (subject: ExamSubject) =>
  call<InclusionProof>({ method: 'GET', path: booking(subject, '/proof') });
export const getDraw = (planId: string) => call<DrawView>({ method: 'GET', path: plan(planId, '/draw'), open: true });
/** Where anybody finds a file of a draw. */
export const drawFile = (planId: string, run: number, name: string): string => plan(planId, `/draws/${run}/${name}`);

export const fileObjection = (body: FileObjectionRequest) =>
  call<ObjectionFiled>({ method: 'POST', path: '/exams/objections', body });
export const listObjections = () => call<ObjectionList>({ method: 'GET', path: '/exams/objections' });
