import type { Liability } from '@yilu/contracts';

/** Figures of compulsory insurance for damage to things, since 2020-09-19; fen. */
export const propertyLimits = {
  effectiveFrom: '2020-09-19',
  withFaultFen: 200_000,
  withoutFaultFen: 10_000,
  basis: '《关于实施车险综合改革的指导意见》（银保监发〔2020〕41号）：财产损失赔偿限额有责 2000 元、无责 100 元',
} as const;

/** 互碰自赔: an agreement among insurers, not law; a city whose insurers keep none sets `limitFen` to 0. */
export const mutualCoverPractice = {
  limitFen: 200_000,
  basis: '保险行业互碰自赔办法（行业惯例，以保险公司答复为准）',
} as const;

export interface CoveredSide {
  readonly kind: 'motor' | 'non_motor';
  readonly insurer?: string | undefined;
  readonly liability: Liability;
}

/**
 * Whether each may have his own car repaired at his own insurer: two insured motor vehicles, both at fault. The loss of
 * each must lie within the limit, which nobody knows yet: so this is a hint with its condition, never a decision.
 */
export function mutualCover(sides: readonly CoveredSide[], practice: { limitFen: number; basis: string }) {
  const bothMotor = sides.length === 2 && sides.every(({ kind, insurer }) => kind === 'motor' && insurer);
  const bothAtFault = sides.every(({ liability }) => ['primary', 'equal', 'secondary'].includes(liability));
  if (!bothMotor || !bothAtFault || practice.limitFen <= 0) return undefined;
  return { limitFen: practice.limitFen, basis: practice.basis };
}
