import type { Day } from '@yilu/kernel/day';
import { formatFen, percentOfFen } from '@yilu/kernel/money';
import type { LateDays, NotCounted } from './surcharge-days.js';
import { percentPerDay, surchargeBasis } from './surcharge-rule.js';

export interface SurchargeLine {
  readonly kind: 'fine' | 'due_provisional' | 'late' | 'counted' | 'not_counted' | 'rate' | 'cap' | 'total';
  readonly zh: string;
  readonly en: string;
  readonly basis?: { readonly zh: string; readonly en: string } | undefined;
}

const reasons: Record<NotCounted, { zh: string; en: string; basis?: SurchargeLine['basis'] }> = {
  review: { zh: '行政复议期间', en: 'the decision is under administrative review', basis: surchargeBasis.stop },
  suit: { zh: '行政诉讼期间', en: 'the decision is before the court', basis: surchargeBasis.stop },
  defence: { zh: '您的异议正在核查', en: 'your objection is being looked into' },
  outage: { zh: '缴款渠道故障，故障已登记', en: 'paying was out of order, on record' },
  last_day_reopened: {
    zh: '缴款期限最后一日遇缴款渠道故障，顺延至恢复后的第一日',
    en: 'paying was out of order on the last day, so the first day after it takes its place',
  },
};

const spanOf = ({ from, until }: LateDays) =>
  from === until ? { zh: from, en: from } : { zh: `${from} 至 ${until}`, en: `${from} to ${until}` };
const inDays = (days: number) => (days === 1 ? '1 day' : `${days} days`);

function dayLine(span: LateDays): SurchargeLine {
  const { zh, en } = spanOf(span);
  if (!span.notCounted)
    return { kind: 'counted', zh: `${zh}：计 ${span.days} 日。`, en: `${en}: ${inDays(span.days)} counted.` };
  const reason = reasons[span.notCounted];
  return {
    kind: 'not_counted',
    zh: `${zh}：${span.days} 日不计，${reason.zh}。`,
    en: `${en}: ${inDays(span.days)} not counted, ${reason.en}.`,
    ...(reason.basis && { basis: reason.basis }),
  };
}

interface Sums {
  readonly principalFen: number;
  readonly surchargeFen: number;
  readonly totalFen: number;
  readonly daysLate: number;
  readonly daysCounted: number;
  readonly on: Day;
}

function rateLines({ principalFen, surchargeFen, daysCounted }: Sums): SurchargeLine[] {
  const fine = formatFen(principalFen);
  const product = formatFen(percentOfFen(principalFen, percentPerDay * daysCounted));
  const isReached = surchargeFen === principalFen;
  return [
    {
      kind: 'rate',
      zh: `加处罚款：${fine} × 每日 ${percentPerDay}% × ${daysCounted} 日 = ${product}。`,
      en: `Surcharge: ${fine} × ${percentPerDay} % a day × ${inDays(daysCounted)} = ${product}.`,
      basis: surchargeBasis.rate,
    },
    {
      kind: 'cap',
      zh: `加处罚款不超过罚款本身 ${fine}，${isReached ? '已到上限，不再增加' : '尚未到上限'}。`,
      en: `The surcharge is never more than the fine, ${fine}: ${isReached ? 'that is reached, it grows no further' : 'that is not reached yet'}.`,
      basis: surchargeBasis.rate,
    },
  ];
}

/** The arithmetic of a quote, line by line, as a citizen reads it. */
export function surchargeLines(
  { dueOn, dueProvisional }: { readonly dueOn: Day; readonly dueProvisional?: boolean | undefined },
  sums: Sums,
  spans: readonly LateDays[],
): readonly SurchargeLine[] {
  const fine = formatFen(sums.principalFen);
  const [surcharge, total] = [formatFen(sums.surchargeFen), formatFen(sums.totalFen)];
  const lines: SurchargeLine[] = [
    { kind: 'fine', zh: `罚款 ${fine}，缴款最后一日 ${dueOn}。`, en: `Fine ${fine}, last day to pay ${dueOn}.` },
  ];
  if (dueProvisional)
    lines.push({
      kind: 'due_provisional',
      zh: '该年放假安排尚未公布，最后一日可能顺延；公布前不加处罚款。',
      en: 'The holidays of that year are not announced yet, the last day may become later; until then there is no surcharge.',
    });
  else if (sums.daysLate > 0) {
    lines.push({
      kind: 'late',
      zh: `截至 ${sums.on}，逾期 ${sums.daysLate} 日，其中计 ${sums.daysCounted} 日。`,
      en: `As of ${sums.on} ${inDays(sums.daysLate)} late, of which ${sums.daysCounted} counted.`,
    });
    lines.push(...spans.map(dayLine));
    if (sums.daysCounted > 0) lines.push(...rateLines(sums));
  }
  lines.push({
    kind: 'total',
    zh: `应缴 ${fine} + ${surcharge} = ${total}，${sums.on} 24:00 前有效。`,
    en: `To pay ${fine} + ${surcharge} = ${total}, valid until 24:00 of ${sums.on}.`,
  });
  return lines;
}
