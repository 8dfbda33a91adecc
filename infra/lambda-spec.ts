import type { EventType } from '@yilu/contracts';

export const contexts = [
  'identity',
  'accidents',
  'messages',
  'audit',
  'claims',
  'assistance',
  'violations',
  'payments',
  'exams',
] as const;
export type Context = (typeof contexts)[number];

/** What wakes a Lambda. */
export type Trigger =
  | {
      readonly kind: 'http';
      readonly paths: readonly string[];
      readonly bounded?: readonly BoundedRoute[];
      /** Called by a wallet or a school, which proves itself in its own way: no token of a citizen or an officer is looked at. */
      readonly open?: true;
    }
  | { readonly kind: 'events'; readonly types: readonly EventType[] }
  | { readonly kind: 'objects'; readonly prefix: string }
  | { readonly kind: 'schedule'; readonly everyMinutes: number }
  | { readonly kind: 'streams' };

/** A route that costs money or invites guessing, held below the whole API's throttle; all callers share it. */
export interface BoundedRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly rate: number;
  readonly burst: number;
}

/** What a Lambda may reach beside its own context's table; nothing else is granted. */
export type Need =
  | 'vault'
  | 'evidence_write'
  | 'evidence_read'
  | 'token_signing'
  | 'sign_in_providers'
  | 'staff_oidc'
  | 'registries'
  | 'messaging_providers'
  | 'evidence_signing'
  | 'evidence_keys'
  | 'insurers'
  /** To ask both payment wallets for something, and to believe what they send. */
  | 'payment_wallets'
  /** To believe the notifications of one payment wallet; nothing can be asked in the merchant's name with it. */
  | 'wechat_pay_notices'
  | 'alipay_pay_notices'
  | 'bureau'
  | 'treasury'
  | 'bank'
  | 'bus';

export interface LambdaSpec {
  readonly name: string;
  /** Entry file below the project's root; exports `handler`. */
  readonly entry: string;
  /** Whose table it reads and writes; none for the relay. */
  readonly context?: Context;
  readonly trigger: Trigger;
  readonly needs: readonly Need[];
  /** Where its kind of work is given too little. */
  readonly timeoutSeconds?: number;
  readonly memoryMegabytes?: number;
  /** Files that the Lambda reads beside its own code. */
  readonly assets?: readonly Asset[];
}

/** A file below the project's root and the script that makes it where it is not there yet. */
export interface Asset {
  readonly file: string;
  readonly builtBy: string;
}
