import { describe, expect, test } from 'vitest';
import { readLaunch, readLink } from '../src/launch/read-link.js';

const token = 'mBz4Qk2v-pairing-token-0001';
const join = { kind: 'join', token };

describe('the one reader of links for WeChat, Alipay and browser', () => {
  test.each([
    ['https://yilu.example/j/mBz4Qk2v-pairing-token-0001', join],
    ['http://127.0.0.1:8700/j/mBz4Qk2v-pairing-token-0001/', join],
    ['/j/mBz4Qk2v-pairing-token-0001?from=timeline', join],
    ['https://yilu.example/v/NB20261122-0007', { kind: 'verify', number: 'NB20261122-0007' }],
    [
      'https://yilu.example/f/018f3c1e-0000-4000-8000-00000000000a',
      { kind: 'meet', caseId: '018f3c1e-0000-4000-8000-00000000000a' },
    ],
    ['https://yilu.example/p#eyJ2IjoxfQ', { kind: 'packet' }],
    ['https://yilu.example/verify', { kind: 'check', code: '' }],
    ['https://yilu.example/verify/0123456789ABCDEF', { kind: 'check', code: '0123456789ABCDEF' }],
    [
      'https://yilu.example/verify?code=33020001&number=0000000001&checkCode=a1b2c3',
      { kind: 'check', code: '33020001', number: '0000000001', checkCode: 'a1b2c3' },
    ],
    [`https://yilu.example/m/${'0123456789ABCDEF'.repeat(2)}`, { kind: 'move', token: '0123456789ABCDEF'.repeat(2) }],
    ['https://yilu.example/a/NB-1024', { kind: 'asset', code: 'NB-1024' }],
    ['/a/nb-1024/', { kind: 'asset', code: 'NB-1024' }],
    ['https://yilu.example/r/7K2M9QXTB4VZ', { kind: 'report', number: '7K2M9QXTB4VZ' }],
    ['/r/7k2m9qxtb4vz', { kind: 'report', number: '7K2M9QXTB4VZ' }],
    ['https://yilu.example/pay/0123456789ABCDEF', { kind: 'pay_for', code: '0123456789ABCDEF' }],
    ['/paid/a_20261122_0001?out_trade_no=a_20261122_0001', { kind: 'paid', attemptId: 'a_20261122_0001' }],
    ['/oauth/wechat?code=c1&state=s1', { kind: 'signed_in', provider: 'wechat', code: 'c1', state: 's1' }],
    ['/oauth/alipay?auth_code=c2&state=s2', { kind: 'signed_in', provider: 'alipay', code: 'c2', state: 's2' }],
  ])('reads %s', (link, invitation) => {
    expect(readLink(link)).toEqual(invitation);
  });

  test.each(['', 'https://yilu.example/', '/jj/x', '/j/', '/oauth/qq?code=1', 'javascript:alert(1)', '/j/../../etc'])(
    'makes nothing of %j',
    (link) => {
      expect(readLink(link)).toBeUndefined();
    },
  );

  const https = `https://yilu.example/j/${token}`;
  test.each([
    [
      'WeChat, cold or hot: the address encoded in q',
      { path: 'packageAccident/pages/join/index', query: { q: encodeURIComponent(https) } },
    ],
    ['WeChat, decoded already by the page’s router', { query: { q: https } }],
    ['Alipay, cold or hot: the address raw in qrCode', { path: 'pages/index/index', query: { qrCode: https } }],
    ['Alipay, encoded', { query: { qrCode: encodeURIComponent(https) } }],
  ])('finds the link in the launch options of %s', (_name, options) => {
    expect(readLaunch(options)).toEqual(join);
  });

  test('finds none in an ordinary start', () => {
    expect(readLaunch({ path: 'pages/index/index', query: {} })).toBeUndefined();
    expect(readLaunch(undefined)).toBeUndefined();
  });
});
