import type { OfflinePacket } from '@yilu/contracts';
import { OfflinePacket as Schema } from '@yilu/contracts';
import { packetParts } from '@yilu/contracts/device-parts';
import { base64url } from '@yilu/evidence/base64url';
import { deviceKey, phoneSigner } from '@yilu/evidence/ed25519';
import { framed } from '@yilu/evidence/encoding';
import { describe, expect, test } from 'vitest';
import { isSigned, packetLink, readPacket, takePacket } from '../../src/offline/packet.js';

const caseId = '018f3c1e-0000-4000-8000-00000000000a';
const other = '018f3c1e-0000-4000-8000-00000000000b';
const secret = new Uint8Array(32).fill(7);

function signed(over: Partial<Omit<OfflinePacket, 'signature'>> = {}): OfflinePacket {
  const packet = {
    v: 1 as const,
    caseId: caseId as never,
    personId: other as never,
    deviceId: other,
    publicKey: deviceKey(secret).publicKey,
    vehicle: { kind: 'motor' as const, vehicleId: other as never },
    statement: { shape: 'A01', mover: 'b' as const, facts: [], note: '他变道没打灯🚗' },
    at: '2026-11-22T02:05:00.000Z',
    ...over,
  };
  const signature = base64url(phoneSigner('phone', secret).sign(framed(packetParts(packet))));
  return { ...packet, signature };
}
const reader = { caseId, personId: caseId, stated: true, taken: [] as string[] };
const linkOf = (packet: unknown) => packetLink('https://yilu.example', packet as OfflinePacket);

describe('a driver’s facts as a code', () => {
  test('come out as they went in, emoji and all, and as the city’s schema has them', () => {
    const packet = signed();
    expect(readPacket(linkOf(packet))).toEqual(packet);
    expect(readPacket(linkOf(packet).split('#')[1] ?? '')).toEqual(packet);
    expect(Schema.parse(readPacket(linkOf(packet)))).toEqual(packet);
  });

  test('fit a code that a camera still reads', () => {
    expect(linkOf(signed()).length).toBeLessThan(1_200);
  });

  test('are taken where everything is in order', () => {
    expect(takePacket(linkOf(signed()), reader)).toEqual(signed());
  });

  test('are found out wherever a word in them was changed', () => {
    const packet = signed();
    const changes: Partial<OfflinePacket>[] = [
      { personId: caseId as never },
      { deviceId: caseId },
      { at: '2026-11-22T02:05:01.000Z' },
      { vehicle: { kind: 'non_motor', nonMotorKind: 'e_bike' } },
      { statement: { ...packet.statement, mover: 'a' } },
      { statement: { ...packet.statement, facts: ['other_stopped'] } },
      { statement: { ...packet.statement, note: '' } },
      { publicKey: deviceKey(new Uint8Array(32).fill(8)).publicKey },
      { signature: 'A'.repeat(86) },
    ];
    for (const change of changes) expect(isSigned({ ...packet, ...change }), JSON.stringify(change)).toBe(false);
  });

  test.each([
    ['before one’s own account', linkOf(signed()), { stated: false }, 'state_first'],
    ['of another case', linkOf(signed({ caseId: other as never })), {}, 'of_another_case'],
    ['of one’s own', linkOf(signed({ personId: caseId as never })), {}, 'own'],
    ['taken before', linkOf(signed()), { taken: [signed().signature] }, 'used'],
    ['with a broken signature', linkOf({ ...signed(), signature: 'A'.repeat(86) }), {}, 'forged'],
    ['out of an advertisement', 'https://shop.example/item?id=7', {}, 'unreadable'],
    ['cut off half way', linkOf(signed()).slice(0, 300), {}, 'unreadable'],
    ['of 10,000 characters', 'x'.repeat(10_000), {}, 'unreadable'],
    ['that is empty', '', {}, 'unreadable'],
    ['right to left', '\u202eabc', {}, 'unreadable'],
  ])('%s are refused with a reason', (_what, text, over, refusal) => {
    expect(takePacket(text, { ...reader, ...over })).toBe(refusal);
  });
});
