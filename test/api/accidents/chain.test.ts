import { followPerson } from '@yilu/accidents/use-cases/follow-person';
import { PersonId } from '@yilu/contracts';
import { verifyChain } from '@yilu/evidence';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { phone } from '../../fixtures/phone.js';
import { type City, city } from './city.js';
import { people } from './drivers.js';

let here: City;
beforeEach(async () => {
  here = await city();
});

interface Bundle {
  readonly names: string[];
  /** The words of a version's kind, as often as this reader may see them. */
  words(kind: string): unknown[];
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into manifests of every shape
  readonly manifest: any;
}

async function bundle(who: string, id: string, part = 1): Promise<Bundle> {
  const path = who === 'accident_officer' ? `/accidents/staff/cases/${id}` : `/accidents/${id}`;
  const { status, bytes } = await here.download(`${path}/evidence?part=${part}`, who);
  expect(status).toBe(200);
  const files = unzipSync(bytes);
  const read = (name: string) => new TextDecoder().decode(files[name]);
  const names = Object.keys(files);
  return {
    names,
    words: (kind) => names.filter((name) => name.endsWith(`-${kind}.json`)).map((name) => JSON.parse(read(name))),
    text: names
      .filter((name) => name.endsWith('.json'))
      .map(read)
      .join('\n'),
    manifest: JSON.parse(read('manifest.json')),
  };
}
const code = (answer: { status: number; body: { code?: string } }) => [answer.status, answer.body.code];

describe('the words of a bundle', () => {
  it('are a party’s own and what he could read, each under its link', async () => {
    const id = await here.steps.determined();
    await here.steps.state(id, 'a');
    const mine = await bundle('a', id);
    expect(mine.words('statement_made')).toMatchObject([
      { by: 'a', statements: { a: { shape: 'A01', mover: 'b' } } },
      { by: 'b', statements: { b: { shape: 'A01', mover: 'b' } }, status: 'comparing' },
    ]);
    expect(mine.words('case_determined')).toMatchObject([{ determination: { findings: '乙方车辆追尾甲方车辆。' } }]);
    expect(verifyChain(`case:${id}`, mine.manifest.chains[0].links)).toEqual({ genuine: true });
  });

  it('keep a statement blind until all are in', async () => {
    const id = await here.steps.confirmed();
    await here.steps.state(id, 'b', { note: '我停着' });
    expect((await bundle('a', id)).text).not.toContain('我停着');
    expect((await bundle('b', id)).text).toContain('我停着');
    expect((await bundle('accident_officer', id)).text).toContain('我停着');
    await here.steps.state(id, 'a');
    expect((await bundle('a', id)).text).toContain('我停着');
  });

  it('show a statement that was changed to whoever could read it, and one that was changed before to nobody', async () => {
    const id = await here.steps.confirmed();
    await here.steps.state(id, 'b', { note: '第一次' });
    await here.steps.state(id, 'b', { note: '第二次' });
    await here.steps.state(id, 'a');
    await here.steps.state(id, 'b', { note: '第三次' });
    const { text } = await bundle('a', id);
    expect([text.includes('第一次'), text.includes('第二次'), text.includes('第三次')]).toEqual([false, true, true]);
  });

  it('show a question to whom it was asked, and a reason to who gave it', async () => {
    const id = await here.steps.queued();
    const ask = { to: 'a', text: '当时车速多少？' };
    await here.as('accident_officer').post(`/accidents/staff/cases/${id}/questions`, ask);
    const [a, b] = [await bundle('a', id), await bundle('b', id)];
    expect([a.text.includes('当时车速多少？'), b.text.includes('当时车速多少？')]).toEqual([true, false]);
    expect([a.text.includes('他说谎'), b.text.includes('他说谎')]).toEqual([true, false]);
  });

  it('hold nobody’s full name, number, telephone, policy or id but one’s own', async () => {
    const id = await here.steps.signed();
    const { text } = await bundle('a', id);
    for (const value of [people.b.name, people.b.documentNumber, people.b.phone, people.b.policyNumber])
      expect(text).not.toContain(value);
    expect(text).not.toContain(people.b.personId);
    expect(text).toContain(people.a.documentNumber);
    const officers = (await bundle('accident_officer', id)).text;
    for (const { documentNumber, phone: number } of [people.a, people.b])
      for (const value of [documentNumber, number]) expect(officers).not.toContain(value);
  });

  it('leave no code or link of the pairing behind', async () => {
    const id = await here.steps.cleared();
    const { body } = await here.as('a').post(`/accidents/${id}/pairing`);
    expect((await bundle('accident_officer', id)).text).not.toContain(body.code);
  });
});

describe('a phone’s own chain in a bundle', () => {
  it('is left out while it holds a statement that the reader may not see: its hash could be guessed', async () => {
    const id = await here.steps.confirmed();
    const theirs = phone(id);
    const { statementParts } = await import('@yilu/contracts/device-parts');
    const { sha256Hex } = await import('@yilu/evidence');
    const { framed } = await import('@yilu/evidence/encoding');
    const statement = { shape: 'A01', mover: 'b' as const, facts: [] };
    const statedAt = here.clock.at.toISOString();
    const content = sha256Hex(framed(statementParts(statement)));
    await here.steps.state(id, 'b', { statedAt, link: theirs.link({ at: statedAt, kind: 'statement', content }) });
    const streams = async (who: string) =>
      (await bundle(who, id)).manifest.chains.map(({ stream }: { stream: string }) => stream);
    await here.steps.state(id, 'b', { statedAt, link: theirs.link({ at: statedAt, kind: 'statement', content }) });
    const hidden = await bundle('a', id);
    expect([hidden.manifest.chains.length, hidden.text.includes(content)]).toEqual([1, false]);
    expect(await streams('b')).toEqual([`case:${id}`, `device:${id}:${theirs.deviceId}`]);
    await here.steps.state(id, 'a');
    expect(await streams('a')).toHaveLength(2);
  });
});

describe('photographs in a bundle', () => {
  const add = async (id: string, n: number, sizeBytes: number) => {
    const sha256 = here.deps.sha256(`large ${n}`);
    const taken = { shot: 'free', sha256, sizeBytes, mediaType: 'image/jpeg', capturedAt: here.clock.at.toISOString() };
    const { photoId } = (await here.as('a').post(`/accidents/${id}/photos`, taken)).body;
    here.photographs.set(photoId, new TextEncoder().encode(`large ${n}`));
    await here.steps.store(id, photoId, undefined, sizeBytes);
  };

  it('come in parts that an answer can carry, and one that no part can is in none', async () => {
    const id = await here.steps.open();
    for (const [n, size] of [3_000_000, 2_000_000, 9_000_000, 1_500_000].entries()) await add(id, n, size);
    const held = async (part: number) =>
      (await bundle('a', id, part)).names.filter((name) => name.startsWith('photographs/')).length;
    expect([await held(1), await held(2)]).toEqual([1, 2]);
    expect(code(await here.as('a').get(`/accidents/${id}/evidence?part=3`))).toEqual([404, 'accident.no_evidence']);
  });
});

describe('taking the evidence away', () => {
  it('is a party’s right alone', async () => {
    const id = await here.steps.signed();
    expect(code(await here.as('stranger').get(`/accidents/${id}/evidence`))).toEqual([404, 'accident.not_found']);
    expect((await here.call('GET', `/accidents/${id}/evidence`)).status).toBe(401);
  });

  it('is told of officers, and open to those alone who handle cases', async () => {
    const id = await here.steps.signed();
    await bundle('accident_officer', id);
    expect(here.acts.map(({ act, subject }) => [act, subject])).toContainEqual(['evidence_exported', id]);
    for (const role of ['supervisor', 'auditor', 'admin', 'desk_operator'])
      expect(code(await here.as(role).get(`/accidents/staff/cases/${id}/evidence`))).toEqual([
        403,
        'accident.role_missing',
      ]);
  });
});

it('opens no word of a draft any more once a party has deleted himself, while its links stand', async () => {
  const id = await here.steps.compared();
  expect((await bundle('accident_officer', id)).words('statement_made')).toHaveLength(2);
  const data = { personId: PersonId.parse(people.b.personId), revision: 99 };
  const event = {
    id: crypto.randomUUID(),
    at: here.clock.at.toISOString(),
    type: 'identity.person_deleted',
    data,
  } as const;
  await followPerson(here.deps)(event);
  const after = await bundle('accident_officer', id);
  expect(after.names.filter((name) => name.startsWith('history/'))).toEqual([]);
  const [{ links }] = after.manifest.chains;
  expect(links.at(-1)).toMatchObject({ kind: 'person_erased', place: links.length });
});
