import type { AcceptLiabilityRequest, AgreementCopy, SignAgreementRequest, Statement } from '@yilu/contracts';
import { acceptLiability, getAgreement, makeStatement, requestOfficer, signAgreement } from '@/api/accidents';

/** What somebody does in his own seat: on his own phone, or as a guest on another's. */
export interface PartyActs {
  state(statement: Statement): Promise<unknown>;
  accept(body: AcceptLiabilityRequest): Promise<unknown>;
  dispute(): Promise<unknown>;
  agreement(): Promise<AgreementCopy>;
  sign(body: SignAgreementRequest): Promise<unknown>;
}

/** On his own phone, by way of its outbox. */
export const ownActs = (caseId: string): PartyActs => ({
  state: (statement) => makeStatement(caseId, statement),
  accept: (body) => acceptLiability(caseId, body),
  dispute: () => requestOfficer(caseId),
  agreement: () => getAgreement(caseId),
  sign: (body) => signAgreement(caseId, body),
});
