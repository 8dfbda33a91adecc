import type {
  AcceptLiabilityRequest,
  AcknowledgeDeterminationRequest,
  AgreementCopy,
  AnswerQuestionRequest,
  CaseChanged,
  CaseSummary,
  CaseView,
  ConfirmParticularsRequest,
  JoinCaseRequest,
  OfflinePacket,
  OpenCaseRequest,
  Page,
  Pairing,
  ReferToPoliceRequest,
  SignAgreementRequest,
  Statement,
  Verification,
} from '@yilu/contracts';
import { packetParts, statementParts } from '@yilu/contracts/device-parts';
import { sha256Hex } from '@yilu/evidence';
import { framed } from '@yilu/evidence/encoding';
import { linkCapture } from '@/offline/chain';
import { perform } from '@/offline/perform';
import { actsOf } from '@/offline/shelf';
import { newUuid } from '@/offline/uuid';
import { online } from '@/platform/network';
import { store, stored } from '@/platform/storage';
import { call } from './call';
import { Unreachable } from './problem';

const post = <T = CaseChanged>(path: string, body?: unknown) =>
  call<T>({ method: 'POST', path: `/accidents/${path}`, body: body ?? {} });
const get = <T>(path: string) => call<T>({ method: 'GET', path: `/accidents/${path}` });

// What a driver does in a case goes through the outbox of `offline`: kept on the phone first, then sent in its order.

/** Opens a case under a name that the phone gives it, so that all that follows can be done before the city knows it. */
export async function openCase(request: Omit<OpenCaseRequest, 'caseId' | 'capturedOffline'>): Promise<string> {
  const caseId = newUuid();
  const body: OpenCaseRequest = {
    ...request,
    caseId: caseId as NonNullable<OpenCaseRequest['caseId']>,
    capturedOffline: !online.get(),
  };
  await perform(caseId, { kind: 'open', body });
  return caseId;
}
export const clearRoad = (caseId: string) => perform(caseId, { kind: 'clear', body: {} });
export const confirmParticulars = (caseId: string, body: ConfirmParticularsRequest) =>
  perform(caseId, { kind: 'particulars', body });
export function makeStatement(caseId: string, statement: Statement): Promise<void> {
  const statedAt = new Date().toISOString();
  const content = sha256Hex(framed(statementParts(statement)));
  const link = linkCapture(caseId, { at: statedAt, kind: 'statement', content });
  const body = { ...statement, statedAt, link, capturedOffline: !online.get() };
  return perform(caseId, { kind: 'statement', body });
}
/** Takes the other driver's place in a case that its opener's phone alone knows; under a name of its own where unknown. */
export async function meetOffline(known: string): Promise<string> {
  const caseId = known || newUuid();
  if (actsOf(caseId).length === 0) await perform(caseId, { kind: 'meet', body: { named: known !== '' } });
  return caseId;
}
/** The other driver's facts, off his phone: they follow this driver's own statement in the chain. */
export function admitPacket(caseId: string, packet: OfflinePacket): Promise<void> {
  const content = sha256Hex(framed([...packetParts(packet), packet.signature]));
  const link = linkCapture(caseId, { at: packet.at, kind: 'packet', content });
  return perform(caseId, { kind: 'packet', body: { packet, link, capturedOffline: !online.get() } });
}
export const acceptLiability = (caseId: string, body: AcceptLiabilityRequest) =>
  perform(caseId, { kind: 'accept', body });
export const signAgreement = (caseId: string, body: SignAgreementRequest) => perform(caseId, { kind: 'sign', body });
export const withdrawCase = (caseId: string) => perform(caseId, { kind: 'withdraw', body: {} });
export const referToPolice = (caseId: string, body: ReferToPoliceRequest) => perform(caseId, { kind: 'refer', body });
export const requestOfficer = (caseId: string, reason?: string) =>
  perform(caseId, { kind: 'officer', body: reason ? { reason } : {} });
export const answerQuestion = (caseId: string, body: AnswerQuestionRequest) =>
  perform(caseId, { kind: 'answer', body });

// What needs the city's answer on the spot.

const listName = 'me:cases';

/** The driver's cases, a page at a time; without a network the first page as this phone saw it last. */
export async function listCases(cursor?: string): Promise<Page<CaseSummary>> {
  try {
    const path = cursor ? `/accidents?cursor=${encodeURIComponent(cursor)}` : '/accidents';
    const page = await call<Page<CaseSummary>>({ method: 'GET', path });
    if (!cursor) store(listName, page);
    return page;
  } catch (fault) {
    const kept = cursor ? undefined : stored<Page<CaseSummary>>(listName);
    if (kept && fault instanceof Unreachable) return kept;
    throw fault;
  }
}
export const getCase = (caseId: string) => get<CaseView>(caseId);
export const startPairing = (caseId: string) => post<Pairing>(`${caseId}/pairing`);
export const inviteDriver = (caseId: string, phone: string) => post(`${caseId}/invitations`, { phone });
export const joinCase = (body: JoinCaseRequest) => post('joins', body);
export const getAgreement = (caseId: string) => get<AgreementCopy>(`${caseId}/agreement`);
export const acknowledgeDetermination = (caseId: string, outcome: AcknowledgeDeterminationRequest['outcome']) =>
  post(`${caseId}/determination/acknowledgement`, { outcome });
export const requestReview = (caseId: string, reasons: string) => post(`${caseId}/determination/review`, { reasons });
export const verifyAgreement = (number: string) =>
  call<Verification>({ method: 'GET', path: `/accidents/verifications/${encodeURIComponent(number)}`, open: true });
