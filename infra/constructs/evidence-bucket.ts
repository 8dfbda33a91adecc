import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { ArnPrincipal, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { CityConfig, Sender } from '../config.js';

interface Props {
  readonly key: IKey;
  readonly logs: Bucket;
  readonly config: CityConfig;
}

/** What a sender may put, and nothing that lies there already can be changed by it: versions are locked. */
const dropped: Readonly<Record<Sender, readonly string[]>> = {
  bureau: ['violations/imports/', 'violations/devices/', 'violations/records/'],
  bank: ['payments/bank/'],
  treasury: ['payments/treasury/'],
};

/** Photographs and documents: versioned, locked against change and deletion, over TLS only, told to the bus. */
export class EvidenceBucket extends Construct {
  readonly bucket: Bucket;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, { key, logs, config }: Props) {
    super(scope, id);
    this.key = key;
    const { lock, lockDays, expireDays } = config.evidence;
    const days = Duration.days(lockDays);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention:
        lock === 'COMPLIANCE' ? ObjectLockRetention.compliance(days) : ObjectLockRetention.governance(days),
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'evidence/',
      // Phones upload straight to the store; wallets' apps send no origin, browsers do.
      cors: [
        {
          allowedOrigins: [config.h5Url, config.consoleUrl],
          allowedMethods: [HttpMethods.GET, HttpMethods.PUT, HttpMethods.POST],
          allowedHeaders: ['content-type', 'x-amz-checksum-sha256', 'x-amz-sdk-checksum-algorithm'],
          exposedHeaders: ['etag', 'x-amz-checksum-sha256'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        {
          id: 'keep-then-forget',
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          transitions: [
            { storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(90) },
            { storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(365) },
          ],
          expiration: Duration.days(expireDays),
          noncurrentVersionExpiration: Duration.days(30),
        },
      ],
    });
    // The construct's own switch would bring a custom resource with its Lambda; CloudFormation knows it as a property.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
  }

  /** Takes the files of somebody outside this account; he reads and lists nothing. */
  takeFrom(sender: Sender, arn: string) {
    const principals = [new ArnPrincipal(arn)];
    const resources = dropped[sender].map((prefix) => this.bucket.arnForObjects(`${prefix}*`));
    this.bucket.addToResourcePolicy(new PolicyStatement({ principals, actions: ['s3:PutObject'], resources }));
    const conditions = { StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.${Aws.URL_SUFFIX}` } };
    const actions = ['kms:GenerateDataKey'];
    // In a key's own policy the key has no other name.
    this.key.addToResourcePolicy(new PolicyStatement({ principals, actions, resources: ['*'], conditions }));
  }

  grantWrite(grantee: IGrantable, prefix: string) {
    this.grant(grantee, ['s3:PutObject'], prefix, ['kms:GenerateDataKey']);
  }

  /** Reading includes learning that an object is not there, which S3 tells only to who may list. */
  grantRead(grantee: IGrantable, prefix: string) {
    this.grant(grantee, ['s3:GetObject'], prefix, ['kms:Decrypt']);
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [this.bucket.bucketArn],
        conditions: { StringLike: { 's3:prefix': `${prefix}*` } },
      }),
    );
  }

  private grant(grantee: IGrantable, actions: string[], prefix: string, keyActions: string[]) {
    const role = grantee.grantPrincipal;
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.bucket.arnForObjects(`${prefix}*`)] }));
    const conditions = { StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.${Aws.URL_SUFFIX}` } };
    role.addToPrincipalPolicy(new PolicyStatement({ actions: keyActions, resources: [this.key.keyArn], conditions }));
  }
}
