import type { VehicleKind } from '@yilu/contracts';
import { formatFen } from '@yilu/kernel';
import { type PlateKind, plateKinds } from '@yilu/kernel/plates';
import { inChinese } from '@yilu/law/violations/citation';
import { checkDocument, type DecisionDocument, type DecisionForm } from '@yilu/law/violations/procedure-document';
import type { Remedies } from '@yilu/law/violations/remedies';
import { violationOf } from '@yilu/law/violations/table';
import type { Unit } from '../city/units.js';
import type { Decision, PersonFile, ViolationRecord } from './files.js';

const vehicleKindWords: { readonly [K in VehicleKind]: string } = {
  car: '小型、微型载客汽车',
  truck: '载货汽车',
  bus: '大型、中型载客汽车',
  motorcycle: '摩托车',
  trailer: '挂车',
  special: '专项作业车',
};

const minute = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

export interface DecisionTextFacts {
  readonly record: ViolationRecord;
  readonly person: PersonFile;
  readonly unit: Unit;
  readonly made: Pick<
    Decision,
    'outcome' | 'fen' | 'points' | 'reason' | 'due' | 'decidedAt' | 'procedure' | 'education'
  >;
  readonly remedies: Remedies;
}

function factsText({ occurredAt, place, key, code, measured }: ViolationRecord): string {
  const what = `${minute(occurredAt)}，在${place}，实施“${violationOf(key)?.zh ?? key}”的违法行为${code ? `（代码${code}）` : ''}`;
  return measured
    ? `${what}，测得${measured.value}${measured.unit}，标准${measured.limit}${measured.unit}。`
    : `${what}。`;
}

const penaltyText = ({ outcome, fen }: DecisionTextFacts['made']) =>
  ({ fine: `罚款人民币${formatFen(fen)}`, warning: '警告', no_penalty: '不予行政处罚' })[outcome];

function mannerText({ outcome, education }: DecisionTextFacts['made']): string {
  if (outcome !== 'fine') return `无需缴款。${education?.zh ?? ''}`;
  return '通过微信支付、支付宝缴纳，或者到代收银行缴纳。逾期不缴纳的，每日按罚款数额的百分之三加处罚款，加处罚款的总数额不超过罚款数额（《行政处罚法》第七十二条第一款第一项）。';
}

function termText({ outcome, due }: DecisionTextFacts['made']): string {
  if (outcome !== 'fine') return '自送达之日起生效';
  const until = due && !due.provisional ? `，最后一日为${due.on}` : '';
  return `自收到本决定书之日起十五日内${until}（《道路交通安全法》第一百零八条第一款）`;
}

/**
 * What the decision says, in Chinese, field by field as the law asks for it. Throws where one would be missing: such a
 * paper is no decision (D157 art 45).
 */
export function decisionDocument({ record, person, unit, made, remedies }: DecisionTextFacts): DecisionDocument {
  const row = violationOf(record.key);
  const document: DecisionDocument = {
    party: `${person.maskedName} ${person.maskedDocumentNumber ?? ''}`.trim(),
    plate: `${record.plate}（${plateKinds[record.plateKind as PlateKind] ?? record.plateKind}）`,
    vehicle_kind: vehicleKindWords[record.vehicleKind],
    facts: factsText(record),
    basis: [row ? inChinese(row.conduct) : '', made.reason.basis.zh].filter(Boolean).join('；'),
    penalty: `${penaltyText(made)}。${made.reason.zh}`,
    points: made.points > 0 ? `记${made.points}分` : '不记分',
    manner: mannerText(made),
    term: termText(made),
    remedy_rights: remedies.notes.map(({ zh, basis }) => `${zh}（${basis.zh}）`).join(''),
    remedy_ways: remedies.remedies.map(({ zh }) => zh).join(''),
    organ: unit.zh,
    decided_on: minute(made.decidedAt),
    seal: `${unit.zh}（电子印章）`,
  };
  const form: DecisionForm = { procedure: made.procedure, party: 'driver' };
  const checked = checkDocument(document, form);
  if (!checked.ok) throw new Error(`A decision without ${checked.refusal.join(', ')}`);
  return checked.value;
}

/** The text that a decision's fingerprint stands for. */
export const hashedText = (number: string, document: DecisionDocument): string =>
  JSON.stringify({ number, ...document });
