import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { CityConfig, Sender } from '../config.js';
import { ContextTable } from '../constructs/context-table.js';
import { EvidenceBucket } from '../constructs/evidence-bucket.js';
import { PictureBucket } from '../constructs/picture-bucket.js';
import { type Context, contexts } from '../lambda-spec.js';
import { type SecretName, secrets } from '../secrets.js';

interface Props extends StackProps {
  readonly config: CityConfig;
}

/** What must outlive every release: tables, evidence, keys and secrets. */
export class DataStack extends Stack {
  /** Encrypts what is stored: tables, evidence, secrets. */
  readonly dataKey: Key;
  /** Wraps the keys of sealed fields; whoever may use it can open a citizen's number, so few may. */
  readonly vaultKey: Key;
  /** Wraps the keys of reporters' identities alone: whoever may use the other one opens none of them. */
  readonly reportersKey: Key;
  readonly tables: Readonly<Record<Context, ContextTable>>;
  readonly evidence: EvidenceBucket;
  /** Photographs that are no evidence, or not yet, and are forgotten in the end. */
  readonly pictures: PictureBucket;
  readonly secrets: Readonly<Record<SecretName, Secret>>;

  constructor(scope: Construct, id: string, { config, ...props }: Props) {
    super(scope, id, { ...props, terminationProtection: true });
    const key = (name: string, description: string) =>
      new Key(this, name, { description, enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
    this.dataKey = key('DataKey', 'Yilu: tables, evidence and secrets');
    this.vaultKey = key('VaultKey', 'Yilu: envelope key of sealed personal fields');
    this.reportersKey = key('ReportersKey', 'Yilu: envelope key of reporters’ identities');

    this.tables = Object.fromEntries(
      contexts.map((context) => [context, new ContextTable(this, context, this.dataKey)]),
    ) as Record<Context, ContextTable>;

    const logs = this.accessLogs(config);
    this.evidence = new EvidenceBucket(this, 'evidence', { key: this.dataKey, logs, config });
    this.pictures = new PictureBucket(this, 'pictures', { key: this.dataKey, logs, config });

    for (const [sender, arn] of Object.entries(config.senders)) this.evidence.takeFrom(sender as Sender, arn);

    this.secrets = Object.fromEntries(
      (Object.keys(secrets) as SecretName[]).map((name) => [name, this.secret(name)]),
    ) as Record<SecretName, Secret>;

    new CfnOutput(this, 'EvidenceBucketName', { value: this.evidence.bucket.bucketName });
    new CfnOutput(this, 'PictureBucketName', { value: this.pictures.bucket.bucketName });
  }

  /** Name under which the other stacks import the bucket's ARN: cdk-nag's findings on it are called by this name. */
  get evidenceImport(): string {
    return this.resolve(this.exportValue(this.evidence.bucket.bucketArn))['Fn::ImportValue'];
  }

  get picturesImport(): string {
    return this.resolve(this.exportValue(this.pictures.bucket.bucketArn))['Fn::ImportValue'];
  }

  private accessLogs({ logRetentionDays }: CityConfig) {
    const logs = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      // They name addresses of people: kept as long as every other log, and no longer.
      lifecycleRules: [{ expiration: Duration.days(logRetentionDays), noncurrentVersionExpiration: Duration.days(30) }],
    });
    Validations.of(logs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It receives the access logs of the other buckets; logging itself would never end.',
    });
    return logs;
  }

  /** Made with a random text: the operator puts the JSON object of its variables into it before the first release. */
  private secret(name: SecretName) {
    const secret = new Secret(this, `secret-${name}`, {
      description: `Yilu: JSON object of ${secrets[name].join(', ')}`,
      encryptionKey: this.dataKey,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Issued by another party or a key pair that both sides must change together: rotated by the operator.',
    });
    return secret;
  }
}
