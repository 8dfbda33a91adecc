import { PersonId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { newReader, type Reader, withConsents } from './reader.js';
import { routesTo } from './routes-to.js';

const nobody = newReader(PersonId.parse('0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01'));
const both: Reader = {
  ...nobody,
  phone: 'v1.phone',
  logins: [
    { provider: 'wechat', subject: 'v1.w' },
    { provider: 'alipay', subject: 'v1.a' },
  ],
};
const ways = (reader: Reader, provider: 'wechat' | 'alipay' | 'sms') =>
  routesTo(reader, { provider, template: 'accident_progress' }).map((route) =>
    'closed' in route ? `${route.channel}: ${route.closed}` : route.channel,
  );
const allowed = (reader: Reader, wallet: 'wechat' | 'alipay', times = 1) =>
  withConsents(reader, wallet, 'accident_progress', times);

describe('the ways to a reader', () => {
  it('begin with the wallet in which he stands in this case', () => {
    const reader = allowed(allowed(both, 'wechat'), 'alipay');
    expect(ways(reader, 'wechat')).toEqual(['wechat', 'alipay', 'sms']);
    expect(ways(reader, 'alipay')).toEqual(['alipay', 'wechat', 'sms']);
  });
  it('pass a wallet without a consent of this template by, and say so', () => {
    expect(ways(allowed(both, 'alipay'), 'wechat')).toEqual(['wechat: no_consent', 'alipay', 'sms']);
    const other = withConsents(both, 'wechat', 'accident_decision', 3);
    expect(ways(other, 'wechat')).toEqual(['wechat: no_consent', 'alipay: no_consent', 'sms']);
  });
  it('leave out what he never signed in with', () => {
    expect(ways({ ...nobody, phone: 'v1.phone' }, 'sms')).toEqual(['sms']);
  });
  it('keep SMS closed where he switched it off or gave no number', () => {
    const silent = { ...both, preferences: { ...both.preferences, sms: false } };
    expect(ways(silent, 'wechat').at(-1)).toBe('sms: no_consent');
    expect(ways(nobody, 'wechat')).toEqual(['sms: no_address']);
  });
});

describe('consents', () => {
  it('are believed up to twenty and never fall below none', () => {
    expect(allowed(nobody, 'wechat', 500).consents.wechat?.accident_progress).toBe(20);
    expect(allowed(nobody, 'wechat', -1).consents.wechat?.accident_progress).toBe(0);
  });
});
