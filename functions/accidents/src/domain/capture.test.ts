import { CaseId } from '@yilu/contracts';
import { appendLink, type Link } from '@yilu/evidence';
import { describe, expect, it } from 'vitest';
import type { DeviceEnd } from './accident.js';
import { clockSkewSeconds, deviceStream, receive } from './capture.js';

const at = new Date('2026-11-20T06:00:00Z');
const caseId = CaseId.parse('7c3a9a4e-2f59-4c7e-9a35-0d1a5d1f7a01');
const deviceId = '5b7a3b52-7f39-4c11-8a55-9e1f3f0b6c11';
const captured = { at: '2026-11-20T05:59:00.000Z', kind: 'photo', content: 'ab'.repeat(32) };
const stream = deviceStream(caseId, deviceId);

const chain = (length: number) => {
  const links: Link[] = [];
  for (let i = 0; i < length; i++) links.push(appendLink(stream, links.at(-1), captured));
  return links;
};
const take = (link: Link | undefined, devices: readonly DeviceEnd[] = []) =>
  receive(
    { caseId, devices },
    'a',
    { capturedOffline: true, link: link && { deviceId, place: link.place, previous: link.previous, hash: link.hash } },
    captured,
    at,
  );
const endOf = ({ place, hash }: Link): DeviceEnd => ({ deviceId, place, hash });

describe('a phone’s clock', () => {
  it.each([
    ['2026-11-20T06:00:00.499Z', 0],
    ['2026-11-20T06:01:00Z', 60],
    ['2026-11-20T05:00:00Z', -3600],
    ['no instant', undefined],
    [undefined, undefined],
  ])('%s is ahead of ours by %s seconds', (named, seconds) => {
    expect(clockSkewSeconds(named, at)).toBe(seconds);
  });
});

describe('a link of a phone’s chain', () => {
  const [first, second, third] = chain(3) as [Link, Link, Link];

  it.each<[string, Link, readonly DeviceEnd[], string | undefined]>([
    ['the first', first, [], undefined],
    ['the next', second, [endOf(first)], undefined],
    ['one too far on', third, [endOf(first)], 'gap'],
    ['one that came before', first, [endOf(second)], 'fork'],
    ['a second beginning', { ...first, previous: third.hash }, [], 'changed'],
    ['one of other words', { ...second, hash: third.hash }, [endOf(first)], 'changed'],
  ])('%s', (_which, link, devices, broken) => {
    expect(take(link, devices).capture.chainBreak).toBe(broken);
  });

  it('moves the end on over a gap, and never back', () => {
    expect(take(third, [endOf(first)]).patch.devices).toEqual([endOf(third)]);
    expect(take(first, [endOf(second)]).patch.devices).toBeUndefined();
  });

  it('is kept with what it commits to', () => {
    expect(take(first).patch.lastLink).toMatchObject({ ...captured, by: 'a', hash: first.hash });
    expect(take(undefined).patch).toEqual({});
  });

  it('of one phone more than any accident sees pushes the oldest out', () => {
    const many = Array.from({ length: 12 }, (_, n): DeviceEnd => ({ deviceId: `phone-${n}`, place: 1, hash: '' }));
    const { devices = [] } = take(first, many).patch;
    expect([devices.length, devices[0]?.deviceId, devices.at(-1)?.deviceId]).toEqual([12, 'phone-1', deviceId]);
  });
});
