import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { people } from './drivers.js';
import { type OnePhone, onePhone, secrets, withoutPhone } from './guests.js';

let two: OnePhone;
beforeEach(async () => {
  two = await onePhone();
});
const health = '颈部疼痛';
const told = { injured: { of: 'b', passenger: true }, symptoms: health, since: '2026-11-20T06:00:00Z' };
const ofHost = [people.a.name, people.a.documentNumber, people.a.phone, people.a.policyNumber];

/** Every text of a bundle, unpacked. */
const textsIn = (zip: Uint8Array): string =>
  Object.values(unzipSync(zip))
    .map((bytes) => Buffer.from(bytes).toString('utf8'))
    .join('\n');

describe('a journey on one phone, with an amendment and an injury', () => {
  it('never gives the host his guest’s number, telephone or policy, nor anybody’s health, in any answer or bundle', async () => {
    const texts: string[] = [];
    const look = async (id: string) => {
      for (const query of ['', '?for=b'])
        for (const path of ['', '/agreement', '/agreement/document', '/amendment/agreement'])
          texts.push((await two.here.as('a').get(`/accidents/${id}${path}${query}`)).text);
      texts.push((await two.here.as('a').get('/accidents')).text);
      const { status, bytes } = await two.here.download(`/accidents/${id}/evidence`, 'a');
      if (status === 200) texts.push(textsIn(bytes));
    };
    const seated = await two.seated();
    await look(seated);
    await two.state(seated);
    await look(seated);
    const { id } = await two.signedByCode();
    await look(id);
    const post = async (path: string, content: object) => {
      const { text, body } = await two.here.as('a').post(`/accidents/${id}${path}`, content);
      texts.push(text);
      return body;
    };
    await post('/amendments', { reason: '地点写错了', corrections: { place: '中山东路' } });
    const { amendmentId } = (await two.here.as('a').get(`/accidents/${id}`)).body.amendment;
    await post('/amendment/answers?for=b', { amendmentId, answer: 'agree' });
    await look(id);
    await post('/injury?for=b', told);
    await look(id);
    const all = texts.join('\n');
    expect(all).toContain('reopened_injury');
    for (const secret of [...secrets, health]) expect(all).not.toContain(secret);
  });

  it('never gives the guest’s copy a full line of his host', async () => {
    const { number, copyCode } = await two.signedByCode();
    const { text } = await two.openCopy(number, copyCode);
    for (const secret of ofHost) expect(text).not.toContain(secret);
  });

  it('gives the picture of a guest’s document to officers alone', async () => {
    const id = await two.toSign(withoutPhone);
    const photoId = await two.photographed(id);
    two.here.photographs.set(photoId, new Uint8Array([0xff, 0xd8, 0xff]));
    const names = async (path: string, token: string) =>
      Object.keys(unzipSync((await two.here.download(`/accidents/${path}${id}/evidence`, token)).bytes));
    expect(await names('', 'a')).not.toContain(`photographs/P6-${photoId}.jpg`);
    expect(await names('staff/cases/', 'accident_officer')).toContain(`photographs/P6-${photoId}.jpg`);
  });

  it('shows no statement of one in the other’s bundle before both are in, and both after', async () => {
    const { here } = two;
    const id = await here.steps.confirmed();
    const note = '我在直行';
    await here.steps.state(id, 'a', { note });
    const bundleOf = async (who: string) => textsIn((await here.download(`/accidents/${id}/evidence`, who)).bytes);
    expect(await bundleOf('a')).toContain(note);
    expect(await bundleOf('b')).not.toContain(note);
    await here.steps.state(id, 'b');
    expect(await bundleOf('b')).toContain(note);
  });

  it('shows the place of a photograph to nobody by the evidence', async () => {
    const { here } = two;
    const id = await here.steps.confirmed();
    const taken = {
      shot: 'P4',
      sha256: 'c'.repeat(64),
      sizeBytes: 1000,
      mediaType: 'image/jpeg',
      capturedAt: here.clock.at.toISOString(),
      location: { lat: 29.123457, lng: 121.765432 },
    };
    const { body } = await here.as('b').post(`/accidents/${id}/photos`, taken);
    await here.steps.store(id, body.photoId);
    const texts = textsIn((await here.download(`/accidents/${id}/evidence`, 'a')).bytes);
    expect(texts).toContain(taken.sha256);
    expect(texts).not.toMatch(/29\.123457|121\.765432/);
  });
});
