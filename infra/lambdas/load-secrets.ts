/** Comma-separated ARNs of the secrets whose variables this Lambda needs; unset where secrets come by the environment. */
const variable = 'SECRET_ARNS';

type Environment = Record<string, string | undefined>;

/** Reads one secret: a JSON object of environment variables. Throws where the store refuses or holds something else. */
async function readSecret(arn: string, environment: Environment, send: typeof fetch): Promise<Record<string, string>> {
  const [{ SignatureV4 }, { Sha256 }, { defaultProvider }] = await Promise.all([
    import('@smithy/signature-v4'),
    import('@aws-crypto/sha256-js'),
    import('./environment-credentials.js'),
  ]);
  const region = arn.split(':')[3] ?? '';
  const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const { protocol, host, hostname } = new URL(
    environment['SECRETS_ENDPOINT'] ?? `https://secretsmanager.${region}.${suffix}`,
  );
  const signer = new SignatureV4({ service: 'secretsmanager', region, sha256: Sha256, credentials: defaultProvider() });
  const body = JSON.stringify({ SecretId: arn });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol,
    hostname,
    path: '/',
    headers: { host, 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' },
    body,
  });
  const answer = await send(`${protocol}//${host}/`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`Secret ${arn} could not be read: ${answer.status}`);
  const { SecretString = '' } = (await answer.json()) as { SecretString?: string };
  return variablesIn(SecretString) ?? fail(arn);
}

/** The variables that a secret's text holds; undefined for anything but a JSON object. */
function variablesIn(text: string): Record<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, string>) : undefined;
  } catch {
    return undefined;
  }
}

// The parser's own message would quote the beginning of the secret into the log.
function fail(arn: string): never {
  throw new Error(`Secret ${arn} holds no JSON object of variables yet`);
}

/**
 * Sets the variables of this Lambda's secrets before its own module is evaluated; what the environment already holds
 * stays. A changed secret reaches the instances that start after the change.
 */
export async function loadSecrets(environment: Environment, send: typeof fetch = fetch): Promise<void> {
  const arns = environment[variable]?.split(',').filter(Boolean) ?? [];
  const values = await Promise.all(arns.map((arn) => readSecret(arn, environment, send)));
  for (const [name, value] of values.flatMap((secret) => Object.entries(secret))) environment[name] ??= value;
}
