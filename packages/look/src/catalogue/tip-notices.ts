/**
 * What the city tells a reporter of violations outside the app; see `notices.ts` for title, hint and body. No plate, no
 * place, no number: whoever looks over his shoulder learns nothing of what he reported.
 */
export const tipNotices = {
  'tip_adopted.title': { zh: '举报已采纳', en: 'Report adopted' },
  'tip_adopted.hint': { zh: '查看举报进度', en: 'See how it goes' },
  'tip_adopted.body': {
    zh: '您的一条举报已被采纳。作出处罚决定后可以申领奖励。',
    en: 'A report of yours was adopted. Once a penalty is decided you can claim its reward.',
  },
  'tip_not_adopted.title': { zh: '举报未采纳', en: 'Report not adopted' },
  'tip_not_adopted.hint': { zh: '查看原因', en: 'See why' },
  'tip_not_adopted.body': {
    zh: '您的一条举报未被采纳，原因请在应用内查看。',
    en: 'A report of yours was not adopted. The app tells you why.',
  },
  'tip_struck.title': { zh: '举报被认定为虚假', en: 'Report found false' },
  'tip_struck.hint': { zh: '查看原因，可以申诉', en: 'See why, and appeal' },
  'tip_struck.body': {
    zh: '您的一条举报经核实被认定为虚假。不认可的，可以在应用内申诉。',
    en: 'A report of yours was found to be false. If that is wrong, appeal in the app.',
  },
  'tip_taken_up.title': { zh: '举报转为首报', en: 'Your report is the first now' },
  'tip_taken_up.hint': { zh: '查看举报进度', en: 'See how it goes' },
  'tip_taken_up.body': {
    zh: '先于您的举报未被采纳，您的举报转为首报，正在审核。',
    en: 'The report before yours was not adopted. Yours is now the first and is under review.',
  },
  'tip_rewarded.title': { zh: '举报属实，可领奖励', en: 'A reward to claim' },
  'tip_rewarded.hint': { zh: '查看并申领奖励', en: 'See it and claim it' },
  'tip_rewarded.body': {
    zh: '您的一条举报已经查实。奖励（每月有上限）请在应用内写明的日期前申领，过期失效。',
    en: 'A report of yours proved true. Claim the reward (there is a monthly cap) by the day shown in the app.',
  },
  'tip_reward_revoked.title': { zh: '奖励已取消', en: 'Reward taken back' },
  'tip_reward_revoked.hint': { zh: '已经发放的不收回', en: 'What was paid stays yours' },
  'tip_reward_revoked.body': {
    zh: '因处罚决定被撤销，您的一条举报不再有奖励。已经发放的不收回。',
    en: 'The penalty was revoked, so a report of yours has no reward any more. What was paid stays yours.',
  },
  'tip_no_penalty.title': { zh: '举报已办结', en: 'Report dealt with' },
  'tip_no_penalty.hint': { zh: '没有处罚，没有奖励', en: 'No penalty, no reward' },
  'tip_no_penalty.body': {
    zh: '您的一条已采纳的举报已经办结：没有作出处罚，所以没有奖励。感谢您的举报。',
    en: 'A report of yours that was adopted has been dealt with: no penalty followed, so there is no reward. Thank you.',
  },
  'tip_appeal_cleared.title': { zh: '申诉成立', en: 'Appeal upheld' },
  'tip_appeal_cleared.hint': { zh: '不再计入', en: 'It no longer counts' },
  'tip_appeal_cleared.body': {
    zh: '您的申诉成立，这条举报不再计为虚假举报。',
    en: 'Your appeal was upheld: the report no longer counts as false.',
  },
  'tip_appeal_kept.title': { zh: '申诉已答复', en: 'Appeal answered' },
  'tip_appeal_kept.hint': { zh: '查看答复', en: 'Read the answer' },
  'tip_appeal_kept.body': {
    zh: '您的申诉已答复，维持原认定。理由请在应用内查看。',
    en: 'Your appeal was answered and the finding stands. The reasons are in the app.',
  },
  'reporter_opened.title': { zh: '您的举报人身份被开启', en: 'Your identity was opened' },
  'reporter_opened.hint': { zh: '查看是谁、何时、为何', en: 'See who, when and why' },
  'reporter_opened.body': {
    zh: '{at}，{who}共同开启了您的举报人身份（理由：{why}）。有疑问的，可以投诉。',
    en: 'On {at} your identity as a reporter was opened by {who} (reason: {why}). You can complain about it.',
  },
} as const;
