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
  'feedback',
  'moves',
  'tips',
  'reporters',
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
      /** Answers longer than a memory should hold leave as they are made, where the deployment has addresses that stream. */
      readonly streamed?: true;
    }
  | { readonly kind: 'events'; readonly types: readonly EventType[] }
  /** Objects below a prefix that arrive in the evidence store, or in that of pictures. */
  | { readonly kind: 'objects'; readonly prefix: string; readonly store?: 'pictures' }
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
  /** To seal the seed of a draw, and to open it: nobody is given both. */
  | 'draw_seed_sealing'
  | 'draw_seed_opening'
  | 'bureau'
  | 'treasury'
  | 'bank'
  /** To know under which pseudonym somebody reports, or is rewarded. */
  | 'reporter_pseudonyms'
  /** To seal who reports under a key of its own, beside his pseudonym; and to open that, which is another right. */
  | 'reporters_seal'
  | 'reporters_vault'
  /** To take over the pictures of a report that was adopted. */
  | 'tips_media_read'
  /** Where Open311 is reached, and whom the developers of its clients write to. */
  | 'open311'
  | 'bus'
  /** To have a voice note written down. */
  | 'speech'
  | PictureNeed;

/** What somebody may do with photographs: those of his own context, and of these what lies where. */
export const pictureNeeds = [
  /** To take a phone's parts of an original. */
  'pictures_take',
  /** To read originals: whoever develops them, and whoever shows one for a logged reason. */
  'pictures_originals',
  /** To read, and to write, the copies for takers and staff. */
  'pictures_copies',
  'pictures_seal',
  /** To read, and to write, the copies that everybody may see. */
  'pictures_public',
  'pictures_publish',
  /** To remove what nobody outside sees. */
  'pictures_forget',
] as const;
export type PictureNeed = (typeof pictureNeeds)[number];

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
  /** Packages with machine code or WebAssembly of their own: no bundler takes them in, they are laid beside the code. */
  readonly natives?: readonly string[];
}

/** A file below the project's root and the script that makes it where it is not there yet. */
export interface Asset {
  readonly file: string;
  readonly builtBy: string;
}
