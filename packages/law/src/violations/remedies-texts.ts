import type { LastDay } from '../last-day.js';
import { cited } from './citation.js';
import type { Named } from './remedies-offices.js';

export interface RemedyText {
  readonly zh: string;
  readonly en: string;
  readonly basis: { readonly zh: string; readonly en: string };
}

interface About {
  readonly last?: LastDay | undefined;
  readonly offices: readonly Named[];
  /** Named where the application may be handed in with it too. */
  readonly organ?: Named | undefined;
  readonly online?: Named | undefined;
}

const lastDayText = (last: LastDay | undefined): Named => {
  if (!last) return { zh: '', en: '' };
  if (!last.provisional) return { zh: `（最后一日 ${last.on}）`, en: ` (last day ${last.on})` };
  // The nominal day is safe; a later notice can only add days.
  return {
    zh: `（最后一日 ${last.on}；该年放假安排尚未公布，遇节假日顺延）`,
    en: ` (last day ${last.on}; if that turns out to be a holiday, the next working day)`,
  };
};

const anyOf = (offices: readonly Named[]): Named => ({
  zh: offices.map(({ zh }) => zh).join('或者'),
  en: offices.map(({ en }) => en).join(' or '),
});

function review({ last, offices, organ, online }: About): RemedyText {
  const [until, office] = [lastDayText(last), anyOf(offices)];
  const viaOrgan = organ
    ? { zh: `，也可以通过${organ.zh}提交`, en: `; the application may also be handed in with ${organ.en}` }
    : { zh: '', en: '' };
  const onPhone = online
    ? { zh: `，还可以通过${online.zh}在线申请`, en: `; or apply online with ${online.en}` }
    : { zh: '', en: '' };
  return {
    zh: `对本决定不服的，可以自收到之日起六十日内${until.zh}向${office.zh}申请行政复议${viaOrgan.zh}${onPhone.zh}。`,
    en: `You may apply for administrative review by ${office.en} within sixty days of receipt${until.en}${viaOrgan.en}${onPhone.en}.`,
    basis: cited('ARL arts 20 ¶1, 22 ¶2, 24, 32'),
  };
}

function sueDirect({ last, offices }: About): RemedyText {
  const [until, court] = [lastDayText(last), anyOf(offices)];
  return {
    zh: `也可以自收到之日起六个月内${until.zh}直接向${court.zh}提起行政诉讼。`,
    en: `You may also sue directly in ${court.en} within six months of receipt${until.en}.`,
    basis: cited('ALL art 46 ¶1'),
  };
}

function sueAfterReview({ last, offices }: About): RemedyText {
  const [until, court] = [lastDayText(last), anyOf(offices)];
  return {
    zh: `对复议决定不服的，可以自收到复议决定书之日起十五日内${until.zh}向${court.zh}提起行政诉讼；复议机关逾期不作决定的，自复议期满之日起十五日内提起。`,
    en: `Against the decision of the review you may sue in ${court.en} within fifteen days of receiving it${until.en}; where the review is not decided in time, within fifteen days of its end.`,
    basis: cited('ALL art 45; ARL art 34'),
  };
}

/** How a decision tells its remedies; every text carries its last day where there is one. */
export const remedyTexts = {
  review,
  sue_direct: sueDirect,
  sue_after_review: sueAfterReview,
  review_first: {
    zh: '本决定依简易程序作出，依法应当先申请行政复议；对复议决定不服的，再向人民法院提起行政诉讼。',
    en: 'This decision was made by simple procedure: the law asks for administrative review first; a court hears it after that.',
    basis: cited('ARL art 23 ¶1(1), ¶2'),
  },
  not_stopped: {
    zh: '申请行政复议或者提起行政诉讼的，处罚不停止执行，法律另有规定的除外；其间不加处罚款。',
    en: 'Review or suit does not stop the penalty, save where the law says so; meanwhile no surcharge is added.',
    basis: cited('APL art 73 ¶1, ¶3'),
  },
} as const;
