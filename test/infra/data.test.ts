import { contexts } from '@yilu/infra/lambda-spec';
import { ningboMoveLimits } from '@yilu/law/feedback/move-limits';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Synthesis, synthesise } from './synthesis.js';

describe.each(['aws', 'aws-cn'] as const)('what is stored in %s', (partition) => {
  let city: Synthesis;
  beforeAll(async () => {
    city = await synthesise(partition);
  });
  const keyOf = (prefix: string) => city.of('AWS::KMS::Key').find(({ id }) => id.startsWith(prefix))?.id;

  it('has one table per context: on demand, restorable, encrypted by our key, not deletable', () => {
    const tables = city.of('AWS::DynamoDB::GlobalTable');
    expect(tables).toHaveLength(contexts.length);
    for (const { properties, deletionPolicy } of tables) {
      expect(deletionPolicy).toBe('Retain');
      expect(properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      });
      expect(properties.GlobalSecondaryIndexes.map(({ IndexName }: { IndexName: string }) => IndexName)).toEqual([
        'gsi1',
        'gsi2',
      ]);
      const [replica] = properties.Replicas;
      expect(replica).toMatchObject({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      });
      expect(city.target(replica.SSESpecification.KMSMasterKeyId)).toBe(keyOf('DataKey'));
    }
  });

  it('locks evidence: versioned, not overwritable, private, over TLS, told to the bus', () => {
    const bucket = city.of('AWS::S3::Bucket').find(({ properties }) => properties.ObjectLockEnabled);
    expect(bucket?.deletionPolicy).toBe('Retain');
    expect(bucket?.properties).toMatchObject({
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1096 } },
      },
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    const [{ ServerSideEncryptionByDefault: encryption }] =
      bucket?.properties.BucketEncryption.ServerSideEncryptionConfiguration ?? [];
    expect(encryption.SSEAlgorithm).toBe('aws:kms');
    const [rule] = bucket?.properties.LifecycleConfiguration.Rules ?? [];
    expect(rule.ExpirationInDays).toBeGreaterThan(1096);
  });

  it('keeps pictures private and told to the bus, in a store from which they can be forgotten for good', () => {
    const bucket = city.of('AWS::S3::Bucket').find(({ id }) => id.startsWith('pictures'));
    expect(bucket?.deletionPolicy).toBe('Retain');
    expect(bucket?.properties).toMatchObject({
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    expect(bucket?.properties).not.toHaveProperty('ObjectLockEnabled');
    expect(bucket?.properties).not.toHaveProperty('VersioningConfiguration');
    const rules: Record<string, { DaysAfterInitiation?: number }>[] =
      bucket?.properties.LifecycleConfiguration.Rules ?? [];
    const abort = rules.find((rule) => rule['AbortIncompleteMultipartUpload'])?.['AbortIncompleteMultipartUpload'];
    expect(abort).toEqual({ DaysAfterInitiation: 1 });
    // The day after the store has forgotten the request that they belong to.
    const moves = rules.find((rule) => (rule as { readonly Prefix?: string }).Prefix === 'moves/');
    expect(moves).toMatchObject({ Status: 'Enabled', ExpirationInDays: ningboMoveLimits.retentionDays + 1 });
  });

  it('refuses plain HTTP at every bucket', () => {
    const refusing = city
      .of('AWS::S3::BucketPolicy')
      .filter(({ properties }) => JSON.stringify(properties).includes('"aws:SecureTransport":"false"'));
    expect(refusing).toHaveLength(city.of('AWS::S3::Bucket').length);
  });

  it('rotates its keys and keeps them when a stack goes', () => {
    for (const { properties, deletionPolicy, stack } of city.of('AWS::KMS::Key')) {
      expect(properties.EnableKeyRotation).toBe(true);
      if (stack === 'YiluData') expect(deletionPolicy).toBe('Retain');
    }
  });

  it('encrypts every secret by our key and writes no value of one into a template', () => {
    const secrets = city.of('AWS::SecretsManager::Secret');
    expect(secrets.length).toBeGreaterThan(0);
    for (const { properties } of secrets) {
      expect(city.target(properties.KmsKeyId)).toBe(keyOf('DataKey'));
      expect(properties).not.toHaveProperty('SecretString');
    }
  });
});
