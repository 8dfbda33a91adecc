import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleLambda } from '@yilu/infra/bundle';
import { type Need, pictureNeeds } from '@yilu/infra/lambda-spec';
import { lambdas } from '@yilu/infra/lambdas';
import { secrets, secretsOf } from '@yilu/infra/secrets';
import { environmentOf } from '@yilu/local-city/environment';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evaluate } from '../bench/evaluation.js';
import { cityFacts } from '../bench/facts.js';
import { type Synthesis, synthesise } from './synthesis.js';

const everyNeed: readonly Need[] = [
  'vault',
  'evidence_write',
  'evidence_read',
  'token_signing',
  'sign_in_providers',
  'staff_oidc',
  'registries',
  'messaging_providers',
  'evidence_signing',
  'evidence_keys',
  'payment_wallets',
  'bureau',
  'treasury',
  'bank',
  'reporters_vault',
  'bus',
  ...pictureNeeds,
];
/** What the Lambda service sets by itself. */
const runtime = ['AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];

let directory: string;
let city: Synthesis;
let values: Record<string, string>;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'yilu-starts-'));
  city = await synthesise('aws-cn');
  const facts = await cityFacts(directory, 'http://127.0.0.1:1');
  const every = environmentOf({ name: 'every', context: 'identity', needs: everyNeed }, facts);
  values = { ...every, VAULT_KEY_ID: 'arn:aws-cn:kms:cn-north-1:123456789012:key/vault' };
});
afterAll(() => rm(directory, { recursive: true, force: true }));

it.each(lambdas)('$name starts with the variables of its deployment and its secrets alone', async (spec) => {
  const deployed = city
    .of('AWS::Lambda::Function')
    .find(({ properties }) => properties.Description === `Yilu: ${spec.name}`);
  // The secrets come as their own variables here: reading them from the service is tried beside `loadSecrets`.
  const set = Object.keys(deployed?.properties.Environment.Variables ?? {}).filter((name) => name !== 'SECRET_ARNS');
  const secret = secretsOf(spec).flatMap((name) => [...secrets[name]]);
  const environment = Object.fromEntries([...runtime, ...set, ...secret].map((name) => [name, values[name] ?? 'set']));
  const { file } = await bundleLambda(spec, join(directory, spec.name));
  await expect(evaluate(file, environment)).resolves.toBeGreaterThan(0);
});
