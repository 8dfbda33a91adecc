import type { DomainEvent } from '@yilu/contracts';
import { personChanged, personOf } from '../fixtures/feedback-people.js';
import {
  assetOf,
  darkSignal,
  type FeedbackTown,
  followOf,
  photoId,
  photoOf,
  repliedOf,
  reportId,
  reportOf,
} from '../fixtures/feedback-town.js';
import { asked, feedbackScenario, worked } from './feedback-act.js';

const id = reportId('A');
const one = `/feedback/reports/${id}`;
const filed = (town: FeedbackTown) =>
  town.put({ reports: [reportOf()], follows: [followOf(reportOf())], photos: [photoOf({ reportId: id })] });
const followed = async (town: FeedbackTown) => {
  await filed(town);
  await town.post('neighbour', `${one}/follow`);
};
const replied = async (town: FeedbackTown) => {
  await town.put({ reports: [repliedOf()], follows: [followOf(repliedOf())], photos: [photoOf()] });
};

const request = (
  name: string,
  before: (town: FeedbackTown) => Promise<unknown>,
  who: Parameters<FeedbackTown['call']>[1],
  what: readonly [string, string, unknown?],
) =>
  feedbackScenario(name, async (town) => {
    await before(town);
    return asked(town, who, what);
  });

const event = (name: string, before: (town: FeedbackTown) => Promise<unknown>, told: DomainEvent) =>
  feedbackScenario(
    name,
    async (town) => {
      await before(town);
      return worked(() => town.follow(told));
    },
    true,
  );

const at = '2026-11-20T02:00:00.000Z';
const eventId = '00000000-0000-4000-8000-0000000000ff';
const [personId, into] = [personOf('reporter'), personOf('neighbour')];
const material = (town: FeedbackTown) => town.put({ photos: [photoOf()], assets: [assetOf()] });
const whole = { ...darkSignal, assetCode: 'NB-1024', photoIds: [photoId(1)] };

/** Every act of a citizen upon reports, and what becomes of them by themselves. */
export const feedback = [
  request('fileReport', material, 'reporter', ['POST', '/feedback/reports', whole]),
  request('fileReport, without a name', material, 'reporter', [
    'POST',
    '/feedback/reports',
    { ...whole, anonymous: true },
  ]),
  request('fileReport, under the number of a draft', material, 'reporter', [
    'POST',
    '/feedback/reports',
    { ...whole, reportId: reportId('D') },
  ]),
  request('followReport', filed, 'neighbour', ['POST', `${one}/follow`]),
  request('leaveReport', followed, 'neighbour', ['DELETE', `${one}/follow`]),
  request('leaveReport, one’s own', followed, 'reporter', ['DELETE', `${one}/follow`]),
  request('changeNews', followed, 'neighbour', ['PUT', `${one}/news`, { muted: true }]),
  request('answerSurvey', replied, 'reporter', ['POST', `${one}/survey`, { fixed: true, rating: 4 }]),
  request('reopenReport', replied, 'reporter', [
    'POST',
    `${one}/reopening`,
    { text: '还是不亮', photoIds: [photoId(1)] },
  ]),
  feedbackScenario('closeReplied', async (town) => {
    // Called in: its caller is told as well.
    const phone = await town.deps.vault.seal('phone', id, '13812345678');
    await town.put({ reports: [repliedOf({ caller: { phone } })] });
    town.clock.at = new Date('2026-11-28T00:00:00.000Z');
    return worked(() => town.close());
  }),
  feedbackScenario(
    'tellFollowers',
    async (town) => {
      await followed(town);
      await town.put({
        follows: Array.from({ length: 90 }, (_none, n) => followOf(reportOf(), { personId: personOf(`c${n}`) })),
      });
      const data = { reportId: id, serviceCode: 'FAC-SIGNAL-DARK', isPrivate: false, status: 'accepted' } as const;
      const told: DomainEvent = {
        id: eventId,
        at,
        type: 'feedback.report_changed',
        data: { ...data, change: 'accepted' },
      };
      return worked(() => town.tell(told));
    },
    true,
  ),
  event('person_changed', filed, personChanged('reporter', new Date(at))),
  event('persons_merged', followed, {
    id: eventId,
    at,
    type: 'identity.persons_merged',
    data: { personId, into, revision: 9 },
  }),
  event('person_deleted', followed, {
    id: eventId,
    at,
    type: 'identity.person_deleted',
    data: { personId, revision: 9 },
  }),
];
