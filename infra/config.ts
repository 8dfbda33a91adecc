/** What differs from one deployment to the next. Secrets are never here: see `secrets.ts`. */
export interface CityConfig {
  readonly partition: 'aws' | 'aws-cn';
  readonly region: string;
  /** City profile of `@yilu/law`. */
  readonly city: string;
  readonly architecture: 'arm64' | 'x86_64';
  /** Addresses of Lambdas that stream their answers; not to be had in mainland China, where lists go out whole. */
  readonly streaming: boolean;
  /** X-Ray; not to be had for Lambda in mainland China. */
  readonly tracing: boolean;
  /** Where citizens and officers open the applications; the only origins that may call the API and upload evidence. */
  readonly h5Url: string;
  readonly consoleUrl: string;
  readonly hosting: Hosting;
  /** Non-secret half of what reaches the world outside, as environment variables. */
  readonly outside: Readonly<Record<OutsideVariable, string>>;
  /** Requests a second that the API lets through, and how many more in one burst. */
  readonly throttle: { readonly rate: number; readonly burst: number };
  /** Instances kept for (and allowed to) one Lambda, by name; jobs have one, what streams fifty, the others share the account's. */
  readonly reservedConcurrency: Readonly<Record<string, number>>;
  /** ARNs of roles outside this account that put files into the evidence store: context `bureauSender` and the like. */
  readonly senders: Readonly<Partial<Record<Sender, string>>>;
  /** Where alarms are sent, beside the topic itself. */
  readonly alarmEmail?: string;
  readonly logRetentionDays: number;
  readonly evidence: {
    /** `COMPLIANCE` binds even the root user: switch at sign-off, it cannot be taken back. */
    readonly lock: 'GOVERNANCE' | 'COMPLIANCE';
    readonly lockDays: number;
    readonly expireDays: number;
  };
}

export type OutsideVariable =
  | 'WECHAT_BASE_URL'
  | 'WECHAT_APP_ID'
  | 'ALIPAY_GATEWAY_URL'
  | 'ALIPAY_APP_ID'
  | 'SMS_BASE_URL'
  | 'REGISTRY_BASE_URL'
  | 'OIDC_ISSUER'
  | 'OIDC_CLIENT_ID'
  | 'WECHAT_PAY_BASE_URL'
  | 'WECHAT_PAY_MCHID'
  | 'ALIPAY_PAY_GATEWAY_URL'
  | 'ALIPAY_PAY_SELLER_ID'
  | 'PAYMENT_NOTIFY_URL'
  | 'TREASURY_BASE_URL'
  | 'OPEN311_URL'
  | 'OPEN311_CONTACT'
  | 'SPEECH_BASE_URL';

/** Whose files come into the evidence store by themselves. */
export type Sender = 'bureau' | 'bank' | 'treasury';

/** How the two applications reach a browser. */
export type Hosting =
  /** CloudFront before a private bucket, under certificates of ours (us-east-1). */
  | { readonly kind: 'cloudfront'; readonly certificateArn?: string; readonly webAclArn?: string }
  /** A content network outside this account, which reads the private bucket as `readerArn`. */
  | { readonly kind: 'external'; readonly readerArn?: string };

const shared = {
  city: 'ningbo',
  throttle: { rate: 500, burst: 1000 },
  reservedConcurrency: {},
  // Cybersecurity Law art. 21(3): network logs are kept for at least six months.
  logRetentionDays: 365,
  // Three years after closing (limitation of claims), and half a year for the case to close.
  evidence: { lock: 'GOVERNANCE', lockDays: 1096, expireDays: 1280 },
} as const satisfies Partial<CityConfig>;

const outside = {
  WECHAT_BASE_URL: 'https://api.weixin.qq.com',
  WECHAT_APP_ID: 'wx-app-id',
  ALIPAY_GATEWAY_URL: 'https://openapi.alipay.com/gateway.do',
  ALIPAY_APP_ID: 'alipay-app-id',
  SMS_BASE_URL: 'https://sms.example.gov.cn',
  REGISTRY_BASE_URL: 'https://registry.example.gov.cn',
  OIDC_ISSUER: 'https://sign-in.example.gov.cn',
  OIDC_CLIENT_ID: 'yilu-console',
  WECHAT_PAY_BASE_URL: 'https://api.mch.weixin.qq.com',
  WECHAT_PAY_MCHID: 'wechat-pay-mchid',
  ALIPAY_PAY_GATEWAY_URL: 'https://openapi.alipay.com/gateway.do',
  ALIPAY_PAY_SELLER_ID: 'alipay-pay-seller-id',
  // The API as the wallets reach it from outside, without a slash at its end.
  PAYMENT_NOTIFY_URL: 'https://api.yilu.example.gov.cn',
  TREASURY_BASE_URL: 'https://treasury.example.gov.cn',
  // Written into the discovery and into addresses of photographs.
  OPEN311_URL: 'https://api.yilu.example.gov.cn/open311',
  OPEN311_CONTACT: 'open311@yilu.example.gov.cn',
  SPEECH_BASE_URL: 'https://speech.example.gov.cn',
};

const partitions: Record<CityConfig['partition'], Omit<CityConfig, 'senders'>> = {
  // For trials with invented people alone: PIPL art. 36 keeps a state organ's personal data in the country.
  aws: {
    ...shared,
    partition: 'aws',
    region: 'ap-southeast-1',
    architecture: 'arm64',
    streaming: true,
    tracing: true,
    h5Url: 'https://yilu.example.org',
    consoleUrl: 'https://console.yilu.example.org',
    hosting: { kind: 'cloudfront' },
    outside,
  },
  'aws-cn': {
    ...shared,
    partition: 'aws-cn',
    region: 'cn-north-1',
    architecture: 'x86_64',
    streaming: false,
    tracing: false,
    h5Url: 'https://yilu.example.gov.cn',
    consoleUrl: 'https://console.yilu.example.gov.cn',
    hosting: { kind: 'external' },
    outside,
  },
};

/** Values that `-c name=value` may replace for one synthesis. */
const overridable = ['region', 'city', 'h5Url', 'consoleUrl', 'alarmEmail'] as const;

/** The deployment that the context names by `partition`; `aws` where it names none. Throws for one that is not known. */
export function cityConfig(context: (name: string) => unknown): CityConfig {
  const partition = context('partition') ?? 'aws';
  if (partition !== 'aws' && partition !== 'aws-cn') throw new Error(`Unknown partition ${String(partition)}`);
  const replaced = overridable.flatMap((name) => {
    const value = context(name);
    return typeof value === 'string' && value !== '' ? [[name, value]] : [];
  });
  const senders = (['bureau', 'bank', 'treasury'] as const).flatMap((sender) => {
    const arn = context(`${sender}Sender`);
    return typeof arn === 'string' && arn !== '' ? [[sender, arn]] : [];
  });
  return { ...partitions[partition], ...Object.fromEntries(replaced), senders: Object.fromEntries(senders) };
}
