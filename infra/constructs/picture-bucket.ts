import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { CityConfig } from '../config.js';
import type { Context, PictureNeed } from '../lambda-spec.js';

interface Props {
  readonly key: IKey;
  readonly logs: Bucket;
  readonly config: CityConfig;
}

const reading = ['s3:GetObject'] as const;
const writing = ['s3:PutObject'] as const;

/** What each need may do, and below which folders of its own context. */
const allowed: Readonly<
  Record<PictureNeed, { readonly actions: readonly string[]; readonly folders: readonly string[] }>
> = {
  pictures_take: { actions: [...writing, 's3:ListMultipartUploadParts'], folders: ['originals'] },
  pictures_originals: { actions: reading, folders: ['originals'] },
  pictures_copies: { actions: reading, folders: ['copies'] },
  pictures_seal: { actions: writing, folders: ['copies'] },
  pictures_public: { actions: reading, folders: ['public'] },
  pictures_publish: { actions: writing, folders: ['public'] },
  pictures_forget: { actions: ['s3:DeleteObject'], folders: ['originals', 'copies'] },
};

/** Prefixes that a need reaches in this context's part of the bucket. */
export const picturePrefixes = (need: PictureNeed, context: Context): readonly string[] =>
  allowed[need].folders.map((folder) => `${context}/${folder}/`);

/**
 * Photographs of citizens that are no evidence: neither locked nor versioned, so that what is forgotten is gone. Over
 * TLS only, private, told to the bus.
 */
export class PictureBucket extends Construct {
  readonly bucket: Bucket;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, { key, logs, config }: Props) {
    super(scope, id);
    this.key = key;
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'pictures/',
      // Phones send parts, or one picture by a form, straight to the store; wallets' apps send no origin, browsers do.
      cors: [
        {
          allowedOrigins: [config.h5Url, config.consoleUrl],
          allowedMethods: [HttpMethods.GET, HttpMethods.PUT, HttpMethods.POST],
          allowedHeaders: ['content-type'],
          exposedHeaders: ['etag'],
          maxAge: 3600,
        },
      ],
      lifecycleRules: [
        {
          id: 'give-up-then-rest',
          // A phone that is back after a day begins its upload anew, under the number that its photograph has.
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          transitions: [{ storageClass: StorageClass.INFREQUENT_ACCESS, transitionAfter: Duration.days(90) }],
        },
        // A request to move a car is forgotten after 180 days, and its photographs with it.
        { id: 'forget-moves', prefix: 'moves/', expiration: Duration.days(181) },
      ],
    });
    // The construct's own switch would bring a custom resource with its Lambda; CloudFormation knows it as a property.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
  }

  /** Lets a Lambda do what its need says with the pictures of its context, and nothing with those of another. */
  grant(grantee: IGrantable, need: PictureNeed, context: Context) {
    const role = grantee.grantPrincipal;
    const prefixes = picturePrefixes(need, context);
    const { actions } = allowed[need];
    const reads = actions.includes('s3:GetObject');
    const resources = prefixes.map((prefix) => this.bucket.arnForObjects(`${prefix}*`));
    role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources }));
    // Reading includes learning that an object is not there, which S3 tells only to who may list.
    if (reads)
      role.addToPrincipalPolicy(
        new PolicyStatement({
          actions: ['s3:ListBucket'],
          resources: [this.bucket.bucketArn],
          conditions: { StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}*`) } },
        }),
      );
    if (need === 'pictures_forget') return;
    const conditions = { StringEquals: { 'kms:ViaService': `s3.${Stack.of(this).region}.${Aws.URL_SUFFIX}` } };
    // Parts are put together by the same key that they were encrypted with.
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: reads ? ['kms:Decrypt'] : ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [this.key.keyArn],
        conditions,
      }),
    );
  }
}
