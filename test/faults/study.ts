import type { Table } from '@yilu/dynamo';
import { dynamoStudyLeaving } from '@yilu/exams/adapters/dynamo-study-leaving';
import { personOf } from '../fixtures/exams-people.js';
import { studyRoomOn } from '../fixtures/study-room.js';
import type { Scenario } from './explore.js';

type Room = ReturnType<typeof studyRoomOn>;
interface Scene {
  readonly room: Room;
  readonly table: Table;
  /** Open paper of `ready`, and a question that is in it. */
  readonly mockId: string;
  readonly questionId: string;
}
const key = 'fault-key-0001';
const wish = { subject: 'S1', locale: 'en' };
const answered = [
  { questionId: 'T001', right: true, at: '2026-11-01T00:00:00.000Z', times: 2, wrongTimes: 1 },
  { questionId: 'T002', right: false, at: '2026-11-01T00:01:00.000Z', times: 1, wrongTimes: 1 },
];
const sync = (room: Room, deviceId: string, ...more: readonly string[]) =>
  room.post('ready', '/sync', { subject: 'S1', deviceId, answered }, ...more);

/** Somebody who has learnt a little, with a paper before him. */
async function arrange(table: Table): Promise<Scene> {
  const room = studyRoomOn(table, {}, () => {});
  await sync(room, 'phone-one');
  await room.post('ready', '/beats', { subject: 'S1' });
  const { mockId, questions } = (await room.post('ready', '/mocks', wish)).body;
  return { room, table, mockId, questionId: questions[0].questionId };
}
const scenario = (name: string, act: (scene: Scene) => Promise<{ readonly status: number }>): Scenario<Scene> => ({
  name,
  arrange,
  act: async (scene) => (await act(scene)).status,
});
/** Work off the queue: it comes again by itself until it is done. */
const work = (name: string, act: (scene: Scene) => Promise<void>): Scenario<Scene> => ({
  name,
  arrange,
  inSteps: true,
  act: (scene) =>
    act(scene).then(
      () => 200,
      () => 500,
    ),
});

/** Every write of the study room, and what becomes of it all when its learner is no more. */
export const study: readonly Scenario<Scene>[] = [
  scenario('syncStudy', ({ room }) => sync(room, 'phone-two', key)),
  scenario('beatStudy', ({ room }) => room.post('ready', '/beats', { subject: 'S3S' }, key)),
  scenario('startMock', ({ room }) => room.post('novice', '/mocks', wish, key)),
  scenario('startMock, while one is open', ({ room }) => room.post('ready', '/mocks', wish, key)),
  scenario('saveMock', ({ room, mockId, questionId }) =>
    room.call(
      'PUT',
      'ready',
      `/mocks/${mockId}/answers`,
      { answers: [{ questionId, chosen: ['A'] }] },
      { 'idempotency-key': key },
    ),
  ),
  scenario('submitMock', ({ room, mockId }) => room.post('ready', `/mocks/${mockId}/submission`, {}, key)),
  work('takeOver', ({ table }) => dynamoStudyLeaving(table).takeOver('event-1', personOf('ready'), personOf('novice'))),
  work('forget', ({ table }) => dynamoStudyLeaving(table).forget(personOf('ready'))),
];
