import { CfnOutput, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { ArnPrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { CityConfig, Hosting } from '../config.js';
import { contentSecurityPolicy } from './content-security-policy.js';

interface Props {
  readonly config: CityConfig;
  readonly logs: Bucket;
  readonly url: string;
  /** Folder of the build, below the project's root. */
  readonly built: string;
}

/** A single-page application in a private bucket, behind CloudFront or behind a content network outside this account. */
export class Website extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { config, logs, url, built }: Props) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Files', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: `${id}/`,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
    });
    if (config.hosting.kind === 'cloudfront') this.distribute(id, config.hosting, logs, url);
    else this.openTo(id, config.hosting, url);
    new CfnOutput(this, 'Publish', { value: this.publishing(built) });
  }

  /**
   * Files with a hash in their name first and for ever, then what names them, never from a cache: the page, and where
   * there is one the service worker. A reader of an old page still finds its files. The run-time configuration is the
   * operator's.
   */
  private publishing(built: string): string {
    const to = `s3://${this.bucket.bucketName}`;
    const names = ['index.html', 'sw.js'];
    const but = names.map((name) => `--exclude ${name}`).join(' ');
    const only = names.map((name) => `--include ${name}`).join(' ');
    const files = `aws s3 sync ${built} ${to} ${but} --cache-control max-age=31536000,immutable`;
    return `${files} && aws s3 sync ${built} ${to} --exclude '*' ${only} --cache-control no-cache`;
  }

  private openTo(id: string, { readerArn }: Extract<Hosting, { kind: 'external' }>, url: string) {
    if (readerArn) {
      this.bucket.grantRead(new ArnPrincipal(readerArn));
      Validations.of(this.bucket).acknowledge({
        id: 'AwsSolutions-S5',
        reason: 'The content network outside this account is the one reader of the public files.',
      });
    }
    new CfnOutput(this, 'Origin', {
      value: `${url} is served by a content network whose origin is ${this.bucket.bucketRegionalDomainName} (${id})`,
    });
  }

  private distribute(id: string, hosting: Extract<Hosting, { kind: 'cloudfront' }>, logs: Bucket, url: string) {
    const { certificateArn, webAclArn } = hosting;
    const certificate = certificateArn && Certificate.fromCertificateArn(this, 'Certificate', certificateArn);
    // A path of the application is a page of its index, however it was reached.
    const page = { responseHttpStatus: 200, responsePagePath: '/index.html', ttl: Duration.minutes(1) };
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Yilu: ${id}`,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        responseHeadersPolicy: this.headers(),
      },
      errorResponses: [403, 404].map((httpStatus) => ({ httpStatus, ...page })),
      httpVersion: HttpVersion.HTTP2_AND_3,
      logBucket: logs,
      logFilePrefix: `cloudfront-${id}/`,
      ...(certificate
        ? {
            certificate,
            domainNames: [new URL(url).hostname],
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }
        : {}),
      ...(webAclArn ? { webAclId: webAclArn } : {}),
    });
    this.acknowledge(distribution, hosting);
    new CfnOutput(this, 'Domain', { value: distribution.distributionDomainName });
  }

  private headers() {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        contentSecurityPolicy: {
          contentSecurityPolicy,
          override: true,
        },
      },
    });
  }

  private acknowledge(
    distribution: Distribution,
    { certificateArn, webAclArn }: Extract<Hosting, { kind: 'cloudfront' }>,
  ) {
    const accepted = Validations.of(distribution);
    accepted.acknowledge({
      id: 'AwsSolutions-CFR1',
      reason: 'A driver may open his agreement from anywhere, and foreign visitors drive here too.',
    });
    if (!webAclArn)
      accepted.acknowledge({
        id: 'AwsSolutions-CFR2',
        reason: 'Static files without input; the API is throttled on its own. Set hosting.webAclArn to add one.',
      });
    if (!certificateArn)
      accepted.acknowledge({
        id: 'AwsSolutions-CFR4',
        reason: "The trial runs on CloudFront's own domain and certificate; a certificate brings TLS 1.2 with it.",
      });
  }
}
