import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSecrets } from './load-secrets.js';

const arn = (name: string) => `arn:aws-cn:secretsmanager:cn-north-1:123456789012:secret:${name}`;

// The signer takes its credentials from the process, as in Lambda.
beforeEach(() => {
  process.env['AWS_ACCESS_KEY_ID'] = 'key';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'secret';
});
afterEach(() => {
  delete process.env['AWS_ACCESS_KEY_ID'];
  delete process.env['AWS_SECRET_ACCESS_KEY'];
});

/** Secrets Manager with these values, and what it was asked. */
function secretsManager(values: Record<string, unknown>) {
  const asked: { url: string; headers: Headers; body: string }[] = [];
  const send: typeof fetch = async (url, init) => {
    const body = String(init?.body);
    asked.push({ url: String(url), headers: new Headers(init?.headers), body });
    const value = values[JSON.parse(body).SecretId];
    return value === undefined
      ? new Response('{}', { status: 400 })
      : Response.json({ SecretString: JSON.stringify(value) });
  };
  return { asked, send };
}

it('sets the variables of every secret of the list', async () => {
  const { send } = secretsManager({ [arn('a')]: { A: '1' }, [arn('b')]: { B: '2', C: '3' } });
  const environment = { SECRET_ARNS: `${arn('a')},${arn('b')}` };
  await loadSecrets(environment, send);
  expect(environment).toMatchObject({ A: '1', B: '2', C: '3' });
});

it('leaves what the environment already holds', async () => {
  const { send } = secretsManager({ [arn('a')]: { A: 'from the store' } });
  const environment = { SECRET_ARNS: arn('a'), A: 'set by hand' };
  await loadSecrets(environment, send);
  expect(environment.A).toBe('set by hand');
});

it('asks nobody where secrets come by the environment', async () => {
  const { send, asked } = secretsManager({});
  await loadSecrets({}, send);
  expect(asked).toEqual([]);
});

it('signs its question to the endpoint of the region and the partition', async () => {
  const { send, asked } = secretsManager({ [arn('a')]: {} });
  await loadSecrets({ SECRET_ARNS: arn('a') }, send);
  expect(asked[0]?.url).toBe('https://secretsmanager.cn-north-1.amazonaws.com.cn/');
  expect(asked[0]?.headers.get('x-amz-target')).toBe('secretsmanager.GetSecretValue');
  expect(asked[0]?.headers.get('authorization')).toContain('/cn-north-1/secretsmanager/aws4_request');
});

it('fails at start where a secret is refused, without its value', async () => {
  const { send } = secretsManager({});
  await expect(loadSecrets({ SECRET_ARNS: arn('a') }, send)).rejects.toThrow(
    `Secret ${arn('a')} could not be read: 400`,
  );
});

it('names a secret that nobody has filled yet, without quoting what it holds', async () => {
  const send: typeof fetch = async () => Response.json({ SecretString: 'xK3-random-made-by-the-store' });
  const loading = loadSecrets({ SECRET_ARNS: arn('a') }, send);
  await expect(loading).rejects.toThrow(`Secret ${arn('a')} holds no JSON object of variables yet`);
  await expect(loading).rejects.not.toThrow('xK3');
});
