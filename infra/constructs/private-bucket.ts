import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { CityConfig } from '../config.js';

/** What every store of objects is made with. */
export interface BucketOwner {
  readonly key: IKey;
  readonly logs: Bucket;
  readonly config: CityConfig;
}

interface Particulars extends Pick<BucketProps, 'lifecycleRules'> {
  /** Where its access logs go. */
  readonly name: string;
  /** What a browser may send along, and read of the answer. */
  readonly sentHeaders: string[];
  readonly readHeaders: string[];
  /** Given where what lies there is locked against change. */
  readonly locked?: Pick<BucketProps, 'versioned' | 'objectLockEnabled' | 'objectLockDefaultRetention'>;
}

/** A bucket that nobody outside reads: encrypted by our key, over TLS only, logged, told to the bus. */
export function privateBucket(
  scope: Construct,
  { key, logs, config }: BucketOwner,
  { name, sentHeaders, readHeaders, locked = {}, ...rules }: Particulars,
): Bucket {
  const bucket = new Bucket(scope, 'Bucket', {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: `${name}/`,
    // Phones upload straight to the store; wallets' apps send no origin, browsers do.
    cors: [
      {
        allowedOrigins: [config.h5Url, config.consoleUrl],
        allowedMethods: [HttpMethods.GET, HttpMethods.PUT, HttpMethods.POST],
        allowedHeaders: sentHeaders,
        exposedHeaders: readHeaders,
        maxAge: 3600,
      },
    ],
    ...locked,
    ...rules,
  });
  // The construct's own switch would bring a custom resource with its Lambda; CloudFormation knows it as a property.
  (bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
    eventBridgeConfiguration: { eventBridgeEnabled: true },
  };
  return bucket;
}

/** The key is used on behalf of the store alone. */
export const throughS3 = (scope: Construct) => ({
  StringEquals: { 'kms:ViaService': `s3.${Stack.of(scope).region}.${Aws.URL_SUFFIX}` },
});

/** Reading includes learning that an object is not there, which S3 tells only to who may list. */
export const listing = (bucket: Bucket, prefixes: string | string[]) =>
  new PolicyStatement({
    actions: ['s3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: { StringLike: { 's3:prefix': prefixes } },
  });
