/** Sentences of a learner who was ill, with the paper that shows it; of the retest; and of how far the last draw went. */
export const examIllness = {
  'exam.excuse': { zh: '因病没能来考', en: 'I was ill' },
  'exam.excuse_why': {
    zh: '有医院证明的，不按缺考算：不占考试次数，排序时间不变，已交的费用退回。',
    en: 'With a doctor’s paper it does not count as missed: no attempt is used, your rank time stays and the fee returns.',
  },
  'exam.excuse_until': { zh: '{day}（含当天）前可以说明', en: 'You can say so until {day}' },
  'exam.excuse_text': { zh: '简单说明病情', en: 'In a few words' },
  'exam.excuse_hint': {
    zh: '只有处理的考试民警看得到，存放时加密。',
    en: 'Only the officers who answer see it; it is stored sealed.',
  },
  'exam.excuse_send': { zh: '提交说明', en: 'Send' },
  'exam.excuse_filed': {
    zh: '已收到您的说明，答复会通知您。答复前不登记缺考。',
    en: 'What you wrote is being looked into. You will be told, and are not marked as missing until then.',
  },
  'exam.excuse_kept': {
    zh: '说明没有被采纳，理由在“异议和申诉”里。',
    en: 'It was not accepted. The reasons stand under “Objections and appeals”.',
  },
  'exam.excuse_over': { zh: '说明患病的期限已过。', en: 'The time to say that you were ill is over.' },
  'exam.excused': {
    zh: '因病未到，已获认可。不占考试次数，排序时间不变，可以重新预约；已交的费用原路退回。',
    en: 'You were ill and are excused. No attempt is used, your rank time stays and you can book again; a fee returns.',
  },
  'exam.barred': {
    zh: '驾驶人登记显示您现在不能参加这个科目的考试，座位已退还，已交的费用原路退回。原因在“我的学车”里；有误的，可以联系车管所。',
    en: 'The register of drivers says that you may not sit this test now. The seat was given back and a fee returns. The reason stands under “Learning to drive”; if it is wrong, ask the vehicle office.',
  },
  'exam.step_pleaded': { zh: '说明患病', en: 'Said that you were ill' },
  'exam.step_plea_answered': { zh: '患病说明答复', en: 'Illness answered' },
  'exam.step_excused': { zh: '因病未到，不按缺考算', en: 'Excused, you were ill' },
  'exam.step_barred': { zh: '登记显示不能参加，座位退还', en: 'May not sit it: seat given back' },
  'exam.retest': {
    zh: '第一次没有合格，当场可以补考一次；补考仍不合格，这次预约才算不合格。',
    en: 'If the first try fails you may retake it on the spot once. Only if that fails, too, does this booking count as failed.',
  },
  'paper.title': { zh: '证明照片', en: 'Photo of the paper' },
  'paper.hint': {
    zh: '一张，拍清楚医院名称、姓名和日期。答复 60 天后自动删除。',
    en: 'One photo with the hospital, your name and the date. It is deleted 60 days after the answer.',
  },
  'paper.take': { zh: '拍照或者选照片', en: 'Take or choose a photo' },
  'paper.again': { zh: '没有传完，再传一次', en: 'Not sent yet. Send again' },
  'paper.another': { zh: '换一张', en: 'Use another one' },
  'paper.sending': { zh: '正在上传 {percent}%', en: 'Sending, {percent}%' },
  'paper.sent': { zh: '照片已上传', en: 'The photo has arrived' },
  'paper.not': { zh: '这不是照片，换一张。', en: 'This is not a photo. Choose another one.' },
  'objections.missed': { zh: '{at} · {site} 的考试', en: 'The test at {at} · {site}' },
  'objections.paper_kept': { zh: '附有一张证明照片', en: 'With one photo of a paper' },
  'objections.paper_forgotten': { zh: '证明照片已按期删除', en: 'The photo was deleted in due time' },
  'plans.cut_off': { zh: '上次抽签到第几位', en: 'How far the last draw went' },
  'plans.cut_off_of': { zh: '{plan}，共 {count} 人报名', en: '{plan}, {count:application|applications}' },
  'plans.cut_off_place': { zh: '座位到第 {place} 位为止', en: 'Seats went to place {place}' },
  'plans.cut_off_nobody': { zh: '没有人抽到', en: 'Nobody was seated' },
  'plans.cut_off_none': { zh: '还没有抽过这个科目。', en: 'There was no draw of this subject yet.' },
  'plans.cut_off_how': {
    zh: '每个考场最后一个抽到座位的人排在第几位。位次小的先选；每次报名的人不同，只作参考。',
    en: 'The last place that still got a seat at each site; lower places choose first. Other people apply each time, so it is only a hint.',
  },
  'plans.none_at': { zh: '这个考场现在没有考试计划。', en: 'There is no plan with this site now.' },
} as const;
