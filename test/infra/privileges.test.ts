import { contexts, type PictureNeed, pictureNeeds } from '@yilu/infra/lambda-spec';
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

  it('lets few seal who reports, and of those with officers behind them the openings alone open it', () => {
    const key = dataId('AWS::KMS::Key', 'ReportersKey');
    const rights = everyLambda.flatMap(({ name }) => {
      const uses = grantsOf(name).filter(({ resources }) => resources.includes(key));
      for (const { conditions } of uses) expect(JSON.stringify(conditions)).toContain('kms:EncryptionContext:purpose');
      return uses.map(({ actions }) => [name, ...[...actions].sort()]);
    });
    expect(rights.sort()).toEqual([
      ['reporters-on-person-changed', 'kms:GenerateDataKey'],
      ['reporters-on-tips', 'kms:Decrypt', 'kms:GenerateDataKey'],
      ['reporters-staff', 'kms:Decrypt', 'kms:GenerateDataKey'],
      ['tips', 'kms:GenerateDataKey'],
    ]);
    const knowPseudonyms = lambdas.filter((spec) => secretsOf(spec).includes('reporters-lookup'));
    expect(knowPseudonyms.map(({ name }) => name).sort()).toEqual([
      'payments-rewards',
      'reporters',
      'reporters-on-person-changed',
      'reporters-on-tips',
      'reporters-staff',
      'tips',
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

  const bucketOf = (name: string) => dataId('AWS::S3::Bucket', `${name}Bucket`);
  /** What of S3 a Lambda may do in one bucket, as `action resource`. */
  const allowedIn = (bucket: string, lambda: string) =>
    grantsOf(lambda).flatMap(({ actions, resources }) =>
      resources
        .filter((resource) => resource === bucket || resource.startsWith(`${bucket}/`))
        .flatMap((resource) => actions.map((action) => `${action} ${resource.slice(bucket.length)}`)),
    );

  it.each(lambdas)('$name touches evidence only below its own prefix', ({ name, needs, context }) => {
    const allowed = allowedIn(bucketOf('evidence'), name);
    const expected = [
      ...(needs.includes('evidence_write') ? [`s3:PutObject /${context}/*`] : []),
      ...(needs.includes('evidence_read') ? [`s3:GetObject /${context}/*`, 's3:ListBucket '] : []),
      // The pictures of adopted reports, for the one Lambda that copies them into records.
      ...(needs.includes('tips_media_read') ? ['s3:GetObject /tips/media/*', 's3:ListBucket '] : []),
    ];
    expect(new Set(allowed)).toEqual(new Set(expected));
  });

  const ofPictures = {
    pictures_take: ['s3:PutObject originals', 's3:ListMultipartUploadParts originals'],
    pictures_originals: ['s3:GetObject originals'],
    pictures_copies: ['s3:GetObject copies'],
    pictures_seal: ['s3:PutObject copies'],
    pictures_public: ['s3:GetObject public'],
    pictures_publish: ['s3:PutObject public'],
    pictures_forget: ['s3:DeleteObject originals', 's3:DeleteObject copies'],
  } as const satisfies Record<PictureNeed, readonly string[]>;

  it.each(lambdas)('$name does with pictures of its context what its needs name, and nothing else', (spec) => {
    const { name, needs, context } = spec;
    const allowed = allowedIn(bucketOf('pictures'), name).filter((one) => one !== 's3:ListBucket ');
    const wanted = pictureNeeds.filter((need) => needs.includes(need)).flatMap((need) => [...ofPictures[need]]);
    const expected = wanted.map((one) => one.replace(/ (\w+)$/, ` /${context}/$1/*`));
    expect(new Set(allowed)).toEqual(new Set(expected));
  });

  it('lets two Lambdas alone read originals of reports: whoever looks into them, and whoever shows one for a reason', () => {
    const reading = lambdas.filter(({ name }) =>
      allowedIn(bucketOf('pictures'), name).includes('s3:GetObject /feedback/originals/*'),
    );
    expect(reading.map(({ name }) => name).sort()).toEqual(['feedback-moderation', 'feedback-on-photo-stored']);
  });

  it('lets whoever takes a learner’s paper and whoever answers its plea read it, and one job alone remove it', () => {
    const may = (act: string) =>
      lambdas
        .filter(({ name }) => allowedIn(bucketOf('pictures'), name).includes(`${act} /exams/originals/*`))
        .map(({ name }) => name)
        .sort();
    expect(may('s3:GetObject')).toEqual(['exams', 'exams-staff']);
    expect(may('s3:PutObject')).toEqual(['exams']);
    expect(may('s3:DeleteObject')).toEqual(['exams-forget-certificates']);
  });

  it('locks nothing that a citizen sends of a violation before it is adopted, and lets one job alone remove it', () => {
    const may = (bucket: string, one: string) =>
      lambdas
        .filter(({ name }) => allowedIn(bucketOf(bucket), name).includes(one))
        .map(({ name }) => name)
        .sort();
    expect(may('evidence', 's3:PutObject /tips/*')).toEqual(['tips-on-tip-changed']);
    expect(may('pictures', 's3:PutObject /tips/originals/*')).toEqual(['tips']);
    expect(may('pictures', 's3:DeleteObject /tips/originals/*')).toEqual(['tips-forget-originals']);
  });

  it('lets nobody change or unlock what lies in the evidence store', () => {
    for (const { name } of everyLambda)
      for (const one of allowedIn(bucketOf('evidence'), name))
        expect(one).not.toMatch(/Delete|Retention|LegalHold|Bypass/);
  });

  it('grants no wildcard but objects below a prefix and, where it exists, tracing', () => {
    const folders = ['originals', 'copies', 'public'];
    const allowed = ['tips/media', ...contexts].flatMap((context) => [
      `${bucketOf('evidence')}/${context}/*`,
      ...folders.map((folder) => `${bucketOf('pictures')}/${context}/${folder}/*`),
    ]);
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
