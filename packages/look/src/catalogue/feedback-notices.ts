/** What the city tells whoever reported a problem or follows it; see `notices.ts` for title, hint and body. */
export const feedbackNotices = {
  'report_near.title': { zh: '关注的区域有新反映', en: 'New in your area' },
  'report_near.hint': { zh: '看看是不是您也遇到了', en: 'See what it is' },
  'report_near.body': {
    zh: '您关注的区域有新的反映：“{service}”。如果您也遇到了，可以一起关注，不用再报一次。',
    en: '“{service}” was reported in an area that you watch. If you noticed it too, follow it instead of reporting it again.',
  },
  'report_accepted.title': { zh: '反映已受理', en: 'Report accepted' },
  'report_accepted.hint': { zh: '查看进展', en: 'See how it goes' },
  'report_accepted.body': {
    zh: '您关注的“{service}”已受理，预计 {until} 前办完。',
    en: '“{service}” has been accepted and is expected to be done by {until}.',
  },
  'report_accepted.body_undated': {
    zh: '您关注的“{service}”已受理。',
    en: '“{service}” has been accepted.',
  },
  'report_photo_refused.title': { zh: '照片未能保存', en: 'Photograph not kept' },
  'report_photo_refused.hint': { zh: '反映仍在办理', en: 'The report goes on' },
  'report_photo_refused.body': {
    zh: '您反映问题时添加的一张照片未能保存：{why}反映本身不受影响，仍在办理。',
    en: 'A photograph of your report could not be kept. {why} The report itself goes on.',
  },
  'report_rejected.title': { zh: '反映未受理', en: 'Report not accepted' },
  'report_rejected.hint': { zh: '查看理由', en: 'See why' },
  'report_rejected.body': {
    zh: '您关注的“{service}”没有受理，理由写在进展里；不同意可以补充情况后重新反映。',
    en: '“{service}” was not accepted; its page says why. If you disagree, add what is missing and report it again.',
  },
  'report_joined.title': { zh: '已合并办理', en: 'Merged with another' },
  'report_joined.hint': { zh: '查看合并后的编号', en: 'See its number' },
  'report_joined.body': {
    zh: '您反映的“{service}”与编号 {number} 是同一个问题，已合并办理，它的进展会告诉您。',
    en: '“{service}” is the same problem as number {number}, so the two were merged. You will hear how that one goes.',
  },
  'report_dispatched.title': { zh: '已转单位', en: 'Sent to a unit' },
  'report_dispatched.hint': { zh: '查看承办单位', en: 'See which unit' },
  'report_dispatched.body': {
    zh: '您关注的“{service}”已转{unit}办理，预计 {until} 前办完。',
    en: '“{service}” was sent to {unit} and is expected to be done by {until}.',
  },
  'report_dispatched.body_undated': {
    zh: '您关注的“{service}”已转{unit}办理。',
    en: '“{service}” was sent to {unit}.',
  },
  'report_returned.title': { zh: '正在换单位', en: 'Changing units' },
  'report_returned.hint': { zh: '查看进展', en: 'See how it goes' },
  'report_returned.body': {
    zh: '“{service}”不归原单位管，正在转给该管的单位，编号不变，没有结束。',
    en: '“{service}” was not for the unit that had it and is being sent to the right one. Its number stays the same and it is not closed.',
  },
  'report_scheduled.title': { zh: '已安排处理', en: 'Work is planned' },
  'report_scheduled.hint': { zh: '查看预计日期', en: 'See by when' },
  'report_scheduled.body': {
    zh: '您关注的“{service}”已安排处理，预计 {until} 前办完。',
    en: 'Work on “{service}” is planned; it is expected to be done by {until}.',
  },
  'report_scheduled.body_undated': {
    zh: '您关注的“{service}”已安排处理。',
    en: 'Work on “{service}” is planned.',
  },
  'report_extended.title': { zh: '办理时间延长', en: 'It takes longer' },
  'report_extended.hint': { zh: '查看理由和新日期', en: 'See why' },
  'report_extended.body': {
    zh: '“{service}”需要更长时间，新的预计日期是 {until}，理由写在进展里。',
    en: '“{service}” takes longer: it is now expected by {until}. Its page says why.',
  },
  'report_extended.body_undated': {
    zh: '“{service}”需要更长时间，理由写在进展里。',
    en: '“{service}” takes longer. Its page says why.',
  },
  'report_fixed.title': { zh: '已修复，等您核实', en: 'Is it really fixed?' },
  'report_fixed.hint': { zh: '看照片，说说修好没有', en: 'See the photograph' },
  'report_fixed.body': {
    zh: '您关注的“{service}”已修复，附有照片。真的修好了吗？没修好，反映人可以在 7 天内要求重新办理。',
    en: '“{service}” has been fixed, with a photograph. Is it really fixed? If not, whoever reported it can have it reopened within 7 days.',
  },
  'report_not_fixed.title': { zh: '已答复：未修复', en: 'Not fixed: see why' },
  'report_not_fixed.hint': { zh: '查看理由', en: 'See why' },
  'report_not_fixed.body': {
    zh: '您关注的“{service}”已答复：这次没有修复，理由写在进展里；不同意的，反映人可以在 7 天内要求重新办理。',
    en: '“{service}” has an answer: it is not fixed this time, and its page says why. If you disagree, whoever reported it can have it reopened within 7 days.',
  },
  'report_answered.title': { zh: '已答复', en: 'You have an answer' },
  'report_answered.hint': { zh: '查看答复', en: 'See the answer' },
  'report_answered.body': {
    zh: '“{service}”已有答复；没有解决可以在 7 天内要求重新办理。',
    en: '“{service}” has an answer. If that does not settle it, you can have it reopened within 7 days.',
  },
  'report_reopened.title': { zh: '正在重新办理', en: 'Reopened' },
  'report_reopened.hint': { zh: '查看进展', en: 'See how it goes' },
  'report_reopened.body': {
    zh: '“{service}”没有修好，正在重新办理，编号不变。',
    en: '“{service}” was not fixed and has been reopened under the same number.',
  },
  'report_moved.title': { zh: '地点已更正', en: 'Pin was moved' },
  'report_moved.hint': { zh: '核对地点', en: 'Check the place' },
  'report_moved.body': {
    zh: '工作人员更正了“{service}”在地图上的地点，点开可以核对。',
    en: 'An officer moved the pin of “{service}”. Check that it is where you meant.',
  },
  'report_recategorised.title': { zh: '类别已更正', en: 'Category changed' },
  'report_recategorised.hint': { zh: '查看进展', en: 'See how it goes' },
  'report_recategorised.body': {
    zh: '您关注的反映现在归入“{service}”，预计日期可能随之改变。',
    en: 'Your report is now under “{service}”; the day by which it is expected may have changed.',
  },
  'report_late_unit.title': { zh: '有反映超期', en: 'A report is late' },
  'report_late_unit.hint': { zh: '查看超期列表', en: 'See what is late' },
  'report_late_unit.body': {
    zh: '{unit}：市民反映“{service}”（编号 {number}）应在{until}前办结，已经超期。超期事项见工作台，今天安排处理。',
    en: '{unit}: “{service}” (number {number}) was due on {until} and is late. Your desk lists what is late; plan it today.',
  },
  'report_late_lead.title': { zh: '有反映仍未办结', en: 'Still not done' },
  'report_late_lead.hint': { zh: '查看超期列表', en: 'See what is late' },
  'report_late_lead.body': {
    zh: '{unit}负责人：市民反映“{service}”（编号 {number}）应在{until}前办结，提醒后仍未办结。超期事项见工作台。',
    en: 'Lead of {unit}: “{service}” (number {number}) was due on {until} and is still not done, though the unit was reminded. Your desk lists what is late.',
  },
  'report_late_supervisor.title': { zh: '有反映需要督办', en: 'Late for long' },
  'report_late_supervisor.hint': { zh: '查看超期列表', en: 'See what is late' },
  'report_late_supervisor.body': {
    zh: '督办提醒：{unit}承办的“{service}”（编号 {number}）应在{until}前办结，承办单位和负责人均已提醒，仍未办结。',
    en: 'For the supervisor: “{service}” (number {number}) with {unit} was due on {until}. The unit and its lead were reminded, and it is still not done.',
  },
  'sms.report_filed': {
    zh: '您的反映已登记，编号 {number}，进展见 {link}',
    en: 'Your report is filed under number {number}. See how it goes at {link}',
  },
  'sms.report_news': {
    zh: '您的反映（编号 {number}）有新进展，见 {link}',
    en: 'There is news of your report {number}: {link}',
  },
} as const;
