/** Kinds of personal data that are kept sealed; each has its own keys, so that one class opens no other. */
export const fieldClasses = [
  'name',
  'document_number',
  'phone',
  'policy_number',
  'login_subject',
  'link',
  'sms_code',
  'signature',
  'health',
  'plate',
  'webhook_secret',
  'chat',
  'photo_original',
  'payer_place',
  'defence',
  'caller_address',
  'draw_seed',
  'objection',
  'booking_number',
  'school_key',
  'school_pseudonym',
  'owner_handle',
  'report_text',
  'photo_place',
  'api_key',
  'api_contact',
  'tip',
  'reporter',
  'reward_payee',
] as const;
export type FieldClass = (typeof fieldClasses)[number];

/** Seals single fields of personal data. `owner` is the person's id; class and owner are bound to the sealed value. */
export interface Vault {
  /** `v1.…`, a string that carries its own encrypted data key. Sealing the same value twice gives two strings. */
  seal(fieldClass: FieldClass, owner: string, plain: string): Promise<string>;
  /** Throws SealBroken for a changed value, another owner, another class, or another city's key. */
  open(fieldClass: FieldClass, owner: string, sealed: string): Promise<string>;
  /** A keyed hash for finding a value again: the same value gives the same string, and nobody without the key can try. */
  lookup(fieldClass: FieldClass, value: string): Promise<string>;
}

/** A sealed value that does not open. Says nothing of what is inside or why, which would help an attacker alone. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor(fieldClass: FieldClass) {
    super(`A sealed ${fieldClass} does not open: it was changed, or belongs to another owner, class or key.`);
  }
}

/** Data keys from outside: KMS in the cloud, a key of its own in the local city. */
export interface DataKeys {
  generate(): Promise<DataKey>;
  /** Throws DataKeyBroken where the wrapped key is not one of this vault's; any other fault is an outage. */
  unwrap(wrapped: Uint8Array): Promise<Uint8Array>;
}
export interface DataKey {
  /** 32 bytes. */
  readonly plain: Uint8Array;
  readonly wrapped: Uint8Array;
}

/** A wrapped data key that was changed or belongs to another key. */
export class DataKeyBroken extends Error {
  override readonly name = 'DataKeyBroken';
}
