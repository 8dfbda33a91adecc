import type { Liability, PerParty } from '@yilu/contracts/constants';

export const liabilityKinds = {
  full: { zh: '全部责任', en: 'full', basis: '《道路交通事故处理程序规定》第六十条第一款第一项', sharePercent: 100 },
  primary: {
    zh: '主要责任',
    en: 'primary',
    basis: '《道路交通事故处理程序规定》第六十条第一款第二项',
    sharePercent: 70,
  },
  equal: { zh: '同等责任', en: 'equal', basis: '《道路交通事故处理程序规定》第六十条第一款第二项', sharePercent: 50 },
  secondary: {
    zh: '次要责任',
    en: 'secondary',
    basis: '《道路交通事故处理程序规定》第六十条第一款第二项',
    sharePercent: 30,
  },
  none: {
    zh: '无责任',
    en: 'none',
    basis: '《道路交通事故处理程序规定》第六十条第一款第三项、第二款',
    sharePercent: 0,
  },
} as const satisfies Record<Liability, { zh: string; en: string; basis: string; sharePercent: number }>;

export type LiabilityConstraint = 'LC1' | 'LC2' | 'LC3';

/**
 * Which rule of D146 art 60 the liabilities of all parties break: LC1 one full means every other none; LC2 primary goes
 * with secondary and equal with equal, whoever else bears none; LC3 nobody at fault only in a 交通意外事故, which an officer
 * finds and says so (`accidentWithoutFault`).
 */
export function liabilityViolation(
  liability: PerParty<Liability>,
  accidentWithoutFault = false,
): LiabilityConstraint | undefined {
  const all = Object.values(liability).filter((one) => one !== undefined);
  const count = (kind: Liability) => all.filter((one) => one === kind).length;
  if (count('none') === all.length) return accidentWithoutFault ? undefined : 'LC3';
  if (count('full') > 0) return count('full') === 1 && count('none') === all.length - 1 ? undefined : 'LC1';
  const [primary, equal, secondary] = [count('primary'), count('equal'), count('secondary')];
  const shared = equal === 0 ? primary === 1 && secondary > 0 : equal > 1 && primary === 0 && secondary === 0;
  return shared ? undefined : 'LC2';
}
