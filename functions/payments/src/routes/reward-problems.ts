import { commandProblems, type ProblemTable } from '@yilu/http';

/** One row for every refusal about rewards of reporters; a refusal without a row does not compile. */
export const rewardProblems = {
  ...commandProblems,
  'payments.role_missing': { status: 403, title: 'Not for your role', detail: '您的岗位没有这项权限。' },
  'reward.not_found': { status: 404, title: 'No such reward', detail: '没有找到这笔奖励。' },
  'reward.not_claimable': {
    status: 409,
    title: 'Nothing to claim',
    detail: '这笔奖励已经在发放、已经发放或者不能申领。',
  },
  'reward.claim_late': { status: 409, title: 'Too late to claim', detail: '申领期限已过，这笔奖励不能再申领。' },
  'rewards.none_claimed': { status: 409, title: 'Nothing waits', detail: '没有等待发放的奖励。' },
  'rewards.batch_not_found': { status: 404, title: 'No such batch', detail: '没有找到这批奖励。' },
  'rewards.batch_ended': { status: 409, title: 'Decided already', detail: '这批奖励已经审核过了。' },
  'rewards.same_officer': {
    status: 403,
    title: 'A second person has to agree',
    detail: '奖励发放须由另一位同事复核，不能由提出人自己批准。',
  },
  'rewards.not_approved': {
    status: 409,
    title: 'Not approved, or paid already',
    detail: '这批奖励还没有批准，或者已经发放。',
  },
} as const satisfies ProblemTable<string>;
