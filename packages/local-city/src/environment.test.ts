import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lambdas } from '@yilu/infra/lambdas';
import { afterAll, describe, expect, it } from 'vitest';
import { portsFrom } from './addresses.js';
import { environmentOf } from './environment.js';
import { openSecrets } from './secrets.js';

const directory = mkdtempSync(join(tmpdir(), 'yilu-environment-'));
afterAll(() => rmSync(directory, { recursive: true }));
const facts = {
  ports: portsFrom(8700),
  secrets: openSecrets(directory),
  storeEndpoint: 'http://127.0.0.1:8711',
  outside: {},
};

describe.each(lambdas.map((spec) => [spec.name, spec] as const))('%s', (_name, spec) => {
  const environment = environmentOf(spec, facts);
  it.each([
    ['TOKEN_PRIVATE_KEY', spec.needs.includes('token_signing')],
    ['EVIDENCE_SIGNING_KEY', spec.needs.includes('evidence_signing')],
    ['EVIDENCE_PUBLIC_KEYS', spec.needs.includes('evidence_keys')],
    ['VAULT_LOCAL_KEY', spec.needs.includes('vault')],
    ['SMS_SECRET', spec.needs.includes('messaging_providers')],
    ['REGISTRY_KEY', spec.needs.includes('registries')],
    ['OIDC_CLIENT_SECRET', spec.needs.includes('staff_oidc')],
    ['EVENTS_ENDPOINT', spec.needs.includes('bus')],
    ['WECHAT_PAY_PRIVATE_KEY', spec.needs.includes('payment_wallets')],
    ['ALIPAY_PAY_PRIVATE_KEY', spec.needs.includes('payment_wallets')],
    ['WECHAT_PAY_KEYS', spec.needs.some((need) => need === 'payment_wallets' || need === 'wechat_pay_notices')],
    ['ALIPAY_PAY_PUBLIC_KEY', spec.needs.some((need) => need === 'payment_wallets' || need === 'alipay_pay_notices')],
    ['BUREAU_KEYS', spec.needs.includes('bureau')],
    ['TREASURY_KEY', spec.needs.includes('treasury')],
    ['BANK_FILES_KEY', spec.needs.includes('bank')],
    ['TABLE_NAME', spec.context !== undefined],
  ])('sees %s: %s', (variable, seen) => expect(variable in environment).toBe(seen));
});

it('lets the shell point a service elsewhere, and keeps its own store and keys from it', () => {
  const spec = { name: 'probe', context: 'messages', needs: ['messaging_providers'] } as const;
  const outside = { SMS_BASE_URL: 'https://sms.example', AWS_ACCESS_KEY_ID: 'developer', TABLE_NAME: 'other' };
  expect(environmentOf(spec, { ...facts, outside })).toMatchObject({
    SMS_BASE_URL: 'https://sms.example',
    AWS_ACCESS_KEY_ID: facts.secrets.objects.accessKeyId,
    TABLE_NAME: 'yilu-messages',
  });
});

it('gives a city that was begun before evidence was signed and fines were paid its keys, and keeps the others', () => {
  const old = mkdtempSync(join(tmpdir(), 'yilu-old-city-'));
  const { evidenceKey: _evidenceKey, wechatPay: _wechatPay, alipayPay: _alipayPay, ...known } = facts.secrets;
  const { treasuryKey: _treasuryKey, bankFilesKey: _bankFilesKey, bureau: _bureau, ...before } = known;
  writeFileSync(join(old, 'secrets.json'), JSON.stringify(before));
  const opened = openSecrets(old);
  expect(opened).toMatchObject(before);
  // The payment wallets know a payer by the app in which he signed in.
  expect([opened.wechatPay.appId, opened.alipayPay.appId]).toEqual([before.wechat.appId, before.alipay.appId]);
  expect(openSecrets(old)).toEqual(opened);
  rmSync(old, { recursive: true });
});

it('makes its keys once', () => expect(openSecrets(directory)).toEqual(facts.secrets));
