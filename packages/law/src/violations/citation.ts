const instruments = {
  RTSL: { zh: '《道路交通安全法》', en: 'Road Traffic Safety Law' },
  IR: { zh: '《道路交通安全法实施条例》', en: 'Implementing Regulations' },
  D146: { zh: '《道路交通事故处理程序规定》', en: 'Accident Handling Procedure Provisions' },
  D157: { zh: '《道路交通安全违法行为处理程序规定》', en: 'Violation Handling Procedure Provisions' },
  D163: { zh: '《道路交通安全违法行为记分管理办法》', en: 'Points Measures' },
  D164: { zh: '《机动车登记规定》', en: 'Vehicle Registration Provisions' },
  D172: { zh: '《机动车驾驶证申领和使用规定》', en: 'Driving Licence Provisions' },
  APL: { zh: '《行政处罚法》', en: 'Administrative Penalty Law' },
  ARL: { zh: '《行政复议法》', en: 'Administrative Review Law' },
  ALL: { zh: '《行政诉讼法》', en: 'Administrative Litigation Law' },
  CTPLR: { zh: '《机动车交通事故责任强制保险条例》', en: 'Compulsory Motor Insurance Regulations' },
  SCHOOLBUS: { zh: '《校车安全管理条例》', en: 'School Bus Safety Regulations' },
  NBNM: { zh: '《宁波市非机动车管理条例》', en: 'Ningbo Non-motor Vehicle Regulations' },
  SDM: {
    zh: '《山东省实施〈中华人民共和国道路交通安全法〉办法》',
    en: 'Shandong Measures for the Road Traffic Safety Law',
  },
} as const;
type Instrument = keyof typeof instruments;

const known = (name: string): name is Instrument => Object.hasOwn(instruments, name);

function instrumentOf(name: string | undefined, citation: string) {
  if (name && known(name)) return instruments[name];
  throw new Error(`No instrument of this name in ${citation}`);
}

const numerals = '零一二三四五六七八九';

/** 1 to 199: the laws cited here have no longer ones. */
function numeral(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10];
  const head = hundreds ? '一百' : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : numerals[tens]}十` : hundreds && ones ? '零' : '';
  return `${head}${middle}${ones ? numerals[ones] : ''}`;
}

const spoken = (text: string) => numeral(Number(text));

/** `12 ¶1(4)` → 第十二条第一款第四项; a range `57-59` → 第五十七条至第五十九条; `¶2` alone belongs to the article before it. */
const place = (text: string): string =>
  text
    .replace(/^(\d+)/, (_, article) => `第${spoken(article)}条`)
    .replace(/-(\d+)/, (_, last) => `至第${spoken(last)}条`)
    .replace(/ ?¶(\d+)/, (_, paragraph) => `第${spoken(paragraph)}款`)
    .replace(/\((\d+)\)/, (_, item) => `第${spoken(item)}项`);

interface Part {
  readonly law: { readonly zh: string; readonly en: string };
  readonly places: string;
}

/** The parts of `RTSL art 99 ¶1(4), ¶2; IR art 62(3)`; a remark in brackets at the end stays with its place. */
const partsOf = (citation: string): Part[] =>
  citation.split('; ').map((part) => {
    const [, name, places = ''] = /^([A-Z]+\d*) arts? (.+)$/.exec(part) ?? [];
    return { law: instrumentOf(name, citation), places };
  });

/** A citation of the table as a Chinese document names it. Throws for an instrument that nobody entered here. */
export const inChinese = (citation: string): string =>
  partsOf(citation)
    .map(({ law, places }) => `${law.zh}${places.split(', ').map(place).join('、')}`)
    .join('；');

/** The same in plain English: `Road Traffic Safety Law art 99 para 1(4), para 2`. */
export const inEnglish = (citation: string): string =>
  partsOf(citation)
    .map(({ law, places }) => {
      const several = /^\d.*, \d|^\d+-/.test(places);
      return `${law.en} ${several ? 'arts' : 'art'} ${places.replace(/¶/g, 'para ')}`;
    })
    .join('; ');

/** An article in both languages, for what a citizen reads. */
export const cited = (citation: string): { readonly zh: string; readonly en: string } => ({
  zh: inChinese(citation),
  en: inEnglish(citation),
});

/** Whether a points basis is an article, and not the reason why there is none. */
export const isCitation = (basis: string): boolean => /^D163 arts? \d+\(\d+\)( \([^)]+\))?$/.test(basis);
