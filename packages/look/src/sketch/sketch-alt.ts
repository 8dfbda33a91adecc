import type { Sketch } from '@yilu/contracts';
import type { Locale } from '../locale.js';
import { sketchRoadTemplates } from './roads.js';
import { sketchSlots } from './slots.js';

type Drawn = Sketch['vehicles'][number];

const kinds: { readonly [K in Drawn['kind']]: { readonly zh: string; readonly en: string } } = {
  car: { zh: '小型客车', en: 'car' },
  truck: { zh: '货车', en: 'truck' },
  bus: { zh: '大中型客车', en: 'bus' },
  motorcycle: { zh: '摩托车', en: 'motorcycle' },
  trailer: { zh: '挂车', en: 'trailer' },
  special: { zh: '专项作业车', en: 'special vehicle' },
  bicycle: { zh: '自行车', en: 'bicycle' },
  e_bike: { zh: '电动自行车', en: 'e-bike' },
  tricycle: { zh: '三轮车', en: 'tricycle' },
  wheelchair: { zh: '轮椅车', en: 'wheelchair' },
};
const movements: { readonly [M in Drawn['movement']]: { readonly zh: string; readonly en: string } } = {
  still: { zh: '静止', en: 'standing still' },
  forward: { zh: '前进', en: 'moving forward' },
  backward: { zh: '倒车', en: 'moving backward' },
};
const headings = {
  zh: ['上', '右上', '右', '右下', '下', '左下', '左', '左上'],
  en: ['up', 'up and right', 'right', 'down and right', 'down', 'down and left', 'left', 'up and left'],
} as const;

const square = (value: number) => value * value;

/** How far two headings lie apart, 0 to 180 degrees. */
const turned = (one: number, other: number) => 180 - Math.abs(180 - (Math.abs(one - other) % 360));

/** The named place that this vehicle stands nearest to, heading as one there does. */
function nearest({ road }: Sketch, { x, y, angle }: Drawn) {
  const far = (slot: { x: number; y: number; angle: number }) =>
    square(slot.x - x) + square(slot.y - y) + square(4 * turned(slot.angle, angle));
  return [...sketchSlots[road]].sort((one, other) => far(one) - far(other))[0];
}

/** What a sketch shows, for whoever cannot see it: the road, and of each vehicle its place, heading and movement. */
export function sketchAlt(sketch: Sketch, locale: Locale): string {
  const lang = locale === 'zh-CN' ? 'zh' : 'en';
  const road = sketchRoadTemplates[sketch.road][lang];
  const parts = [...sketch.vehicles]
    .sort((one, other) => (one.role < other.role ? -1 : 1))
    .map((one) => {
      const letter = one.role.toUpperCase();
      const at = nearest(sketch, one)?.[lang] ?? '';
      const heading = headings[lang][Math.floor(((one.angle + 22) % 360) / 45)] ?? '';
      const [kind, movement] = [kinds[one.kind][lang], movements[one.movement][lang]];
      return lang === 'zh'
        ? `${letter} 方${kind}在${at}，车头朝${heading}，${movement}`
        : `party ${letter}’s ${kind} is at: ${at}, facing ${heading}, ${movement}`;
    });
  const contact = sketch.contact ? (lang === 'zh' ? '；已标出接触点' : '; the point of contact is marked') : '';
  return lang === 'zh'
    ? `${road}：${parts.join('；')}${contact}。`
    : `Sketch of ${road}: ${parts.join('; ')}${contact}.`;
}
