import { CaseId, PersonId, PhotoId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import type { Accident } from './accident.js';
import { advance } from './lifecycle.js';
import { openCase } from './opening.js';
import { tell } from './telling.js';

const at = new Date('2026-11-20T06:00:00Z');
const personId = PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01');
const opened = openCase(
  CaseId.parse('7c3a9a4e-2f59-4c7e-9a35-0d1a5d1f7a01'),
  { personId, provider: 'wechat' },
  { hazards: [], occurredAt: at.toISOString(), others: ['motor'], capturedOffline: true },
  undefined,
  at,
).next;
const after = (patch: Partial<Accident>, what = 'changed') => advance(opened, { at, by: 'a', what }, patch);
const said = (patch: Partial<Accident>) => JSON.parse(tell(opened, after(patch)).text);

describe('what a version tells', () => {
  it('is who did what, when, and what it changed alone', () => {
    const told = tell(opened, after({ clearedAt: at.toISOString() }, 'road_cleared'));
    expect([told.at, told.kind]).toEqual([at.toISOString(), 'road_cleared']);
    expect(JSON.parse(told.text)).toEqual({ by: 'a', status: 'evidence', clearedAt: at.toISOString() });
  });

  it('tells of the opening everything that is no secret', () => {
    const text = tell(undefined, opened).text;
    expect(JSON.parse(text)).toMatchObject({ capture: { offline: true }, gate: { hazards: [] } });
    expect(text).not.toContain(personId);
  });

  it('holds no code and no token of a pairing', () => {
    const pairing = { tokenHash: 'f'.repeat(64), code: '123456', expiresAt: at.toISOString() };
    expect(said({ pairing })).toEqual({ by: 'a', status: 'evidence' });
  });

  it('is a photograph’s own hash where one was taken', () => {
    const photo = {
      photoId: PhotoId.parse('5b7a3b52-7f39-4c11-8a55-9e1f3f0b6c11'),
      shot: 'P1',
      by: 'a',
      sha256: 'cd'.repeat(32),
      sizeBytes: 1,
      mediaType: 'image/jpeg',
      capturedAt: at.toISOString(),
      registeredAt: at.toISOString(),
      state: 'pending',
      original: 'v1.sealed',
    } as const;
    const taken = after({ photos: [photo] }, 'photo_added');
    expect(tell(opened, taken).photo).toBe(photo.sha256);
    const stored = { ...taken, photos: [{ ...photo, state: 'stored' as const }] };
    const told = tell(taken, stored);
    expect([told.photo, told.text.includes('v1.sealed')]).toEqual([undefined, false]);
    expect(JSON.parse(told.text).photos).toMatchObject([{ state: 'stored', sha256: photo.sha256 }]);
  });

  it('is a statement for its speaker until the others may see it', () => {
    const told = tell(opened, after({ statements: { b: { shape: 'A01', mover: 'b', facts: [] } } }));
    expect([told.to, told.blind]).toEqual([['b'], 'b']);
  });

  it('is for those alone who may read all of it', () => {
    const officer = {
      requestedBy: ['a' as const],
      reasons: { a: '他说谎' },
      questions: [],
    };
    expect(tell(opened, after({ officer })).to).toEqual(['a']);
    expect(tell(opened, after({ officer: { ...officer, reasons: {} } })).to).toBeUndefined();
  });
});
