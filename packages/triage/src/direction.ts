/** The answers of a service's question for the direction, as domain/feedback.json writes them. */
export type Direction = '东向西' | '西向东' | '南向北' | '北向南' | '不确定';

const across = { 东: '西', 西: '东', 南: '北', 北: '南' } as const;
type Side = keyof typeof across;
const english: Readonly<Record<string, Side>> = { east: '东', west: '西', south: '南', north: '北' };

const fromTo = /(?:由|从|自)?([东西南北])(?:边|面|侧)?(?:往|向|至|到|朝|开往)([东西南北])/gu;
/** An entrance of a crossing lies where its cars come from. */
const entrance = /([东西南北])(?:侧|面|边)?进口/gu;
const heading =
  /(?:往|向|朝)([东西南北])(?:边|面)?(?:方向|行驶|走|开|去|的|直行|那边|，|,|$)|([东西南北])行(?:方向|车道)/gu;
const bound =
  /\b(east|west|south|north)[- ]?bound|(?:heading|towards?|going|driving) (?:the )?(east|west|south|north)\b/gi;
const englishFromTo = /from (?:the )?(east|west|south|north) to (?:the )?(east|west|south|north)\b/gi;
const unsure =
  /方向(?:记|搞|分|弄)?不(?:确定|清楚|清|记得|知道)|不(?:知道|清楚|确定|记得)(?:是)?(?:什么|哪个)方向|分不清东南西北/u;

const to = (side: Side): Direction => `${across[side]}向${side}` as Direction;

/** The way that the traffic goes, if the text says exactly one. */
export function directionIn(text: string): Direction | undefined {
  if (unsure.test(text)) return '不确定';
  const said = new Set<Direction>();
  for (const [, from, goal] of text.matchAll(fromTo)) if (across[from as Side] === goal) said.add(to(goal as Side));
  for (const [, from, goal] of text.matchAll(englishFromTo)) {
    const side = english[String(goal).toLowerCase()];
    if (side && across[side] === english[String(from).toLowerCase()]) said.add(to(side));
  }
  for (const [, side] of text.matchAll(entrance)) said.add(to(across[side as Side]));
  if (said.size === 0) for (const [, goal, other] of text.matchAll(heading)) said.add(to((goal ?? other) as Side));
  for (const [, goal, other] of text.matchAll(bound)) {
    const side = english[String(goal ?? other).toLowerCase()];
    if (side && said.size === 0) said.add(to(side));
  }
  const [only] = said;
  return said.size === 1 ? only : undefined;
}
