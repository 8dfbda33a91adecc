import type { ServiceCode } from '@yilu/contracts';
import { serviceOf } from '@yilu/law/feedback/services';

/** What speaks for two reports being of the same trouble, each part at most its weight. */
const weights = { distance: 0.45, service: 0.35, words: 0.2 } as const;

/** Pairs of neighbouring characters: Chinese has no spaces between its words. */
function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...text.replace(/[\s\p{P}]/gu, '')];
  return new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`));
}

/** Which share of the shorter text's pairs stands in the longer one, too; from 0 to 1. */
export function wordsShared(one: string, other: string): number {
  const [fewer, more] = [pairsOf(one), pairsOf(other)].sort((a, b) => a.size - b.size);
  if (!fewer || !more || fewer.size === 0) return 0;
  return [...fewer].filter((pair) => more.has(pair)).length / fewer.size;
}

/** 1 for the same service, half for one of the same group such as another trouble of signals. */
function servicesShared(one: ServiceCode, other: ServiceCode): number {
  if (one === other) return 1;
  const group = serviceOf(one)?.group.zh;
  return group !== undefined && group === serviceOf(other)?.group.zh ? 0.5 : 0;
}

/** What somebody is about to report, as far as he has said it. */
export interface Sought {
  readonly serviceCode?: ServiceCode | undefined;
  readonly text?: string | undefined;
}

/** How much a report nearby speaks of the same, from 0 to 1: by distance, and by service and words where they are known. */
export function likeness(
  sought: Sought,
  report: { readonly serviceCode: ServiceCode; readonly description: string },
  distanceMetres: number,
  radiusMetres: number,
): number {
  const parts = [
    { weight: weights.distance, share: Math.max(0, 1 - distanceMetres / radiusMetres) },
    ...(sought.serviceCode
      ? [{ weight: weights.service, share: servicesShared(sought.serviceCode, report.serviceCode) }]
      : []),
    ...(sought.text ? [{ weight: weights.words, share: wordsShared(sought.text, report.description) }] : []),
  ];
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return Math.round((parts.reduce((sum, { weight, share }) => sum + weight * share, 0) / whole) * 1_000) / 1_000;
}
