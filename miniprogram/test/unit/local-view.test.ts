import type { CaseView } from '@yilu/contracts';
import { describe, expect, test } from 'vitest';
import type { Act, Deed } from '../../src/offline/act.js';
import { localView } from '../../src/offline/local-view.js';

const caseId = '018f3c1e-0000-7000-8000-00000000000a';
let turn = 0;
/** An act as it lies on the phone. */
function act(deed: Deed, over: Partial<Pick<Act, 'state' | 'version'>> = {}): Act {
  turn += 1;
  const at = new Date(Date.UTC(2026, 10, 22, 2, 0, turn)).toISOString();
  return { ...deed, key: `key-${turn}`, caseId, at, state: 'waiting', ...over };
}
const opened = (hazards: string[] = [], others: ('motor' | 'non_motor')[] = ['motor']) =>
  act({ kind: 'open', body: { hazards, occurredAt: '2026-11-22T02:00:00.000Z', others, capturedOffline: true } });
const photo = (sha256: string) =>
  act({
    kind: 'photo',
    body: {
      shot: 'P1',
      sha256,
      sizeBytes: 1,
      mediaType: 'image/jpeg',
      capturedAt: '2026-11-22T02:00:10.000Z',
      capturedOffline: true,
    },
  });
const photos = ['a', 'b', 'c'].map((letter) => photo(letter.repeat(64)));
const clear = act({ kind: 'clear', body: {} });
const particulars = act({
  kind: 'particulars',
  body: { vehicle: { kind: 'non_motor', nonMotorKind: 'e_bike' } },
});
const statement = act({
  kind: 'statement',
  body: { shape: 'A01', mover: 'b', facts: [], capturedOffline: true },
});
const packet = act({
  kind: 'packet',
  body: {
    capturedOffline: true,
    packet: {
      v: 1,
      personId: caseId as never,
      deviceId: caseId,
      publicKey: 'A'.repeat(43),
      vehicle: { kind: 'non_motor', nonMotorKind: 'e_bike' },
      statement: { shape: 'A02', mover: 'a', facts: [] },
      at: '2026-11-22T02:05:00.000Z',
      signature: 'A'.repeat(86),
    },
  },
});
const see = (...acts: readonly Act[]): CaseView => {
  const view = localView(undefined, acts);
  if (!view) throw new Error('no view');
  return view;
};

describe('the case as this phone knows it', () => {
  test('goes the whole way from the gate to the account without the city', () => {
    const way = [opened(), ...photos, clear, particulars, statement];
    const seen = way.map((_act, at) => see(...way.slice(0, at + 1)).status);
    expect(seen).toEqual(['evidence', 'evidence', 'evidence', 'evacuate', 'pairing', 'pairing', 'pairing']);
    const view = see(...way);
    expect(view.parties.a.confirmed).toBe(true);
    expect(view.stated).toEqual({ a: true, b: false });
    expect(view.photos).toHaveLength(3);
  });

  test('ends at the law where the gate found a hazard', () => {
    const { status, referral } = see(opened(['X01']));
    expect(status).toBe('police_referral');
    expect(referral?.call[0]).toBe('122');
    expect(referral?.hazards[0]?.basis).toContain('第');
  });

  test('seats the other driver by his packet and shows nothing of what he said', () => {
    const view = see(opened(), ...photos, clear, particulars, statement, packet);
    expect(view.status).toBe('stating');
    expect(view.parties.b?.confirmed).toBe(true);
    expect(view.stated).toEqual({ a: true, b: true });
    expect(JSON.stringify(view)).not.toContain('A02');
  });

  test('waits for nobody where there is nobody else', () => {
    expect(see(opened([], []), ...photos, clear).status).toBe('stating');
  });

  test('begins for the other driver at his own account', () => {
    const view = see(act({ kind: 'meet', body: { named: true } }));
    expect(view).toMatchObject({ you: 'b', status: 'stating' });
  });

  test('leaves out what the city refused, and takes the city’s word over what it has seen', () => {
    const [first, second, third] = photos;
    if (!first || !second || !third) throw new Error('photos');
    expect(see(opened(), first, second, { ...third, state: 'refused' }).status).toBe('evidence');
    const kept: CaseView = { ...see(opened(), ...photos), version: 5, status: 'pairing' };
    expect(localView(kept, [{ ...clear, state: 'sent', version: 5 }])?.status).toBe('pairing');
    const twice = localView(kept, [first]);
    expect(twice?.photos).toHaveLength(3);
  });

  test('is the same however often it is worked out', () => {
    const way = [opened(), ...photos, clear, particulars, statement, packet];
    expect(see(...way)).toEqual(see(...way));
    expect(localView(undefined, [])).toBeUndefined();
  });
});
