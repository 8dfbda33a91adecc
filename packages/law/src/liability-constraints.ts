import type { Liability } from '@yilu/contracts/constants';

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

const partnerOf: { readonly [L in Liability]: Liability } = {
  full: 'none',
  primary: 'secondary',
  equal: 'equal',
  secondary: 'primary',
  none: 'full',
};

export type LiabilityConstraint = 'LC1' | 'LC2' | 'LC3';

/**
 * Which rule of D146 art 60 two liabilities break: LC1 full goes with none, LC2 primary with secondary and equal with
 * equal, LC3 nobody at fault only in a 交通意外事故, which an officer finds and says so (`accidentWithoutFault`).
 */
export function liabilityViolation(
  { a, b }: { readonly a: Liability; readonly b: Liability },
  accidentWithoutFault = false,
): LiabilityConstraint | undefined {
  if (a === 'none' && b === 'none') return accidentWithoutFault ? undefined : 'LC3';
  if (partnerOf[a] === b) return undefined;
  return a === 'full' || b === 'full' ? 'LC1' : 'LC2';
}
