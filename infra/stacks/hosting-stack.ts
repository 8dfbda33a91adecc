import { CfnOutput, Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { CityConfig } from '../config.js';
import { Website } from '../constructs/website.js';

interface Props extends StackProps {
  readonly config: CityConfig;
}

/** Where the citizens' H5 and the officers' console lie, and how browsers reach them. */
export class HostingStack extends Stack {
  readonly websites: Website[];

  constructor(scope: Construct, id: string, { config, ...props }: Props) {
    super(scope, id, props);
    const logs = new Bucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      // CloudFront's own log delivery writes by ACL.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [{ expiration: Duration.days(config.logRetentionDays) }],
    });
    Validations.of(logs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It receives the access logs of the other buckets; logging itself would never end.',
    });
    this.websites = [
      new Website(this, 'h5', { logs, config, url: config.h5Url, built: 'miniprogram/dist/h5' }),
      new Website(this, 'console', { logs, config, url: config.consoleUrl, built: 'packages/console/dist/site' }),
    ];
    if (config.partition === 'aws-cn')
      new CfnOutput(this, 'IcpFiling', {
        value:
          'ICP filing (ICP备案) is needed for every public domain in mainland China, that of the API included: ' +
          'unfiled domains and APIs without authorizer answer 403. File before the first release.',
      });
  }
}
