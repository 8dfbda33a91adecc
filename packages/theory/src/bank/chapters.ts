import type { StudySubject } from '@yilu/contracts';

/** Chapters of both subjects, in the order in which somebody learns them. */
export const chapters = {
  S1: {
    licence: { zh: '驾驶证与实习期', en: 'Licences and probation' },
    registration: { zh: '登记、号牌与检验', en: 'Registration, plates and inspection' },
    points: { zh: '违法记分', en: 'Penalty points' },
    penalties: { zh: '处罚与处理程序', en: 'Penalties and procedure' },
    alcohol: { zh: '酒驾、毒驾与疲劳驾驶', en: 'Alcohol, drugs and fatigue' },
    signals: { zh: '交通信号灯', en: 'Traffic lights' },
    gestures: { zh: '交警手势', en: 'Officers’ hand signals' },
    signs: { zh: '交通标志', en: 'Road signs' },
    markings: { zh: '交通标线', en: 'Road markings' },
    passage: { zh: '通行与让行', en: 'Using the road and giving way' },
    speed: { zh: '车速与车距', en: 'Speed and distance' },
    expressway: { zh: '高速公路通行', en: 'Driving on expressways' },
    parking: { zh: '停车、灯光与装载', en: 'Parking, lights and loads' },
    accidents: { zh: '事故处理与保险', en: 'Accidents and insurance' },
  },
  S3S: {
    'safe-driving': { zh: '安全驾驶', en: 'Driving safely' },
    directing: { zh: '交警指挥与标志信号', en: 'Officers’ directions, lights and signs' },
    courtesy: { zh: '文明礼让', en: 'Courtesy on the road' },
    hazards: { zh: '危险预判', en: 'Seeing hazards early' },
    weather: { zh: '恶劣天气', en: 'Bad weather' },
    night: { zh: '夜间驾驶与灯光', en: 'Driving at night' },
    mountain: { zh: '山区与复杂道路', en: 'Mountain and difficult roads' },
    highway: { zh: '高速公路安全', en: 'Safety on expressways' },
    emergencies: { zh: '紧急避险与故障处置', en: 'Emergencies and breakdowns' },
    scene: { zh: '事故现场与自助处理', en: 'At the scene of an accident' },
    'first-aid': { zh: '伤员急救', en: 'First aid' },
    'dangerous-goods': { zh: '危险化学品常识', en: 'Dangerous goods' },
    electric: { zh: '电动汽车与驾驶辅助', en: 'Electric cars and driver assistance' },
  },
} as const satisfies Record<StudySubject, Record<string, { zh: string; en: string }>>;
