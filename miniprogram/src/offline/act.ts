import type {
  AcceptLiabilityRequest,
  AddPhotoRequest,
  AdmitPacketRequest,
  AnswerQuestionRequest,
  ConfirmParticularsRequest,
  MakeStatementRequest,
  OpenCaseRequest,
  PhotoUpload,
  Problem,
  ReferToPoliceRequest,
  SignAgreementRequest,
} from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';

/** What a driver does in an accident, with what he says by it. */
interface Bodies {
  open: OpenCaseRequest;
  /** The other driver, who has no network either: his case is known to the city only once the first phone is back. */
  meet: { readonly named: boolean };
  photo: AddPhotoRequest;
  clear: Record<string, never>;
  particulars: ConfirmParticularsRequest;
  statement: MakeStatementRequest;
  packet: AdmitPacketRequest;
  accept: AcceptLiabilityRequest;
  sign: SignAgreementRequest;
  officer: { readonly reason?: string };
  answer: AnswerQuestionRequest;
  refer: ReferToPoliceRequest;
  withdraw: Record<string, never>;
}
/** An act and what is said by it. */
export type Deed = { readonly [K in keyof Bodies]: { readonly kind: K; readonly body: Bodies[K] } }[keyof Bodies];

interface Common {
  /** Its name on this phone and its idempotency key at the city. */
  readonly key: string;
  readonly caseId: string;
  /** By the phone's clock. */
  readonly at: string;
  /**
   * `waiting` for the city, `registered` there while the picture's bytes are on their way, `sent` until a reading of the
   * case shows it, `refused` until it is done anew.
   */
  readonly state: 'waiting' | 'registered' | 'sent' | 'refused';
  /** Version of the case that has it. */
  readonly version?: number;
  readonly problem?: Problem;
  /** Of a photograph: where the picture lies on the phone, and the form that takes it. */
  readonly file?: string;
  readonly upload?: PhotoUpload['upload'];
  /** When the form came, by the phone's clock: how far that is from the city's does not matter then. */
  readonly formAt?: number;
  /** Somebody without a phone of his own, in whose seat it is done. */
  readonly for?: PartyRole;
}

/** An act as it lies in the phone's storage. */
export type Act = Common & Deed;

/** How each act is asked of the city. */
export function requestOf({ kind, caseId, for: guest }: Act): {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
} {
  const at = (tail: string) => `/accidents/${caseId}/${tail}`;
  switch (kind) {
    case 'open':
      return { method: 'POST', path: '/accidents' };
    case 'meet':
      return { method: 'GET', path: `/accidents/${caseId}` };
    case 'photo':
      return { method: 'POST', path: at(guest ? `photos?for=${guest}` : 'photos') };
    case 'clear':
      return { method: 'POST', path: at('clearance') };
    case 'particulars':
      return { method: 'PUT', path: at('particulars') };
    case 'statement':
      return { method: 'PUT', path: at('statement') };
    case 'packet':
      return { method: 'POST', path: at('packets') };
    case 'accept':
      return { method: 'POST', path: at('acceptances') };
    case 'sign':
      return { method: 'POST', path: at('signatures') };
    case 'officer':
      return { method: 'POST', path: at('officer-requests') };
    case 'answer':
      return { method: 'POST', path: at('answers') };
    case 'refer':
      return { method: 'POST', path: at('referral') };
    case 'withdraw':
      return { method: 'POST', path: at('withdrawal') };
  }
}
