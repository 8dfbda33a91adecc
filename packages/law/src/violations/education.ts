import type { ViolationTopic } from './table-row.js';

export interface EducationText {
  /** Kept with the result, so that supervision can tell which lesson was given. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** What somebody is told instead of being fined: the Administrative Penalty Law, art 33 ¶3, asks for a lesson. */
const lessons: Readonly<Record<ViolationTopic, Omit<EducationText, 'id'>>> = {
  signals: {
    zh: '路口的信号灯、标志和标线决定谁先走。请提前看清，按所需方向选道，在停止线前停车。',
    en: 'Lights, signs and markings say who goes first. Read them early, choose your lane, and stop before the line.',
  },
  lanes: {
    zh: '变道、掉头、停车前请先观察，不占专用车道，不妨碍别人通行。',
    en: 'Look before you change lanes, turn round or stop; keep out of reserved lanes and out of others’ way.',
  },
  overtaking: {
    zh: '超车和会车最怕看不清。没有把握时请跟车慢行。',
    en: 'Overtaking and meeting go wrong where you cannot see. When in doubt, stay behind.',
  },
  yielding: {
    zh: '让行几秒钟，可以避免一次事故。请礼让行人和执行任务的车辆。',
    en: 'Giving way costs seconds and saves an accident. Let people on foot and emergency vehicles pass.',
  },
  care: {
    zh: '系好安全带，放下手机，按规定用灯和喇叭，疲劳时停车休息。',
    en: 'Belt on, phone away, lights and horn as the rules say, and a rest when you are tired.',
  },
  speed: {
    zh: '车速越快，看得越窄，停得越远。请按限速行驶，给自己留出反应时间。',
    en: 'The faster you go, the less you see and the later you stop. Keep to the limit and leave time to react.',
  },
  expressway: {
    zh: '高速公路上停车、占用应急车道都很危险。遇到故障请开双闪、放警告牌，人员转移到护栏外。',
    en: 'Stopping on a motorway is dangerous. Hazard lights on, triangle out, and everybody behind the barrier.',
  },
  licence: {
    zh: '请随身带好驾驶证或者电子驾驶证，只驾驶准驾的车辆，酒后不开车。',
    en: 'Keep your licence, paper or electronic, with you; drive only what it covers, and never after drinking.',
  },
  vehicle: {
    zh: '请保持号牌清晰完整，按时检验和投保，不要擅自改装。',
    en: 'Keep plates clean and fixed, inspection and insurance up to date, and the vehicle as it is registered.',
  },
  load: {
    zh: '超员超载会让制动变长、车身不稳。请按核定人数和重量装载，货物捆扎牢固。',
    en: 'Too many people or too much load makes brakes slow. Keep to the approved numbers and tie the load down.',
  },
  without_engine: {
    zh: '走人行横道、骑非机动车道、看信号灯，戴好头盔，是对自己最好的保护。',
    en: 'Use crossings and cycle lanes, wait for the light, and wear a helmet: it is you whom that protects.',
  },
};

/** The lesson for a topic. */
export const educationFor = (topic: ViolationTopic): EducationText => ({ id: `education.${topic}`, ...lessons[topic] });
