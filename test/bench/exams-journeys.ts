import { type ExamPeople, hallOf, plans, settleLearners } from './exams-people.js';
import type { Sample } from './measured-lambdas.js';
import type { Sampling } from './sample-requests.js';
import { sampledWalk, type Turn } from './sampled-walk.js';

/** One request of the n-th of some people. */
type Request = (n: number) => readonly [method: string, path: string, body?: unknown];
interface Look {
  readonly of: keyof ExamPeople;
  readonly request: Request;
  /** Only brings everybody as far as the next look needs. */
  readonly uncounted?: true;
}

const own = '/exams/bookings/S2';
const at =
  (method: string, path: string, body?: unknown): Request =>
  () => [method, path, body];
const papers = new Map<number, { mockId: string; questionId: string }>();
const paper = (n: number) => papers.get(n) ?? { mockId: '', questionId: '' };
const answered = (n: number) => ({
  questionId: `A${String(100 + (n % 50)).padStart(4, '0')}`,
  ...{ right: true, at: new Date().toISOString(), times: 1, wrongTimes: 0 },
});

/** What learners do, in an order in which each of them can: look, apply, withdraw, hold, take, wait, change, study. */
const looks: readonly Look[] = [
  { of: 'applicants', request: at('GET', '/exams/learner'), uncounted: true },
  { of: 'seated', request: at('GET', '/exams/learner'), uncounted: true },
  { of: 'applicants', request: at('GET', '/exams/plans') },
  { of: 'applicants', request: at('GET', `/exams/plans/${plans.drawn}`) },
  { of: 'applicants', request: at('GET', `/exams/plans/${plans.drawn}/sessions?subject=S2`) },
  { of: 'applicants', request: at('GET', '/exams/statistics?from=2026-11-02&to=2026-11-15') },
  { of: 'applicants', request: at('GET', '/exams/learner') },
  { of: 'applicants', request: at('PUT', '/exams/learner/needs', { needs: ['wheelchair'] }) },
  { of: 'applicants', request: at('PUT', '/exams/learner/school-consent', { seesProgress: true }) },
  {
    of: 'applicants',
    request: (n) => {
      const preferences = [hallOf('application', n)];
      return ['PUT', `${own}/application`, { planId: plans.applying, planVersion: 1, preferences, anySession: false }];
    },
  },
  { of: 'applicants', request: at('GET', own) },
  { of: 'applicants', request: at('GET', `${own}/forecast`) },
  { of: 'applicants', request: at('DELETE', `${own}/application`) },
  { of: 'applicants', request: (n) => ['POST', `/exams/sessions/${hallOf('open', n)}/hold`] },
  { of: 'applicants', request: at('DELETE', `${own}/hold`) },
  { of: 'applicants', request: (n) => ['POST', `/exams/sessions/${hallOf('open', n)}/booking`, { pool: 'general' }] },
  { of: 'applicants', request: at('POST', `${own}/cancellation`, { understood: true }) },
  { of: 'applicants', request: (n) => ['POST', `/exams/sessions/${hallOf('full', n)}/waiting`] },
  { of: 'applicants', request: at('DELETE', `${own}/waiting`) },
  { of: 'seated', request: at('GET', `${own}/calendar.ics`) },
  { of: 'seated', request: at('GET', `${own}/slip.pdf`) },
  { of: 'seated', request: (n) => ['POST', `${own}/change`, { sessionId: hallOf('other', n) }] },
  { of: 'seated', request: at('GET', '/exams/objections') },
  { of: 'seated', request: at('GET', '/exams/study/progress?subject=S1'), uncounted: true },
  {
    of: 'seated',
    request: (n) => ['POST', '/exams/study/sync', { subject: 'S1', deviceId: 'phone-one', answered: [answered(n)] }],
  },
  { of: 'seated', request: at('POST', '/exams/study/beats', { subject: 'S1' }) },
  { of: 'seated', request: at('GET', '/exams/study/progress?subject=S1') },
  { of: 'seated', request: at('GET', '/exams/study/readiness?subject=S1') },
  { of: 'seated', request: at('POST', '/exams/study/mocks', { subject: 'S1', locale: 'zh-CN' }) },
  { of: 'seated', request: at('GET', '/exams/study/mocks?subject=S1') },
  { of: 'seated', request: (n) => ['GET', `/exams/study/mocks/${paper(n).mockId}`] },
  {
    of: 'seated',
    request: (n) => {
      const { mockId, questionId } = paper(n);
      return ['PUT', `/exams/study/mocks/${mockId}/answers`, { answers: [{ questionId, chosen: ['A'] }] }];
    },
  },
  { of: 'seated', request: (n) => ['POST', `/exams/study/mocks/${paper(n).mockId}/submission`] },
];

/** The questions of a paper that somebody has just begun: the requests that follow answer them. */
const takePaper = (n: number) => (text: string) => {
  const { mockId, questions } = JSON.parse(text);
  papers.set(n, { mockId, questionId: questions[0].questionId });
};

/** Each request is made when its turn comes, of what was answered before. */
function* turnsOf(people: ExamPeople, warmUp: number): Generator<Turn> {
  for (const { of, request, uncounted } of looks)
    for (const [n, { token }] of people[of].entries()) {
      const [method, path, body] = request(n);
      const isPaper = method === 'POST' && path === '/exams/study/mocks';
      const counts = n >= warmUp && !uncounted;
      yield { token, method, path, body, counts, ...(isPaper ? { heard: takePaper(n) } : {}) };
    }
}

/**
 * Lets many learners do the same thing one after another, each once, then the next thing: nobody comes near what one
 * person may send. Gives a sample of each request but those of the first `warmUp` learners.
 */
export const sampleExams = ({ warmUp, counted, counting }: Sampling): Promise<Sample[]> =>
  sampledWalk({ names: ['exams', 'exams-study'], counting }, async (store, facts) =>
    turnsOf(await settleLearners(store, facts, warmUp + counted), warmUp),
  );
