import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type DomainEvent, PersonId } from '@yilu/contracts';
import { dynamoExamStore } from '@yilu/exams/adapters/dynamo-exam-store';
import { dynamoStudyLeaving } from '@yilu/exams/adapters/dynamo-study-leaving';
import { personEnded } from '@yilu/exams/domain/person';
import { followLearnerEnd } from '@yilu/exams/use-cases/follow-learner-end';
import { accept } from '@yilu/kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Citizen, personOf } from '../../fixtures/exams-people.js';
import { type Store, startStore } from '../../fixtures/store.js';
import { type StudyRoom, studyRoom } from '../../fixtures/study-room.js';

let store: Store;
let room: StudyRoom;
let follow: (event: DomainEvent) => Promise<void>;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  room = await studyRoom(store);
  follow = followLearnerEnd(dynamoStudyLeaving(room.table));
});

const answer = (questionId: string, minute: number) => ({
  questionId,
  right: true,
  at: new Date(Date.UTC(2026, 10, 22, 1, minute)).toISOString(),
  times: 2,
  wrongTimes: 1,
});
/** Answers, a minute of study and a paper under way. */
async function learn(who: Citizen, ...questionIds: readonly string[]): Promise<string> {
  const answered = questionIds.map((questionId, minute) => answer(questionId, minute));
  await room.post(who, '/sync', { subject: 'S1', deviceId: `phone-${who}`, answered });
  await room.post(who, '/beats', { subject: 'S1' });
  room.wait(60);
  await room.post(who, '/beats', { subject: 'S1' });
  return (await room.post(who, '/mocks', { subject: 'S1', locale: 'en' })).body.mockId;
}
/** Ends a person as identity's event does. */
async function end(who: Citizen, into?: Citizen): Promise<void> {
  const revision = 9;
  const file = personEnded(personOf(who), undefined, { revision, ...(into ? { into: personOf(into) } : {}) });
  const command = { actor: 'test', operation: 'end', key: `end-${who}`, hash: '0' };
  await dynamoExamStore(room.table, 'ningbo').perform<null, never>(command, {}, () =>
    accept({ persons: [file], answer: null }),
  );
}
const merged = (event: string): DomainEvent => ({
  id: event,
  at: '2026-11-22T02:00:00.000Z',
  type: 'identity.persons_merged',
  data: { personId: personOf('novice'), into: personOf('ready'), revision: 9 },
});
const itemsOf = async (who: Citizen) => {
  const { Items = [] } = await room.table.db.send(new ScanCommand({ TableName: room.table.name }));
  return Items.filter(({ pk, gsi1pk }) => [pk, gsi1pk].some((key) => String(key).endsWith(`#${personOf(who)}`)));
};
const progress = async (who: Citizen) => (await room.get(who, '/progress?subject=S1')).body;

describe('Study of somebody who is no more', () => {
  test('goes to whoever took him over, all of it and once, however often that is told', async () => {
    const mockId = await learn('novice', 'T001', 'T002');
    const own = await learn('ready', 'T002', 'T003');
    for (let told = 0; told < 3; told++) await follow(merged('11111111-0000-4000-8000-000000000001'));
    const { answered, secondsStudied } = await progress('ready');
    expect(answered.map(({ questionId, times }: { questionId: string; times: number }) => [questionId, times])).toEqual(
      [
        ['T001', 2],
        ['T002', 4],
        ['T003', 2],
      ],
    );
    expect(secondsStudied).toBe(120);
    const { items } = (await room.get('ready', '/mocks')).body;
    expect(items.map((item: { mockId: string }) => item.mockId).sort()).toEqual([mockId, own].sort());
    expect((await room.get('ready', `/mocks/${mockId}`)).status).toBe(200);
    expect(await itemsOf('novice')).toEqual([]);
  });

  test('begins a file where whoever took over had none', async () => {
    await learn('novice', 'T001');
    await follow(merged('11111111-0000-4000-8000-000000000002'));
    expect(await progress('ready')).toMatchObject({ answered: [answer('T001', 0)], secondsStudied: 60 });
  });

  test('is forgotten with him who deletes himself, more than one writing takes', async () => {
    for (let paper = 0; paper < 30; paper++) {
      const mockId = await learn('novice', 'T001');
      await room.post('novice', `/mocks/${mockId}/submission`);
    }
    await learn('ready', 'T003');
    await follow({
      id: '11111111-0000-4000-8000-000000000003',
      at: '2026-11-22T02:00:00.000Z',
      type: 'identity.person_deleted',
      data: { personId: PersonId.parse(personOf('novice')), revision: 9 },
    });
    expect(await itemsOf('novice')).toEqual([]);
    expect((await progress('ready')).answered).toHaveLength(1);
  });

  test('is begun for nobody any more with a token that lives on', async () => {
    await end('novice');
    for (const answered of [
      await room.post('novice', '/sync', { subject: 'S1', deviceId: 'phone-novice', answered: [answer('T001', 0)] }),
      await room.post('novice', '/beats', { subject: 'S1' }),
      await room.post('novice', '/mocks', { subject: 'S1', locale: 'en' }),
    ])
      expect([answered.status, answered.body.code]).toEqual([410, 'study.learner_gone']);
    expect((await itemsOf('novice')).filter(({ sk }) => sk !== 'PERSON')).toEqual([]);
  });

  test('goes to whoever took over from him who took over, in whatever order that is told', async () => {
    await learn('novice', 'T001');
    await end('ready', 'waiter');
    await follow(merged('11111111-0000-4000-8000-000000000004'));
    expect((await progress('waiter')).answered).toHaveLength(1);
  });
});
