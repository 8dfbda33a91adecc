import { accept, type Result, refuse } from '@yilu/kernel/result';
import { type Reason, reason } from './procedure-reason.js';

const simple = 'D157 art 45';
const plain = (zh: string, en: string, citation = simple) => ({ ...reason(zh, en, citation), onlyFor: undefined });

/** What a decision must say, in the order in which it is printed; a general decision also names its evidence. */
export const decisionFields = {
  party: plain('被处罚人基本情况', 'Who is punished'),
  plate: { ...reason('车辆牌号', 'Plate of the vehicle', simple), onlyFor: 'vehicle' },
  vehicle_kind: { ...reason('车辆类型', 'Kind of the vehicle', simple), onlyFor: 'vehicle' },
  facts: plain('违法事实', 'Facts of the violation'),
  evidence: { ...reason('证据', 'Evidence', 'D157 art 49; APL art 59'), onlyFor: 'general' },
  basis: plain('处罚依据', 'Law that the penalty rests on'),
  penalty: plain('处罚内容', 'Penalty'),
  points: { ...reason('记分分值', 'Points recorded', 'D163 art 13 ¶2'), onlyFor: 'driver' },
  manner: plain('履行方式', 'How to comply'),
  term: plain('期限', 'Time to comply'),
  remedy_rights: plain('复议、诉讼权利', 'Right of review and suit'),
  remedy_ways: plain('救济途径和期限', 'Ways and terms of remedy', 'APL arts 52, 59'),
  organ: plain('处罚机关名称', 'Deciding organ'),
  decided_on: plain('决定日期', 'Day of the decision', 'APL arts 52, 59'),
  seal: plain('印章', 'Seal', 'D157 art 44 ¶1(4); APL art 59'),
} as const satisfies Record<string, Reason & { onlyFor: 'vehicle' | 'general' | 'driver' | undefined }>;
export type DecisionField = keyof typeof decisionFields;
export type DecisionDocument = Readonly<Partial<Record<DecisionField, string>>>;

export interface DecisionForm {
  readonly procedure: 'simple' | 'general';
  /** A pedestrian has no plate, and nobody but the driver of a motor vehicle has points. */
  readonly party: 'driver' | 'on_foot';
}

/** The fields that a decision of this form must have, in print order. */
export function requiredFields({ procedure, party }: DecisionForm): DecisionField[] {
  const applies = {
    vehicle: party === 'driver',
    driver: party === 'driver',
    general: procedure === 'general',
  } as const;
  return (Object.keys(decisionFields) as DecisionField[]).filter((field) => {
    const { onlyFor } = decisionFields[field];
    return onlyFor === undefined || applies[onlyFor];
  });
}

/** A decision that lacks a field is refused with the names of what is missing; blank is missing. */
export function checkDocument(
  document: DecisionDocument,
  form: DecisionForm,
): Result<DecisionDocument, DecisionField[]> {
  const missing = requiredFields(form).filter((field) => !document[field]?.trim());
  return missing.length > 0 ? refuse(missing) : accept(document);
}
