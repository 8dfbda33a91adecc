import type { Statement } from '@yilu/contracts';
import { type PartyKind, partyKinds, partyRoles } from '@yilu/contracts/constants';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factIds } from './facts.js';
import { liabilityViolation } from './liability-constraints.js';
import { type ProposalContext, propose } from './propose.js';
import { shapes } from './shapes/shapes.js';
import table from './vectors/accidents.json' with { type: 'json' };
import { chineseArticles } from './vectors/chinese-articles.js';

const statement = (shape: string, over: Partial<Statement> = {}): Statement => ({
  shape,
  mover: 'a',
  facts: [],
  ...over,
});
const ningbo: ProposalContext = { city: 'ningbo', parties: ['motor', 'motor'] };
const zaozhuang: ProposalContext = { city: 'zaozhuang', parties: ['motor', 'motor'] };

const everyCase = table.shapes.flatMap((row) =>
  (['a', 'b'] as const).flatMap((mover) =>
    [ningbo, zaozhuang].map((context) => ({ ...row, mover, context, city: context.city })),
  ),
);

describe('what the table answers', () => {
  it.each(everyCase)('$code with mover $mover in $city', ({ code, mover, context, city, ...row }) => {
    const answers = row.auto_suggest && (city === 'ningbo' || !row.basis.startsWith('ZJ'));
    const proposal = propose(statement(code, { mover }), context);
    if (!answers) return expect(proposal).toBeUndefined();
    expect(proposal?.liability).toEqual(mover === 'a' ? { a: 'full', b: 'none' } : { a: 'none', b: 'full' });
    for (const article of chineseArticles(row.basis)) expect(proposal?.basis).toContain(article);
    expect(proposal?.rule).toBe(`accidents-2026-11/${code}`);
  });

  it.each(table.shapes)('$code proposes nothing between a car and a rider', ({ code }) => {
    expect(propose(statement(code), { city: 'ningbo', parties: ['motor', 'non_motor'] })).toBeUndefined();
  });

  it.each(['A48', 'A00', 'x', ''])('proposes nothing for %j, which is no shape', (code) => {
    expect(propose(statement(code), ningbo)).toBeUndefined();
  });
});

describe('exceptions', () => {
  it.each([
    ['A01', 'front_car_cut_in', '第四十四条第二款'],
    ['A01', 'front_car_reversed', '第五十条'],
    ['A01', 'front_car_rolled_back', '第二十二条第一款'],
    ['A26', 'obstructed_side_entered_first', '第四十八条第二项'],
    ['A27', 'downhill_side_half_way', '第四十八条第三项'],
  ])('%s with %s goes against the other party by %s', (code, fact, article) => {
    const proposal = propose(statement(code, { facts: [fact] }), ningbo);
    expect(proposal?.liability).toEqual({ a: 'none', b: 'full' });
    expect(proposal?.basis).toContain(article);
  });
  it.each([
    ['A01', ['other_parked_illegally'], 'illegal parking is weighed by an officer'],
    ['A01', ['other_without_warning_sign'], 'so is a missing warning sign'],
    ['A02', ['both_changed_lane'], 'both changed lane'],
    ['A10', ['on_expressway'], 'expressway breaches are for the police'],
    ['A12', ['other_ran_red_light'], 'two breaches of one junction'],
    ['A01', ['front_car_cut_in', 'front_car_reversed'], 'two exceptions are two stories'],
    ['A01', ['downhill_side_half_way'], 'an exception of another shape'],
    ['A01', ['fog_was_dense'], 'an exception nobody knows'],
  ])('%s with %j is left to an officer: %s', (code, facts) => {
    expect(propose(statement(code, { facts }), ningbo)).toBeUndefined();
  });
});

describe('more or fewer than two', () => {
  const motors = (parties: number): ProposalContext => ({ city: 'ningbo', parties: Array(parties).fill('motor') });
  const proposing = shapes.filter(({ autoSuggest }) => autoSuggest);

  it.each(proposing)('$code: full against the one mover of three or four, none for the others', ({ code }) => {
    for (const parties of [3, 4])
      for (const mover of partyRoles.slice(0, parties)) {
        const liability = propose(statement(code, { mover }), motors(parties))?.liability;
        expect(Object.keys(liability ?? {})).toEqual(partyRoles.slice(0, parties));
        for (const [role, kind] of Object.entries(liability ?? {})) expect(kind).toBe(role === mover ? 'full' : 'none');
      }
  });
  it('names who else might have been the mover, one by one', () => {
    const { counterfactuals } = propose(statement('A01', { mover: 'b' }), motors(3)) ?? { counterfactuals: [] };
    expect(counterfactuals.filter(({ fact }) => fact === 'mover').map(({ instead }) => instead)).toEqual(['a', 'c']);
  });
  it('leaves an exception among three to an officer, for it does not say against whom it speaks', () => {
    expect(propose(statement('A01', { facts: ['front_car_cut_in'] }), motors(3))).toBeUndefined();
  });
  it('leaves every accident with a rider or walker to an officer', () => {
    for (const { code } of shapes)
      expect(propose(statement(code), { city: 'ningbo', parties: ['motor', 'motor', 'non_motor'] })).toBeUndefined();
  });
  it('holds a driver without another party fully liable, by article 60', () => {
    const proposal = propose(statement('A99'), motors(1));
    expect(proposal).toMatchObject({ liability: { a: 'full' }, facts: [{ fact: 'alone', value: true }] });
    expect(proposal?.basis).toContain('第六十条第一款第一项');
  });
  it('proposes nothing for one alone in a form of two vehicles, nor for a seat that is not there', () => {
    expect(propose(statement('A01'), motors(1))).toBeUndefined();
    expect(propose(statement('A01', { mover: 'c' }), motors(2))).toBeUndefined();
  });
});

// Mostly the exceptions that the shape itself asks about, and now and then one that is none of its own.
const anyStatement = fc.constantFrom(...shapes).chain(({ code, facts }) =>
  fc.record({
    shape: fc.constant(code),
    mover: fc.constantFrom(...partyRoles),
    facts: fc.oneof(
      { weight: 4, arbitrary: fc.subarray<string>([...facts], { maxLength: Math.min(2, facts.length) }) },
      { weight: 1, arbitrary: fc.subarray<string>([...factIds], { maxLength: 2 }) },
    ),
  }),
);
const anyContext = fc.record({
  city: fc.constantFrom('ningbo', 'zaozhuang'),
  parties: fc.array(fc.constantFrom('motor' as const, 'motor' as const, 'motor' as const, 'non_motor' as const), {
    minLength: 1,
    maxLength: 4,
  }),
});

/** The same accident told with one fact otherwise, and asked for anew. */
function toldOtherwise(said: Statement, context: ProposalContext, fact: string, instead: string | boolean) {
  if (fact === 'alone') return propose(said, { ...context, parties: [...context.parties, 'motor'] });
  if (fact === 'local_rule') return propose(said, { ...context, city: instead ? 'ningbo' : 'zaozhuang' });
  if (fact === 'shape') return propose({ ...said, shape: String(instead) }, context);
  if (fact === 'mover') return propose({ ...said, mover: partyRoles.find((role) => role === instead) ?? 'a' }, context);
  const others = said.facts.filter((one) => one !== fact);
  return propose({ ...said, facts: instead ? [...others, fact] : others }, context);
}

const subsets = <T>([first, ...rest]: readonly T[]): T[][] =>
  first === undefined ? [[]] : subsets(rest).flatMap((some) => [some, [first, ...some]]);
const kindsOf = (parties: number): PartyKind[][] =>
  parties === 0 ? [[]] : kindsOf(parties - 1).flatMap((some) => partyKinds.map((kind): PartyKind[] => [...some, kind]));

/** Proposals change exactly as their counterfactuals say, rest on an article and break no constraint. */
function expectSound(said: Statement, context: ProposalContext): boolean {
  const proposal = propose(said, context);
  if (!proposal) return false;
  expect(proposal.basis).toMatch(/《.+》第.+条/);
  expect(liabilityViolation(proposal.liability)).toBeUndefined();
  const asked = new Set(proposal.counterfactuals.map(({ fact }) => fact));
  expect([...asked]).toEqual(proposal.facts.map(({ fact }) => fact));
  for (const { fact, instead, liability, basis } of proposal.counterfactuals) {
    expect(instead).not.toBe(proposal.facts.find((one) => one.fact === fact)?.value);
    const otherwise = toldOtherwise(said, context, fact, instead);
    expect({ liability, basis }).toEqual({ liability: otherwise?.liability, basis: otherwise?.basis });
  }
  return true;
}

it('holds for all 48 shapes, one to four parties of every kind, every mover, every set of a shape’s exceptions', () => {
  let [asked, proposed] = [0, 0];
  for (const { code, facts } of shapes)
    for (const city of ['ningbo', 'zaozhuang'])
      for (const parties of [1, 2, 3, 4].flatMap(kindsOf))
        for (const mover of partyRoles.slice(0, parties.length))
          for (const some of subsets(facts)) {
            asked++;
            if (expectSound(statement(code, { mover, facts: some }), { city, parties })) proposed++;
          }
  expect(asked).toBe(17_836);
  expect(proposed).toBeGreaterThan(500);
});

describe('every proposal', () => {
  it('changes exactly as its counterfactuals say when one fact is told otherwise', async () => {
    let proposed = 0;
    await fc.assert(
      fc.property(anyStatement, anyContext, (said, context) => {
        if (expectSound(said, context)) proposed++;
      }),
      { numRuns: 6000 },
    );
    expect(proposed).toBeGreaterThan(500);
  });

  it('uses every fact that it was told, and stands between motor vehicles alone', async () => {
    await fc.assert(
      fc.property(anyStatement, anyContext, (said, context) => {
        const proposal = propose(said, context);
        if (!proposal) return;
        expect(context.parties).not.toContain('non_motor');
        expect(Object.keys(proposal.liability)).toEqual(partyRoles.slice(0, context.parties.length));
        const told = proposal.facts.filter(({ value }) => value === true).map(({ fact }) => fact);
        expect(told).toEqual(expect.arrayContaining([...said.facts]));
        expect(proposal.facts.every(({ text }) => text.length > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

it('throws for a city without a profile, whose rules nobody knows', () => {
  expect(() => propose(statement('A01'), { city: 'atlantis', parties: ['motor', 'motor'] })).toThrow(/No city profile/);
});
