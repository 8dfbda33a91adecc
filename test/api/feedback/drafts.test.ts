import { createAllDraftsApp } from '@yilu/feedback/drafts-app';
import type { DraftDeps, SpeechPort } from '@yilu/feedback/ports-drafts';
import { personLimiter } from '@yilu/http/person-limiter';
import { accept, refuse } from '@yilu/kernel';
import { classify } from '@yilu/triage/model';
import { ownModel } from '@yilu/triage/own-model';
import { describe, expect, it } from 'vitest';
import { callerOf } from '../../fixtures/feedback-people.js';
import { voiceNotes } from '../../fixtures/voice-notes.js';

const now = () => new Date('2026-11-20T02:00:00.000Z');

/** The room with a recogniser that answers as told. */
function room(textOf: SpeechPort['textOf'] = async () => refuse('speech.unreachable')) {
  const deps: DraftDeps = {
    classify: async (text) => classify(await ownModel(), text),
    speech: { textOf },
    now,
    city: 'ningbo',
  };
  const verifyToken = async (token: string) => callerOf(token, (unit) => unit);
  const app = createAllDraftsApp(deps, { verifyToken, limit: personLimiter(now) });
  return async (path: string, body: unknown, token: string | undefined = 'reporter') => {
    const response = await app.request(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': 'k-000000001',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
}
const audioOf = (bytes: Uint8Array) => ({ audio: Buffer.from(bytes).toString('base64') });

describe('a text', () => {
  it('becomes a draft with service, place and what its questions ask', async () => {
    const { status, body } = await room()('/feedback/drafts', {
      text: '我在中山东路与世纪大道路口，由东向西的红绿灯全灭了，差点撞上',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      serviceCode: 'FAC-SIGNAL-DARK',
      needsPerson: false,
      place: '中山东路与世纪大道路口',
      attributes: { direction: '东向西', danger_now: '是' },
    });
    expect(body).not.toHaveProperty('emergency');
  });
  it('answers only questions that its service asks', async () => {
    const { body } = await room()('/feedback/drafts', { text: '浙B12345堵住我的车库，东往西方向，麻烦通知车主挪车' });
    expect(body).toMatchObject({ serviceCode: 'MOVE-CAR', attributes: { plate_no: '浙B12345' } });
  });
  it('that says nothing we know is left to a person, and no service is made up for it', async () => {
    const { body } = await room()('/feedback/drafts', { text: '？？？？' });
    expect(body).toMatchObject({ needsPerson: true, alternatives: [], attributes: {} });
    expect(body).not.toHaveProperty('serviceCode');
  });
  it('that is not clear comes with other services to choose from', async () => {
    const { body } = await room()('/feedback/drafts', { text: '树枝挡住了，看不见' });
    expect((body['alternatives'] as unknown[]).length).toBeGreaterThan(0);
  });
  it('of people hurt says whom to call first', async () => {
    const { body } = await room()('/feedback/drafts', { text: '护栏倒了砸到骑车的，人躺在地上流血' });
    expect(body).toMatchObject({ emergency: '120' });
  });
  it.each([
    ['a character too few', { text: '坑' }, 'request.invalid'],
    ['a character too many', { text: '坑'.repeat(4_001) }, 'request.text_too_long'],
    ['characters that cannot be printed', { text: '路灯\u0000不亮' }, 'request.text_unprintable'],
    ['a field that we do not know', { text: '路灯不亮', file: true }, 'request.invalid'],
    ['no JSON', '{', 'request.not_json'],
  ])('with %s is refused', async (_what, body, code) => {
    expect(await room()('/feedback/drafts', body)).toMatchObject({ status: 400, body: { code } });
  });
});

describe('a voice note', () => {
  it('becomes words, without what cannot be printed', async () => {
    const post = room(async ({ format }) => accept(`${format}：路灯\u0000不亮 `));
    expect(await post('/feedback/speech', audioOf(voiceNotes.amr(4)))).toEqual({
      status: 200,
      body: { text: 'amr：路灯 不亮' },
    });
  });
  it.each([
    ['of a format that nobody knows', new Uint8Array(100), 422, 'feedback.voice_format'],
    ['longer than a minute', voiceNotes.mp3(70), 422, 'feedback.voice_too_long'],
    ['of an instant', voiceNotes.wav(0.1), 422, 'feedback.voice_empty'],
    ['while the service is down', voiceNotes.aac(3), 503, 'feedback.speech_unreachable'],
  ])('%s is refused', async (_what, bytes, status, code) => {
    expect(await room()('/feedback/speech', audioOf(bytes))).toMatchObject({ status, body: { code } });
  });
  it('without words is refused as such', async () => {
    for (const textOf of [async () => refuse('speech.unintelligible' as const), async () => accept('\u0000 ')])
      expect(await room(textOf)('/feedback/speech', audioOf(voiceNotes.m4a(3)))).toMatchObject({
        status: 422,
        body: { code: 'feedback.voice_unintelligible' },
      });
  });
  it('is refused before it is looked at where it is too large', async () => {
    const asked: unknown[] = [];
    const post = room(async (note) => accept(String(asked.push(note))));
    const huge = await post('/feedback/speech', { audio: 'A'.repeat(3_000_000) });
    expect(huge).toMatchObject({ status: 413, body: { code: 'request.too_large' } });
    expect(asked).toEqual([]);
  });
});

describe('an officer at the telephone', () => {
  const said = { text: '我在中山东路与世纪大道路口，由东向西的红绿灯全灭了' };
  it('gets the same draft from what a caller says', async () => {
    expect(await room()('/feedback/staff/drafts', said, 'desk_operator')).toMatchObject({
      status: 200,
      body: { serviceCode: 'FAC-SIGNAL-DARK', place: '中山东路与世纪大道路口' },
    });
  });
  it.each([
    ['nobody', '', 401],
    ['a citizen', 'reporter', 403],
    ['an auditor', 'auditor', 403],
    ['somebody of an outside unit', 'unit:lighting', 403],
  ])('shares it with no one else: not %s', async (_who, token, status) =>
    expect((await room()('/feedback/staff/drafts', said, token)).status).toBe(status),
  );
});

describe.each(['/feedback/drafts', '/feedback/speech'])('%s', (path) => {
  it.each([
    ['nobody', '', 401],
    ['an officer', 'facilities', 403],
  ])('is closed to %s', async (_who, token, status) => expect((await room()(path, {}, token)).status).toBe(status));
});

it('lets no script ask without end', async () => {
  const post = room();
  const answers = await Promise.all(Array.from({ length: 30 }, () => post('/feedback/drafts', { text: '路灯不亮' })));
  expect(answers.some(({ status }) => status === 429)).toBe(true);
});
