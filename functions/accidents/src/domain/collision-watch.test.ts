import { cityProfile } from '@yilu/law';
import { describe, expect, it } from 'vitest';
import type { WatchedCase } from './collision-patterns.js';
import { alertView, type CollisionGroup, closeAlert, groupAfter } from './collision-watch.js';

const { collisions: thresholds } = cityProfile();
const at = new Date('2026-11-20T06:00:00Z');
const crash = (caseId: string, plates: string, day = '2026-11-01'): WatchedCase => ({
  caseId,
  at: `${day}T04:00:00.000Z`,
  plates: plates.split(' '),
  persons: [],
});
const officer = { id: 'o1', name: '王警官' };

/** Groups as a store keeps them: each accident meets those that it shares a plate with. */
function watch(cases: readonly WatchedCase[]) {
  let groups: CollisionGroup[] = [];
  for (const [place, added] of cases.entries()) {
    const touched = groups.filter(({ cases: known }) =>
      known.some(({ plates }) => plates.some((plate) => added.plates.includes(plate))),
    );
    const { group } = groupAfter(touched, added, { groupId: `group-${place}`, at, thresholds });
    groups = [...groups.filter((one) => !touched.includes(one)), group];
  }
  return groups;
}
const ring = [
  crash('1', 'A B', '2026-06-01'),
  crash('2', 'C D', '2026-07-01'),
  crash('3', 'B C', '2026-08-01'),
  crash('4', 'D E', '2026-09-01'),
  crash('5', 'E A', '2026-10-01'),
];

describe('a ring of five', () => {
  it('raises one alert, in whatever order its accidents are heard of', () => {
    for (let turn = 0; turn < ring.length; turn++) {
      const groups = watch([...ring.slice(turn), ...ring.slice(0, turn)]);
      const alerts = groups.flatMap((group) => alertView(group) ?? []);
      expect(alerts).toHaveLength(1);
      expect(alerts[0]).toMatchObject({ caseCount: 5, state: 'open', patterns: ['connected_group'] });
    }
  });

  it('is told of again in the same alert as it grows, and anew when it grows after it was closed', () => {
    const [group] = watch(ring);
    if (!group) throw new Error('No group');
    const closed = closeAlert(group, officer, '查过，没有问题', at);
    if (!closed.ok) throw new Error('Not closed');
    expect(closeAlert(closed.value, officer, '再来一次', at)).toEqual({ ok: false, refusal: 'accident.alert_closed' });
    const later = new Date(at.getTime() + 86_400_000);
    const grown = groupAfter([closed.value], crash('6', 'A F'), { groupId: 'other', at: later, thresholds }).group;
    expect(grown.groupId).toBe(group.groupId);
    expect(grown.alert).toMatchObject({ state: 'open', raisedAt: at.toISOString(), grownAt: later.toISOString() });
    expect(grown.alert?.closing).toBeUndefined();
  });

  it('stays as it is when one of its accidents is told again', () => {
    const [group] = watch(ring);
    if (!group) throw new Error('No group');
    const again = groupAfter([group], ring[2] ?? crash('3', 'B C'), { groupId: 'x', at: new Date(), thresholds }).group;
    expect([again.alert, again.cases]).toEqual([group.alert, group.cases]);
  });
});

describe('a group', () => {
  it('takes an accident as its amended paper tells it', () => {
    const [group] = watch([crash('1', 'A B'), crash('2', 'A C')]);
    if (!group) throw new Error('No group');
    const amended = groupAfter([group], crash('2', 'X C'), { groupId: 'x', at, thresholds }).group;
    expect(amended.cases.find(({ caseId }) => caseId === '2')?.plates).toEqual(['X', 'C']);
  });

  it('forgets what lies more than a year back', () => {
    const [group] = watch([crash('1', 'A B', '2025-01-01'), crash('2', 'A C', '2026-11-01')]);
    expect(group?.cases.map(({ caseId }) => caseId)).toEqual(['2']);
  });

  it('without an alert has nothing to close', () => {
    const [group] = watch([crash('1', 'A B')]);
    expect(closeAlert(group, officer, '没有', at)).toEqual({ ok: false, refusal: 'accident.no_such_alert' });
  });
});
