import { Duration } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type Bucket, StorageClass } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Context, PictureNeed } from '../lambda-spec.js';
import { type BucketOwner, listing, privateBucket, throughS3 } from './private-bucket.js';

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
 * Photographs and films of citizens that are no evidence, or not yet: neither locked nor versioned, so that what is
 * forgotten is gone. Over TLS only, private, told to the bus.
 */
export class PictureBucket extends Construct {
  readonly bucket: Bucket;
  private readonly key: IKey;

  constructor(scope: Construct, id: string, owner: BucketOwner) {
    super(scope, id);
    this.key = owner.key;
    this.bucket = privateBucket(this, owner, {
      name: 'pictures',
      // Parts, or one picture by a form.
      sentHeaders: ['content-type'],
      readHeaders: ['etag'],
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
  }

  /** Lets a Lambda do what its need says with the pictures of its context, and nothing with those of another. */
  grant(grantee: IGrantable, need: PictureNeed, context: Context) {
    const role = grantee.grantPrincipal;
    const prefixes = picturePrefixes(need, context);
    const { actions } = allowed[need];
    const reads = actions.includes('s3:GetObject');
    const resources = prefixes.map((prefix) => this.bucket.arnForObjects(`${prefix}*`));
    role.addToPrincipalPolicy(new PolicyStatement({ actions: [...actions], resources }));
    if (reads)
      role.addToPrincipalPolicy(
        listing(
          this.bucket,
          prefixes.map((prefix) => `${prefix}*`),
        ),
      );
    if (need === 'pictures_forget') return;
    const conditions = throughS3(this);
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
