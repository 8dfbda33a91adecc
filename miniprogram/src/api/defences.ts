import type {
  AddEvidenceRequest,
  DefenceChanged,
  DefenceGrounds,
  DefenceView,
  EvidenceForm,
  FileDefenceRequest,
  ReplyToQuestionRequest,
} from '@yilu/contracts';
import { call } from './call';

const record = (recordId: string, rest: string) => `/violations/records/${encodeURIComponent(recordId)}${rest}`;
const defence = (defenceId: string, rest = '') => `/violations/defences/${encodeURIComponent(defenceId)}${rest}`;

export const getGrounds = () => call<DefenceGrounds>({ method: 'GET', path: '/violations/defence-grounds' });
export const askEvidenceForm = (recordId: string, body: AddEvidenceRequest) =>
  call<EvidenceForm>({ method: 'POST', path: record(recordId, '/evidence'), body });
export const fileDefence = (recordId: string, body: FileDefenceRequest) =>
  call<DefenceChanged>({ method: 'POST', path: record(recordId, '/defences'), body });
export const getDefence = (defenceId: string) => call<DefenceView>({ method: 'GET', path: defence(defenceId) });
export const replyToQuestion = (defenceId: string, body: ReplyToQuestionRequest) =>
  call<DefenceChanged>({ method: 'POST', path: defence(defenceId, '/reply'), body });
export const withdrawDefence = (defenceId: string) =>
  call<DefenceChanged>({ method: 'POST', path: defence(defenceId, '/withdrawal') });
