import { expect, it } from 'vitest';
import { synthesise } from './synthesis.js';

const bank = 'arn:aws-cn:iam::210987654321:role/daily-files';

/** Statements of the policies of bucket and key that name somebody outside this account. */
async function statementsFor(context: object) {
  const city = await synthesise('aws-cn', context);
  const documents = [
    ...city.of('AWS::S3::BucketPolicy').map(({ properties }) => properties.PolicyDocument),
    ...city.of('AWS::KMS::Key').map(({ properties }) => properties.KeyPolicy),
  ];
  return documents
    .flatMap(
      ({ Statement }) => Statement as { Principal: unknown; Action: unknown; Resource: unknown; Condition?: unknown }[],
    )
    .filter(({ Principal }) => JSON.stringify(Principal).includes('210987654321'));
}

it('lets nobody outside this account put files unless the deployment names him', async () => {
  expect(await statementsFor({})).toEqual([]);
});

it('lets a sender put files below his own prefixes, and neither read nor list', async () => {
  const statements = await statementsFor({ bankSender: bank });
  expect(statements.map(({ Action }) => Action).sort()).toEqual(['kms:GenerateDataKey', 's3:PutObject']);
  const put = statements.find(({ Action }) => Action === 's3:PutObject');
  expect(JSON.stringify(put?.Resource)).toContain('/payments/bank/*');
  expect(JSON.stringify(put?.Resource)).not.toMatch(/violations|treasury/);
  const key = statements.find(({ Action }) => Action === 'kms:GenerateDataKey');
  expect(JSON.stringify(key?.Condition)).toContain('kms:ViaService');
});
