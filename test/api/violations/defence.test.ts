import { DefenceId, RecordId } from '@yilu/contracts';
import { settleEvidence } from '@yilu/violations/use-cases/settle-evidence';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../../fixtures/store.js';
import { otherCar, personOf } from '../../fixtures/violations-people.js';
import { decisionOf, type ViolationsTown, violationsTown } from '../../fixtures/violations-town.js';

let store: Store;
let here: ViolationsTown;
let count = 0;
const clock = { at: new Date('2026-11-20T02:00:00.000Z') };
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  clock.at = new Date('2026-11-20T02:00:00.000Z');
  here = await violationsTown(await store.table(`defence-${count++}`, { now: () => clock.at }));
});

const recordId = RecordId.parse('330203000001');
const second = RecordId.parse('330203000002');
const at = `/violations/records/${recordId}`;
const photo = { kind: 'scene_photos', mediaType: 'image/jpeg', bytes: 64, sha256: 'a'.repeat(64) };
const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, ...new Array<number>(61).fill(0)]);
const words = '当时信号灯与标志互相矛盾，请核实现场情况。';
const filing = (over: object = {}) => ({
  defenceId: crypto.randomUUID(),
  circumstance: 'conflicting_signals',
  statement: words,
  documents: [],
  ...over,
});
const arrive = (id: string, bytes = jpeg, size = bytes.length) =>
  settleEvidence({ store: here.store, read: async (_key, from, length) => bytes.subarray(from, from + length) })({
    key: `violations/defences/${recordId}/${personOf('owner')}/${id}`,
    size,
  });
const given = async (over: object = {}) => {
  const { status, body } = await here.post('owner', `${at}/evidence`, { ...photo, ...over });
  expect(status).toBe(201);
  return body.documentId as string;
};
const defend = async (over: object = {}) => {
  const answer = await here.post('owner', `${at}/defences`, filing(over));
  expect(answer.status).toBe(201);
  return answer.body.defenceId as string;
};
const record = async (id = recordId) => (await here.find({ records: [id] })).records[0];

describe('a defence', () => {
  it('is filed with its evidence, gets a number, and says what is still missing', async () => {
    await here.publish();
    const documentId = await given();
    await arrive(documentId);
    const id = await defend({ documents: [documentId] });
    const { body } = await here.get('owner', `/violations/defences/${id}`);
    expect(body).toMatchObject({
      state: 'received',
      round: 1,
      statement: words,
      clockStopped: true,
      missing: [],
      answerBy: { on: '2026-11-27', provisional: false },
      documents: [{ documentId, state: 'stored', kind: 'scene_photos' }],
    });
    expect(body.number).toMatch(/^CS20261120-\d{9}$/);
    const bare = await here.publish({ recordId: second, verifyCode: 'B000000000000002' });
    const answer = await here.post('owner', `/violations/records/${bare.recordId}/defences`, filing());
    const { body: other } = await here.get('owner', `/violations/defences/${answer.body.defenceId}`);
    expect(other.missing).toEqual([{ zh: '现场信号的样子', en: 'what the place looked like' }]);
  });

  it('is the same one when it is sent again, under whatever key', async () => {
    await here.publish();
    const content = filing();
    const first = await here.post('owner', `${at}/defences`, content);
    const again = await here.post('owner', `${at}/defences`, content);
    expect(again.body).toEqual(first.body);
    expect((await here.get('owner', '/violations/defences')).body.items).toHaveLength(1);
  });

  it('keeps what the citizen wrote sealed in the store', async () => {
    await here.publish();
    const id = DefenceId.parse(await defend());
    const [kept] = (await here.find({ defences: [id] })).defences;
    expect(JSON.stringify(kept)).not.toContain('信号灯');
  });

  it('stops the surcharge of the decision that stands, and tells payments every stop', async () => {
    const decision = decisionOf(clock.at);
    const { number, personId, outcome, fen, points, obligationId } = decision;
    await here.publish({
      status: 'decided',
      decision: { number, personId, outcome, fen, points, ...(obligationId ? { obligationId } : {}) },
    });
    await here.put({ decisions: [decision] });
    const id = await defend();
    expect((await record())?.stops).toEqual([{ why: 'defence', from: '2026-11-20' }]);
    clock.at = new Date('2026-11-23T02:00:00.000Z');
    await here.post('owner', `/violations/defences/${id}/withdrawal`);
    expect((await record())?.stops).toEqual([{ why: 'defence', from: '2026-11-20', until: '2026-11-23' }]);
  });

  it('is no matter of a driver of the car where somebody else was decided about', async () => {
    const decision = decisionOf(clock.at);
    const { number, personId, outcome, fen, points } = decision;
    await here.publish({ status: 'decided', decision: { number, personId, outcome, fen, points } });
    await here.put({ decisions: [decision] });
    expect((await here.get('driver', at)).body.may.defend).toBe(false);
    const refused = await here.post('driver', `${at}/defences`, filing());
    expect([refused.status, refused.body.code]).toEqual([404, 'violations.not_found']);
    expect((await here.post('owner', `${at}/defences`, filing())).status).toBe(201);
  });

  it('gives back the days that it took of the term to handle the record', async () => {
    const { handleBy } = await here.publish();
    const id = await defend();
    clock.at = new Date('2026-11-23T02:00:00.000Z');
    await here.post('owner', `/violations/defences/${id}/withdrawal`);
    const days = (Date.parse((await record())?.handleBy?.on ?? '') - Date.parse(handleBy?.on ?? '')) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(4);
  });

  it('of a cloned plate takes all its records into one case', async () => {
    await here.publish();
    await here.publish({ recordId: second, verifyCode: 'B000000000000002' });
    const id = await defend({ circumstance: 'cloned_plate', alsoRecords: [second] });
    for (const one of [recordId, second])
      expect((await record(one))?.defence).toEqual({ defenceId: id, state: 'received' });
  });

  it('takes a record that is named twice as one', async () => {
    await here.publish();
    await here.publish({ recordId: second, verifyCode: 'B000000000000002' });
    const twice = filing({ circumstance: 'cloned_plate', alsoRecords: [second, second, recordId] });
    const { status, body } = await here.post('owner', `${at}/defences`, twice);
    expect(status).toBe(201);
    const [defence] = (await here.find({ defences: [body.defenceId] })).defences;
    expect(defence?.recordIds).toEqual([recordId, second]);
  });
});

describe('what is refused, with nothing lost', () => {
  const refusals: readonly (readonly [string, () => Promise<{ status: number; body: { code: string } }>, string])[] = [
    [
      '2,001 characters',
      () => here.post('owner', `${at}/defences`, filing({ statement: '字'.repeat(2001) })),
      'request.text_too_long',
    ],
    ['an SVG', () => here.post('owner', `${at}/evidence`, { ...photo, mediaType: 'image/svg+xml' }), 'request.invalid'],
    ['a hash that is none', () => here.post('owner', `${at}/evidence`, { ...photo, sha256: 'x' }), 'request.invalid'],
    ['21 MB', () => here.post('owner', `${at}/evidence`, { ...photo, bytes: 21_000_000 }), 'request.invalid'],
    [
      'an unknown kind of document',
      () => here.post('owner', `${at}/evidence`, { ...photo, kind: 'horoscope' }),
      'defence.unknown_document_kind',
    ],
    [
      'an unknown circumstance',
      () => here.post('owner', `${at}/defences`, filing({ circumstance: 'bad_luck' })),
      'defence.unknown_circumstance',
    ],
    [
      'a foreign document',
      () => here.post('owner', `${at}/defences`, filing({ documents: [crypto.randomUUID()] })),
      'defence.foreign_document',
    ],
    ['a record of another’s car', () => here.post('other', `${at}/defences`, filing()), 'violations.not_found'],
    [
      'a record that nobody audited yet',
      async () => {
        await here.publish({ recordId: second, status: 'held', verifyCode: 'B000000000000002' });
        return here.post('owner', `/violations/records/${second}/defences`, filing());
      },
      'violations.not_found',
    ],
    ['evidence for another’s record', () => here.post('other', `${at}/evidence`, photo), 'violations.not_found'],
    [
      'two records that no clone joins',
      async () => {
        await here.publish({ recordId: second, verifyCode: 'B000000000000002' });
        return here.post('owner', `${at}/defences`, filing({ alsoRecords: [second] }));
      },
      'defence.not_one_clone',
    ],
    [
      'another’s plate in one case',
      async () => {
        await here.publish({ ...otherCar, recordId: second, verifyCode: 'B000000000000002' });
        return here.post('owner', `${at}/defences`, filing({ circumstance: 'cloned_plate', alsoRecords: [second] }));
      },
      'violations.not_found',
    ],
    [
      'a second defence while one is pending',
      async () => {
        await defend();
        return here.post('owner', `${at}/defences`, filing());
      },
      'defence.pending',
    ],
    [
      'an id that belongs to another’s defence',
      async () => {
        const defenceId = await defend();
        await here.publish({ ...otherCar, recordId: second, verifyCode: 'B000000000000002' });
        return here.post('other', `/violations/records/${second}/defences`, filing({ defenceId }));
      },
      'defence.id_taken',
    ],
    [
      'a sixth photograph',
      async () => {
        for (const digit of '12345') await given({ sha256: digit.repeat(64) });
        return here.post('owner', `${at}/evidence`, photo);
      },
      'defence.too_many_photos',
    ],
    [
      'a second video',
      async () => {
        await given({ mediaType: 'video/mp4', kind: 'dashcam' });
        return here.post('owner', `${at}/evidence`, { ...photo, mediaType: 'video/mp4', sha256: 'b'.repeat(64) });
      },
      'defence.too_many_videos',
    ],
    [
      'a picture that turned out to be a drawing in words',
      async () => {
        const id = await given();
        await arrive(id, new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg">'.padEnd(64)));
        return here.post('owner', `${at}/defences`, filing({ documents: [id] }));
      },
      'defence.document_refused',
    ],
    [
      'a reply where nobody asked',
      async () => here.post('owner', `/violations/defences/${await defend()}/reply`, { text: '补充' }),
      'defence.wrong_state',
    ],
    [
      'a stranger’s look at it',
      async () => here.get('other', `/violations/defences/${await defend()}`),
      'defence.not_found',
    ],
    [
      'a stranger’s withdrawal',
      async () => here.post('other', `/violations/defences/${await defend()}/withdrawal`),
      'defence.not_found',
    ],
  ];
  it.each(refusals)('%s', async (_name, ask, code) => {
    await here.publish();
    const { status, body } = await ask();
    expect(body.code).toBe(code);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  });
});

describe('evidence', () => {
  beforeEach(() => here.publish());
  it('is the same document when the same file is sent again', async () => {
    expect(await given()).toBe(await given());
  });
  it('is settled once, whatever is announced later', async () => {
    const id = await given();
    await arrive(id);
    await arrive(id, jpeg, 63);
    const { documents } =
      (await here.find({ evidence: [{ recordId, personId: personOf('owner') }] })).evidence[0] ?? {};
    expect(documents?.[0]?.state).toBe('stored');
  });
  it('of another size than was registered is refused', async () => {
    const id = await given({ bytes: 65 });
    await arrive(id);
    const { documents } =
      (await here.find({ evidence: [{ recordId, personId: personOf('owner') }] })).evidence[0] ?? {};
    expect(documents?.[0]).toMatchObject({ state: 'refused', refusal: 'other_size' });
  });
  it('that lapsed before it arrived makes room for another', async () => {
    for (const digit of '12345') await given({ sha256: digit.repeat(64) });
    clock.at = new Date(clock.at.getTime() + 11 * 60_000);
    await given();
  });
  it('asks for its bytes again where the store does not have them yet', async () => {
    const id = await given();
    const settle = settleEvidence({ store: here.store, read: async () => undefined });
    await expect(
      settle({ key: `violations/defences/${recordId}/${personOf('owner')}/${id}`, size: 64 }),
    ).rejects.toThrow('not there');
  });
  it.each([1, 2, 3])(
    'whose %i. look into the evidence store fails is settled when it is announced again',
    async (cut) => {
      const u32 = (value: number) => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
      const text = (words: string) => [...new TextEncoder().encode(words)];
      const times = [...u32(108), ...text('mvhd'), ...u32(0), ...u32(0), ...u32(0), ...u32(1000), ...u32(29_000)];
      const moov = [...u32(116), ...text('moov'), ...times, ...new Array<number>(80).fill(0)];
      const mp4 = Uint8Array.from([...u32(20), ...text('ftypisom'), ...u32(512), ...text('avc1'), ...moov]);
      const id = await given({ mediaType: 'video/mp4', kind: 'dashcam', bytes: mp4.length });
      const key = `violations/defences/${recordId}/${personOf('owner')}/${id}`;
      let looks = 0;
      const settle = settleEvidence({
        store: here.store,
        read: async (_key, from, length) => {
          if (++looks === cut) throw new Error('Planted failure of the evidence store');
          return mp4.subarray(from, from + length);
        },
      });
      await expect(settle({ key, size: mp4.length })).rejects.toThrow('Planted');
      await settle({ key, size: mp4.length });
      const { documents } =
        (await here.find({ evidence: [{ recordId, personId: personOf('owner') }] })).evidence[0] ?? {};
      expect(documents?.[0]?.state).toBe('stored');
    },
  );
});
