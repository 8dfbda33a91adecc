import type { ExamSubject } from '@yilu/contracts';
import { subjectNames as names } from './subjects.js';

export const tooYoung = {
  zh: '尚未达到申请该准驾车型的最低年龄',
  en: 'You are not yet old enough for this class',
};
export const tooOld = {
  zh: '已超过申请该准驾车型的最高年龄',
  en: 'You are past the upper age for this class',
};
export const banned = {
  zh: '因考试作弊、弄虚作假或者其他法定情形，暂不得申请机动车驾驶证',
  en: 'After cheating, fraud or another case named by law you may not apply for a licence for the time being',
};
export const certificateMissing = {
  zh: '尚未取得学习驾驶证明；科目一合格后一个工作日内核发',
  en: 'You have no learning certificate yet; it is issued within one working day of passing Subject 1',
};
export const certificateExpired = {
  zh: '学习驾驶证明已过有效期，已合格的科目成绩作废；请重新申请，从头开始考试',
  en: 'Your learning certificate has expired and the subjects passed are void; apply again and start over',
};
export const oneAtATime = {
  zh: '本地科目二和科目三道路驾驶技能不能同时预约，请先完成或者取消已有的预约',
  en: 'Here Subject 2 and Subject 3 on the road cannot be booked side by side; finish or cancel the other first',
};
export const attemptsUsed = (failed: ExamSubject) => ({
  zh: `${names[failed].zh}已有五次预约考试不合格，已合格的其他科目成绩作废；请重新申请，取得新的学习驾驶证明`,
  en: `Five bookings of ${names[failed].en} were failed and the other subjects passed are void; apply again for a new learning certificate`,
});
export const notRequired = (subject: ExamSubject) => ({
  zh: `您申请的准驾车型不考${names[subject].zh}`,
  en: `The class that you applied for has no ${names[subject].en}`,
});
export const alreadyPassed = (subject: ExamSubject) => ({
  zh: `${names[subject].zh}已经合格`,
  en: `You have passed ${names[subject].en} already`,
});
export const passFirst = (before: ExamSubject, subject: ExamSubject) => ({
  zh: `${names[before].zh}合格后，可以预约${names[subject].zh}`,
  en: `${names[subject].en} can be booked once ${names[before].en} is passed`,
});
export const waiting = (subject: ExamSubject, days: number) => ({
  zh: `取得学习驾驶证明满${days}日后，可以预约${names[subject].zh}`,
  en: `${names[subject].en} can be booked ${days} full days after the learning certificate`,
});
export const rebookGap = (subject: ExamSubject, days: number) => ({
  zh: `${names[subject].zh}考试不合格的，${days}日后可以再次预约`,
  en: `After failing ${names[subject].en} it can be booked again ${days} days later`,
});
