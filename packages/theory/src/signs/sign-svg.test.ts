import { describe, expect, it } from 'vitest';
import { type SignId, signAlt, signIds, signMeaning, signSvg } from './sign-svg.js';

const ids = signIds as readonly SignId[];

/** Whether every tag is closed in its order; the drawings carry no comments, entities or CDATA. */
function wellFormed(svg: string): boolean {
  const open: string[] = [];
  const rest = svg.replace(/<(\/?)([a-z]+)((?: [\w:-]+="[^"<>]*")*)(\/?)>/g, (_, closing, name, _attributes, empty) => {
    if (closing) return open.pop() === name ? '' : '<';
    if (!empty) open.push(name);
    return '';
  });
  return open.length === 0 && !/[<>&]/.test(rest);
}

/** The longest run of characters that two texts share. */
function shared(one: string, other: string): number {
  let longest = 0;
  for (let from = 0; from < one.length; from++)
    while (from + longest < one.length && other.includes(one.slice(from, from + longest + 1))) longest++;
  return longest;
}

describe('the drawings of signs, markings, lights and hand signals', () => {
  it('are at least seventy, none like another', () => {
    expect(ids.length).toBeGreaterThanOrEqual(70);
    expect(new Set(ids.map(signSvg)).size).toBe(ids.length);
  });

  it.each(ids)('%s is a small whole SVG of 96 by 96 that needs nothing from elsewhere', (id) => {
    const svg = signSvg(id) ?? '';
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 96 96">/);
    expect(wellFormed(svg)).toBe(true);
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/href|url\(|http|NaN|undefined/);
    expect(svg.length).toBeLessThan(1500);
  });

  it('are described in both languages, each in its own words', () => {
    const { zh, en } = { zh: ids.map((id) => signAlt(id).zh), en: ids.map((id) => signAlt(id).en) };
    for (const texts of [zh, en]) {
      expect(texts.every((text) => text.length > 5)).toBe(true);
      expect(new Set(texts).size).toBe(ids.length);
    }
  });

  it.each(ids)('%s is described without saying what it means', (id) => {
    const [alt, means] = [signAlt(id), signMeaning(id)];
    expect(means.zh).not.toBe('');
    expect(shared(alt.zh, means.zh)).toBeLessThan(4);
    expect(alt.en.toLowerCase()).not.toContain(means.en.toLowerCase());
  });

  it('are not found under an id that nobody drew', () => expect(signSvg('no-such-sign')).toBeUndefined());
});
