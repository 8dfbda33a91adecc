import { UnitId } from '@yilu/contracts';
import { services } from '@yilu/law/feedback/services';
import { describe, expect, it } from 'vitest';
import { firstUnitFor, unitNamed, unitsOf } from './units.js';

const units = unitsOf('ningbo');
const haishu = { lat: 29.868, lng: 121.544 };

describe('the units of Ningbo', () => {
  it('have each an id of its own that no list of the desk is called by', () => {
    const ids = units.map(({ unitId }) => unitId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(UnitId.safeParse(id).success).toBe(true);
    for (const list of ['desk', 'supervisor', 'closing', 'overdue', 'escalated', 'unseen'])
      expect(ids).not.toContain(list);
  });
  it('share no service, and name none that is not taken as a report', () => {
    const named = units.flatMap((unit) => unit.services);
    expect(new Set(named).size).toBe(named.length);
    const reports = services.filter(({ takenBy }) => takenBy === 'reports').map(({ code }) => code);
    expect(reports).toEqual(expect.arrayContaining(named));
  });
  it('leave no service that is taken here without a unit that goes first, where there is a place', () => {
    for (const { code, takenBy } of services)
      if (takenBy === 'reports') expect(firstUnitFor('ningbo', code, haishu)).toBeDefined();
  });
  it('give what lies on the road to the squad whose house is nearest, and to nobody where the place is not known', () => {
    expect(firstUnitFor('ningbo', 'ROAD-OBSTACLE', haishu)?.unitId).toBe('haishu');
    expect(firstUnitFor('ningbo', 'ROAD-OBSTACLE', { lat: 29.9, lng: 121.85 })?.unitId).toBe('beilun');
    expect(firstUnitFor('ningbo', 'ROAD-OBSTACLE', undefined)).toBeUndefined();
  });
  it('name the owner outside the police that a road belongs to', () => {
    expect(firstUnitFor('ningbo', 'ROAD-DAMAGE', undefined)).toMatchObject({ unitId: 'municipal', kind: 'outside' });
    expect(firstUnitFor('ningbo', 'FAC-LIGHTING', undefined)).toMatchObject({ unitId: 'lighting', kind: 'outside' });
  });
  it('are found by the name that an officer’s directory has', () => {
    expect(unitNamed('ningbo', '宁波市路灯管理所')?.unitId).toBe('lighting');
    expect(unitNamed('ningbo', '宁波市公安局交通警察局（演示）')).toBeUndefined();
  });
  it('throw for a city that nobody has written down', () => {
    expect(() => unitsOf('atlantis')).toThrow('No units known of atlantis');
  });
});
