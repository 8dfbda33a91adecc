import { expect, it } from 'vitest';
import { composePublic } from './composition.js';

it('publishes the public half of a key alone, also where somebody put the whole key into the variable', () => {
  const known = { kid: 'k1', kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
  const variable = JSON.stringify({ keys: [{ ...known, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A' }] });
  const { keys } = composePublic({ TABLE_NAME: 'audit', AWS_REGION: 'cn-north-1', EVIDENCE_PUBLIC_KEYS: variable });
  expect(keys).toEqual({ keys: [known] });
});
