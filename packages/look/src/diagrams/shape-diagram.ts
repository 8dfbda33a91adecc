import type { PartyRole } from '@yilu/contracts/constants';
import type { Locale } from '../locale.js';
import { fill } from '../speak.js';
import { drawScene, type PictureOptions, type Scene } from './scene.js';
import { junctionShapes } from './shapes-junctions.js';
import { laneShapes } from './shapes-lanes.js';
import { meetingShapes } from './shapes-meeting.js';
import { roadsideShapes } from './shapes-roadside.js';

const scenes: Readonly<Record<string, Scene>> = {
  ...laneShapes,
  ...junctionShapes,
  ...meetingShapes,
  ...roadsideShapes,
};

/** Codes that have a picture: every row of the shapes table. */
export const shapeCodes: readonly string[] = Object.keys(scenes).sort();

/** The scene of a form; the undecided one's for a code without. */
export const sceneOf = (code: string): Scene => scenes[code] ?? meetingShapes.A99;

/** What the picture of a shape shows, for who cannot see it; without a mover the vehicles are told apart as one and the other. */
export function shapeAlt(code: string, locale: Locale, mover?: PartyRole): string {
  const scene = sceneOf(code);
  const zh = locale === 'zh-CN';
  const car = (role: PartyRole): string => (zh ? `${role.toUpperCase()} 车` : `car ${role.toUpperCase()}`);
  const names = mover
    ? { mover: car(mover), other: car(mover === 'a' ? 'b' : 'a') }
    : { mover: zh ? '一车' : 'one car', other: zh ? '另一车' : 'the other' };
  const sentence = fill(zh ? scene.zh : scene.en, names);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The picture of an accident form, 192 units square, clear at 96 px; A99's question mark for a code without one. */
export function shapeDiagram(code: string, options: PictureOptions & { readonly locale?: Locale }): string {
  return drawScene(sceneOf(code), shapeAlt(code, options.locale ?? 'zh-CN', options.mover), options);
}
