/** What somebody does who finds an injury after the vehicles have left. */
export interface InjuryStep {
  readonly id: 'call' | 'doctor' | 'papers' | 'late_report' | 'no_limit';
  readonly zh: string;
  readonly en: string;
  readonly basis: string;
  readonly basisEn: string;
}

export const injuryCalls: readonly string[] = ['122', '120'];

const injured = '《道路交通事故处理程序规定》第十三条第一款；《道路交通安全法》第七十条第一款';
const injuredEn = 'D146 art 13 ¶1; Road Traffic Safety Law art 70 ¶1';
const late = '《道路交通事故处理程序规定》第十八条';
const lateEn = 'D146 art 18';

/** An accident with an injury is none to settle among the parties: a doctor first, the police, and every paper kept. */
export const injurySteps: readonly InjuryStep[] = [
  {
    id: 'call',
    zh: '立即拨打 122 报警，需要急救的拨打 120。有人受伤的事故由交警处理，不能自行协商。',
    en: 'Call 122 now, and 120 where somebody needs an ambulance. The police handle an accident in which somebody is hurt.',
    basis: injured,
    basisEn: injuredEn,
  },
  {
    id: 'doctor',
    zh: '尽快就医，向医生说明是交通事故造成的，并说明什么时候开始不舒服。',
    en: 'See a doctor soon. Say that it came from a road accident, and since when you feel it.',
    basis: '《道路交通安全法》第七十条第一款',
    basisEn: 'Road Traffic Safety Law art 70 ¶1',
  },
  {
    id: 'papers',
    zh: '保留病历、诊断证明、检查报告和收费票据。照片、陈述和协议书本系统都保留着，不会删除。',
    en: 'Keep the medical record, diagnosis, reports and bills. Photographs, statements and agreement are kept here, nothing is deleted.',
    basis: injured,
    basisEn: injuredEn,
  },
  {
    id: 'late_report',
    zh: '撤离现场后才报警的，交警会记录，并在三个工作日内决定是否受理，结果会告知您。',
    en: 'Where the police hear of an accident after the scene was cleared, they record it and decide within three working days whether to take it up.',
    basis: late,
    basisEn: lateEn,
  },
  {
    id: 'no_limit',
    zh: '本系统不设报告受伤的期限；但越早报警和就医，越容易查明事实。',
    en: 'There is no last day here for reporting an injury; but the sooner police and doctor know, the easier the facts are found.',
    basis: late,
    basisEn: lateEn,
  },
];
