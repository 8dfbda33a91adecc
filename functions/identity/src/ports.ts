import type { IdentityProvider, NewEvent, Officer, Page, PersonId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Registry } from '@yilu/http/registry';
import type { Clock, NewId, Result } from '@yilu/kernel';
import type { Vault } from '@yilu/vault';
import type { CitizenRecords, Ref, StaffRecords } from './domain/records.js';
import type { CitizenSession } from './domain/session.js';

export type Found<Records, R extends readonly Ref[]> = {
  readonly [I in keyof R]: (R[I]['kind'] extends keyof Records ? Records[R[I]['kind']] : never) | undefined;
};

/** A record to write; its version is one more than what was read, else nothing of the change is written. */
export type Save<Records> = { [K in keyof Records & string]: readonly [Ref<K>, Records[K]] }[keyof Records & string];

export interface RecordChange<Records, Answer> {
  readonly save: readonly Save<Records>[];
  /** Records to remove, with the version read. */
  readonly erase?: readonly (readonly [Ref<keyof Records & string>, version: number])[] | undefined;
  readonly events?: readonly NewEvent[] | undefined;
  /** Kept in the receipt and answered to a repeated command: ids and counters, nothing personal and no token. */
  readonly answer: Answer;
}

export interface RecordStore<Records> {
  /** Reads consistently in one round trip, in the order asked. */
  read<const R extends readonly Ref<keyof Records & string>[]>(refs: R): Promise<Found<Records, R>>;
  /**
   * Performs a command once: reads the records, lets `decide` choose, writes all or nothing. `decide` runs again where
   * another writer was first, so what it asks of a provider has to be asked once.
   */
  perform<Answer, Refusal extends string, const R extends readonly Ref<keyof Records & string>[]>(
    command: Command,
    refs: R,
    decide: (
      found: Found<Records, R>,
    ) => Decision<Records, Answer, Refusal> | Promise<Decision<Records, Answer, Refusal>>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
}
export type Decision<Records, Answer, Refusal> = Result<RecordChange<Records, Answer>, Refusal>;

export interface CitizenStore extends RecordStore<CitizenRecords> {
  /** One page of the sessions kept of a person. */
  sessionsOf(personId: PersonId, page: { cursor?: string | undefined; limit: number }): Promise<Page<CitizenSession>>;
}

/** Who a wallet says is calling. `namespace` tells whose ids `subject` is one of: an openid holds for one app. */
export interface WalletIdentity {
  readonly namespace: string;
  readonly subject: string;
}
export type WalletRefusal =
  /** Used, lapsed or made up: the app asks its wallet for a new one. */
  | 'sign_in.code_invalid'
  /** The wallet counts too many calls for this person in a minute. */
  | 'sign_in.too_often'
  /** The wallet holds this account to be at risk. */
  | 'sign_in.risk_blocked'
  /** No answer, or none that could be trusted: nothing is known, try again. */
  | 'sign_in.provider_unreachable';

export interface SignInProvider {
  /** Exchanges the code of a mini-program for the id behind it; a code is good once. */
  identify(code: string): Promise<Result<WalletIdentity, WalletRefusal>>;
}

export interface CitizenClaims {
  readonly personId: string;
  readonly sessionId: string;
  readonly provider: IdentityProvider;
  readonly verified: boolean;
}
export interface RefreshClaims {
  readonly holder: string;
  readonly sessionId: string;
  readonly generation: number;
}

/** Makes every secret that a caller gets, out of ids and a key: the same ids give the same secret, and none is stored. */
export interface SessionKeys {
  citizenToken(claims: CitizenClaims, issuedAt: Date): Promise<string>;
  staffToken(officer: Officer, sessionId: string, issuedAt: Date): Promise<string>;
  refreshToken(audience: 'citizen' | 'staff', claims: RefreshClaims): string;
  /** Undefined for a token that we did not make. */
  readRefreshToken(audience: 'citizen' | 'staff', token: string): RefreshClaims | undefined;
  /** Eight characters without look-alikes, 40 bits. */
  consentCode(mandateId: string): string;
  /** State, nonce and PKCE verifier of a staff sign-in. */
  staffSignIn(signInId: string): { state: string; nonce: string; verifier: string };
  /** The sign-in that a state belongs to; undefined for a state that we did not make. */
  readState(state: string): string | undefined;
}

export type StaffProviderRefusal =
  /** The provider refuses the code, or its answer does not fit what we asked. */
  'sign_in.code_invalid' | 'sign_in.provider_unreachable';

/** What the bureau's identity provider says of an officer. */
export interface StaffIdentity {
  readonly subject: string;
  readonly name: string;
  readonly badge: string;
  readonly unit: string;
  readonly roles: readonly string[];
}
export interface StaffProvider {
  authorizationUrl(asked: {
    state: string;
    nonce: string;
    verifier: string;
  }): Promise<Result<string, 'sign_in.provider_unreachable'>>;
  /** Exchanges the code in the address that the browser came back to, and verifies the answer. */
  identify(
    callbackUrl: string,
    expected: { state: string; nonce: string; verifier: string },
  ): Promise<Result<StaffIdentity, StaffProviderRefusal>>;
}

export interface Deps {
  readonly store: CitizenStore;
  readonly vault: Vault;
  readonly keys: SessionKeys;
  readonly wallets: { readonly wechat: SignInProvider; readonly alipay: SignInProvider };
  readonly registry: Registry;
  readonly now: Clock;
  readonly newId: NewId;
  /** Six digits, each equally likely. */
  readonly newSmsCode: () => string;
}

export interface StaffDeps {
  readonly store: RecordStore<StaffRecords>;
  readonly keys: SessionKeys;
  readonly provider: StaffProvider;
  readonly now: Clock;
  readonly newId: NewId;
}
