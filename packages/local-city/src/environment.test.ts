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

it('gives a city that was begun before evidence was signed its key, and keeps the others', () => {
  const old = mkdtempSync(join(tmpdir(), 'yilu-old-city-'));
  const { evidenceKey: _evidenceKey, ...before } = facts.secrets;
  writeFileSync(join(old, 'secrets.json'), JSON.stringify(before));
  const opened = openSecrets(old);
  expect(opened).toMatchObject(before);
  expect(openSecrets(old)).toEqual(opened);
  rmSync(old, { recursive: true });
});

it('makes its keys once', () => expect(openSecrets(directory)).toEqual(facts.secrets));
