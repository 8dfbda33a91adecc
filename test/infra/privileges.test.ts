import { contexts } from '@yilu/infra/lambda-spec';
import { lambdas } from '@yilu/infra/lambdas';
import { secrets, secretsOf } from '@yilu/infra/secrets';
import { beforeAll, describe, expect, it } from 'vitest';
import { roleOf, type Statement, statementsOf } from './statements.js';
import { everyLambda, type Synthesis, synthesise } from './synthesis.js';

describe.each(['aws', 'aws-cn'] as const)('privileges in %s', (partition) => {
  let city: Synthesis;
  beforeAll(async () => {
    city = await synthesise(partition);
  });
  const grantsOf = (lambda: string): Statement[] => statementsOf(city, roleOf(city, lambda));
  const resourcesOf = (lambda: string, service: string) =>
    grantsOf(lambda)
      .filter(({ actions }) => actions.some((action) => action.startsWith(`${service}:`)))
      .flatMap(({ resources }) => resources);
  const dataId = (type: string, path: string) => {
    // CloudFormation's id: the construct's path without its dashes, and eight digits of a hash behind it.
    const named = new RegExp(`^${path}[0-9A-F]{8}$`);
    const found = city.of(type).filter(({ stack, id }) => stack === 'YiluData' && named.test(id));
    expect(found, path).toHaveLength(1);
    return `YiluData/${found[0]?.id}`;
  };

  it.each(lambdas.filter(({ context }) => context))('$name reaches the table of its context alone', (spec) => {
    const reached = resourcesOf(spec.name, 'dynamodb');
    const own = dataId('AWS::DynamoDB::GlobalTable', `${spec.context}Table`);
    expect(reached.length).toBeGreaterThan(0);
    for (const resource of reached) expect(resource === own || resource.startsWith(`${own}/index/gsi`)).toBe(true);
  });

  it('lets the accidents context read nothing of identity', () => {
    const identity = dataId('AWS::DynamoDB::GlobalTable', 'identityTable');
    for (const { name } of lambdas.filter(({ context }) => context === 'accidents'))
      expect(JSON.stringify(grantsOf(name))).not.toContain(identity);
  });

  it('lets nobody scan a table, or change or delete one', () => {
    for (const { name } of everyLambda)
      for (const action of grantsOf(name).flatMap(({ actions }) => actions))
        expect(action).not.toMatch(/dynamodb:(Scan|PartiQL(?!Insert)|UpdateTable|DeleteTable|\*)/);
  });

  it.each(lambdas)('$name inserts by statement only if it brings in files of the bureau', ({ name, needs }) => {
    const actions = grantsOf(name).flatMap((grant) => grant.actions);
    expect(actions.includes('dynamodb:PartiQLInsert')).toBe(needs.includes('bureau'));
  });

  it.each([
    ['wechat', 'WECHAT_PAY_PRIVATE_KEY'],
    ['alipay', 'ALIPAY_PAY_PRIVATE_KEY'],
  ])(
    'gives whoever takes the messages of %s nothing to ask in the merchant’s name, and no token key',
    (wallet, key) => {
      const spec = lambdas.find(({ name }) => name === `payments-notify-${wallet}`);
      if (!spec) throw new Error('no such Lambda');
      const variables = secretsOf(spec).flatMap((name) => [...secrets[name]]);
      expect(variables).not.toContain(key);
      expect(variables).not.toContain('TOKEN_PUBLIC_KEYS');
      expect(variables.every((variable) => variable.startsWith(wallet.toUpperCase()))).toBe(true);
    },
  );

  it('lets the Lambdas of the two wallets’ messages share no role', () => {
    const roles = ['payments-notify-wechat', 'payments-notify-alipay'].map((name) => roleOf(city, name).id);
    expect(new Set(roles).size).toBe(2);
  });

  it.each(lambdas)('$name opens sealed fields only if it needs to', ({ name, needs }) => {
    const vault = dataId('AWS::KMS::Key', 'VaultKey');
    const uses = grantsOf(name).filter(({ resources }) => resources.includes(vault));
    expect(uses.length > 0).toBe(needs.includes('vault'));
    for (const { conditions } of uses) expect(JSON.stringify(conditions)).toContain('kms:EncryptionContext:purpose');
  });

  it('lets the draw alone open a seed before anybody has seen it, and the desk seal one that it cannot open again', () => {
    const vault = dataId('AWS::KMS::Key', 'VaultKey');
    const onSeeds = everyLambda.flatMap(({ name }) =>
      grantsOf(name)
        .filter(({ resources }) => resources.includes(vault))
        // A grant without a purpose, or for another one, would show here as one of fields.
        .filter(({ conditions }) => !JSON.stringify(conditions).includes('"kms:EncryptionContext:purpose":"field"'))
        .map(({ actions }) => [name, ...actions]),
    );
    expect(onSeeds.sort()).toEqual([
      ['exams-draw', 'kms:Decrypt'],
      ['exams-staff', 'kms:GenerateDataKey'],
    ]);
  });

  it.each(lambdas)('$name reads the secrets of its needs and no other', (spec) => {
    const wanted = secretsOf(spec).map((name) =>
      dataId('AWS::SecretsManager::Secret', `secret${name.replaceAll('-', '')}`),
    );
    expect(resourcesOf(spec.name, 'secretsmanager').sort()).toEqual(wanted.sort());
  });

  it('lets the key of the data serve a Lambda through a service alone', () => {
    const key = dataId('AWS::KMS::Key', 'DataKey');
    for (const { name } of everyLambda)
      for (const { resources, conditions } of grantsOf(name))
        if (resources.includes(key)) expect(JSON.stringify(conditions), name).toContain('kms:ViaService');
  });

  it.each(lambdas)('$name touches evidence only below its own prefix', ({ name, needs, context }) => {
    const actions = new Set(
      grantsOf(name)
        .flatMap((grant) => grant.actions)
        .filter((action) => action.startsWith('s3:')),
    );
    expect(actions.has('s3:PutObject')).toBe(needs.includes('evidence_write'));
    expect(actions.has('s3:GetObject')).toBe(needs.includes('evidence_read'));
    const bucket = dataId('AWS::S3::Bucket', 'evidenceBucket');
    for (const resource of resourcesOf(name, 's3')) expect([bucket, `${bucket}/${context}/*`]).toContain(resource);
    expect([...actions].filter((action) => /Delete|Retention|LegalHold|Bypass/.test(action))).toEqual([]);
  });

  it('grants no wildcard but evidence below a prefix and, where it exists, tracing', () => {
    const bucket = dataId('AWS::S3::Bucket', 'evidenceBucket');
    const allowed = contexts.map((context) => `${bucket}/${context}/*`);
    for (const { name } of everyLambda)
      for (const { actions, resources } of grantsOf(name)) {
        expect(actions.filter((action) => action.includes('*'))).toEqual([]);
        const tracing = partition === 'aws' && actions.every((action) => action.startsWith('xray:'));
        const wild = resources.filter((resource) => resource.includes('*') && !allowed.includes(resource));
        expect(tracing ? [] : wild, `${name} ${actions.join()}`).toEqual([]);
      }
  });

  it('attaches no managed policy to a Lambda', () => {
    for (const { name } of everyLambda) expect(roleOf(city, name).properties).not.toHaveProperty('ManagedPolicyArns');
  });
});
