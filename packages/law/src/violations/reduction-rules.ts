import type { ReductionMode } from './points-events.js';
import { type Reason, reason } from './procedure-reason.js';

/** At most so many points are taken off in one cycle (D163 art 25). */
export const reductionsPerCycle = 6;

export interface ReductionRule {
  readonly points: number;
  readonly minutes: number;
  /** The minutes must be full within so many days after the first; left out, in one session. */
  readonly withinDays?: number;
  readonly examRequired: boolean;
  readonly text: Reason;
}

/** What each way of 学法减分 takes off, and for what (D163 art 27). */
export const reductionRules: Readonly<Record<ReductionMode, ReductionRule>> = {
  online: {
    points: 1,
    minutes: 30,
    withinDays: 3,
    examRequired: true,
    text: reason(
      '三日内网上学习累计满三十分钟且考试合格，一次扣减1分',
      'Study online for 30 minutes within 3 days and pass the test: 1 point off',
      'D163 art 27',
    ),
  },
  onsite: {
    points: 2,
    minutes: 60,
    examRequired: true,
    text: reason(
      '现场学习满一小时且考试合格，一次扣减2分',
      'Study on site for one hour and pass the test: 2 points off',
      'D163 art 27',
    ),
  },
  volunteer: {
    points: 1,
    minutes: 60,
    examRequired: false,
    text: reason(
      '参加交通安全公益活动满一小时，一次扣减1分',
      'One hour of voluntary road-safety work: 1 point off',
      'D163 art 27',
    ),
  },
};

export const reductionBasis = {
  basis: '《道路交通安全违法行为记分管理办法》第二十七条',
  basisEn: 'D163 art 27',
} as const;

/** The test after the study; its format is each city's own. */
export const reductionExam = { questions: 20, passMark: 90 } as const;
