import { impactParts } from '@yilu/contracts/constants';
import { describe, expect, it } from 'vitest';
import { factIds, factTexts } from '../facts.js';
import { cardsFor, shapeCards } from '../shape-cards.js';
import table from '../vectors/accidents.json' with { type: 'json' };
import { chineseArticles } from '../vectors/chinese-articles.js';
import { shapeOf, shapes } from './shapes.js';

describe('the shapes', () => {
  it('are the 48 of the table, in its order', () => {
    expect(shapes.map((shape) => shape.code)).toEqual(table.shapes.map((row) => row.code));
    expect(shapes).toHaveLength(48);
  });

  it.each(table.shapes)('$code says what the table says', (row) => {
    const shape = shapeOf(row.code);
    expect(shape).toMatchObject({ zh: row.zh, autoSuggest: row.auto_suggest, parties: row.parties });
    expect(shape?.province).toBe(row.basis.startsWith('ZJ') ? 'zhejiang' : undefined);
  });

  it.each(table.shapes)('$code names its articles in Chinese', ({ code, basis }) => {
    const articles = chineseArticles(basis);
    expect(articles.length).toBeGreaterThan(0);
    for (const article of articles) expect(shapeOf(code)?.basis).toContain(article);
    expect(shapeOf(code)?.basis).toMatch(/^《/);
    expect(shapeOf(code)?.basisEn).toMatch(/\d/);
  });

  it.each(shapes)('$code says who moves, where they touch and what else to ask', ({ mover, impact, facts, en }) => {
    expect([mover.zh, mover.en, en].every((words) => words.length > 0)).toBe(true);
    expect(impactParts).toEqual(expect.arrayContaining([impact.mover, impact.other]));
    expect(factIds).toEqual(expect.arrayContaining([...facts]));
  });

  it('ask for every exception somewhere, and each leads to a shape that is there', () => {
    expect(new Set(shapes.flatMap((shape) => shape.facts))).toEqual(new Set(factIds));
    for (const { effect } of Object.values(factTexts))
      if ('becomes' in effect) expect(shapeOf(effect.becomes)).toBeDefined();
  });
});

describe('the picture cards', () => {
  it('hold every shape once', () => {
    expect(shapeCards.flatMap((card) => card.shapes).sort()).toEqual(shapes.map((shape) => shape.code).sort());
  });
  it('reach at least eighteen forms of two motor vehicles by one tap', () => {
    const oneTap = new Set(cardsFor('MM').map((card) => card.shapes[0]));
    expect(oneTap.size).toBeGreaterThanOrEqual(18);
  });
  it.each([
    ['rear_end', 'A01'],
    ['lane_change', 'A02'],
    ['reversing', 'A04'],
    ['door', 'A06'],
    ['red_light', 'A11'],
    ['turn_vs_straight', 'A12'],
    ['no_light_junction', 'A16'],
    ['roundabout', 'A18'],
    ['u_turn', 'A09'],
    ['wrong_way', 'A10'],
    ['rolled_back', 'A05'],
    ['overtaking', 'A21'],
    ['bus_lane', 'A33'],
    ['entering_road', 'A34'],
    ['crossing_solid_line', 'A39'],
    ['queue_squeeze', 'A30'],
    ['parked_car_hit', 'A44'],
    ['load_fell', 'A37'],
  ])('%s takes %s', (id, code) => expect(shapeCards.find((card) => card.id === id)?.shapes[0]).toBe(code));
  it('show a rider no card of two cars, and two cars none of a rider', () => {
    expect(cardsFor('MN').flatMap((card) => card.shapes)).toEqual(['A42', 'A43', 'A99']);
    expect(cardsFor('MM').flatMap((card) => card.shapes)).not.toContain('A42');
  });
});
