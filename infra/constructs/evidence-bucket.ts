import { Duration } from 'aws-cdk-lib';
import { ArnPrincipal, type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type Bucket, ObjectLockRetention, StorageClass } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Sender } from '../config.js';
import { type BucketOwner, listing, privateBucket, throughS3 } from './private-bucket.js';

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

  constructor(scope: Construct, id: string, owner: BucketOwner) {
    super(scope, id);
    this.key = owner.key;
    const { lock, lockDays, expireDays } = owner.config.evidence;
    const days = Duration.days(lockDays);
    this.bucket = privateBucket(this, owner, {
      name: 'evidence',
      sentHeaders: ['content-type', 'x-amz-checksum-sha256', 'x-amz-sdk-checksum-algorithm'],
      readHeaders: ['etag', 'x-amz-checksum-sha256'],
      locked: {
        versioned: true,
        objectLockEnabled: true,
        objectLockDefaultRetention:
          lock === 'COMPLIANCE' ? ObjectLockRetention.compliance(days) : ObjectLockRetention.governance(days),
      },
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
  }

  /** Takes the files of somebody outside this account; he reads and lists nothing. */
  takeFrom(sender: Sender, arn: string) {
    const principals = [new ArnPrincipal(arn)];
    const resources = dropped[sender].map((prefix) => this.bucket.arnForObjects(`${prefix}*`));
    this.bucket.addToResourcePolicy(new PolicyStatement({ principals, actions: ['s3:PutObject'], resources }));
    const conditions = throughS3(this);
    const actions = ['kms:GenerateDataKey'];
    // In a key's own policy the key has no other name.
    this.key.addToResourcePolicy(new PolicyStatement({ principals, actions, resources: ['*'], conditions }));
  }

  grantWrite(grantee: IGrantable, prefix: string) {
    this.grant(grantee, ['s3:PutObject'], prefix, ['kms:GenerateDataKey']);
  }

  grantRead(grantee: IGrantable, prefix: string) {
    this.grant(grantee, ['s3:GetObject'], prefix, ['kms:Decrypt']);
    grantee.grantPrincipal.addToPrincipalPolicy(listing(this.bucket, `${prefix}*`));
  }

  private grant(grantee: IGrantable, actions: string[], prefix: string, keyActions: string[]) {
    const role = grantee.grantPrincipal;
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [this.bucket.arnForObjects(`${prefix}*`)] }));
    const conditions = throughS3(this);
    role.addToPrincipalPolicy(new PolicyStatement({ actions: keyActions, resources: [this.key.keyArn], conditions }));
  }
}
