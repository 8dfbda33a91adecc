import { describe, expect, it } from 'vitest';
import { cityProfile } from './city-profile.js';

describe('cityProfile', () => {
  it('is Ningbo’s by default', () => expect(cityProfile()).toMatchObject({ city: 'ningbo', platePrefix: '浙B' }));
  it('is another province’s for Zaozhuang', () => {
    expect(cityProfile('zaozhuang')).toMatchObject({ province: 'shandong', platePrefix: '鲁D' });
  });
  it('takes the values in force on the day', () => {
    const old = cityProfile();
    const profiles = [{ ...old, effectiveFrom: '2027-01-01', maxOnlineParties: 2 }, old];
    const partiesOn = (day?: string) => cityProfile('ningbo', day, profiles).maxOnlineParties;
    expect([partiesOn('2026-12-31'), partiesOn('2027-01-01'), partiesOn()]).toEqual([3, 2, 2]);
  });
  it.each([
    ['atlantis', '2026-11-22'],
    ['ningbo', '2018-04-30'],
  ])('throws for %s on %s, whose rules nobody knows', (city, day) => {
    expect(() => cityProfile(city, day)).toThrow(`No city profile for ${city} on ${day}`);
  });
});
