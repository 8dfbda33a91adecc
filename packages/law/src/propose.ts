import type { Proposal, Statement } from '@yilu/contracts';
import { type PartyKind, type PartyRole, partyRoles, seatsOf } from '@yilu/contracts/constants';
import { cityProfile } from './city-profile.js';
import { type AccidentFacts, decide } from './decide.js';
import { factTexts } from './facts.js';
import type { Shape } from './shapes/shape.js';
import { shapeOf } from './shapes/shapes.js';
import { lawVersion } from './version.js';

export interface ProposalContext {
  readonly city?: string;
  /** What each party moved, in the order of their seats: only motor vehicles get a proposal out of a motor-motor row. */
  readonly parties: readonly PartyKind[];
}

type Fact = Proposal['facts'][number];
type Counterfactual = Proposal['counterfactuals'][number];

/** What the table sees of a statement that all parties made. */
export const factsOf = (statement: Statement, { city, parties }: ProposalContext): AccidentFacts => ({
  shape: statement.shape,
  mover: statement.mover,
  facts: statement.facts,
  parties,
  province: cityProfile(city).province,
});

/** The same accident with one fact otherwise; `shape` and `mover` take the value given, an exception is set by it. */
export function withFact(known: AccidentFacts, fact: string, value: string | boolean): AccidentFacts {
  if (fact === 'shape') return { ...known, shape: String(value) };
  if (fact === 'mover') return { ...known, mover: partyRoles.find((role) => role === value) ?? known.mover };
  if (fact === 'alone') return value ? { ...known, parties: known.parties.slice(0, 1) } : withAnother(known);
  if (fact === 'local_rule') return { ...known, province: value === true ? 'zhejiang' : 'elsewhere' };
  const others = known.facts.filter((one) => one !== fact);
  return { ...known, facts: value === true ? [...others, fact] : others };
}

const withAnother = (known: AccidentFacts): AccidentFacts => ({ ...known, parties: [...known.parties, 'motor'] });

/** Every way in which one fact could have been otherwise: each other party may have been the mover. */
const insteadsOf = ({ parties, mover }: AccidentFacts, { fact, value }: Fact): readonly (string | boolean)[] => {
  if (fact === 'shape') return ['A99'];
  if (fact === 'mover') return seatsOf(parties.slice(1)).filter((seat) => seat !== mover);
  return [!value];
};

const counterfactuals = (known: AccidentFacts, said: Fact): Counterfactual[] =>
  insteadsOf(known, said).map((instead) => {
    const decision = decide(withFact(known, said.fact, instead));
    return { fact: said.fact, instead, ...(decision && { liability: decision.liability, basis: decision.basis }) };
  });

/**
 * Proposed liability with its article, the facts used, and for each of them what its opposite would change; undefined
 * where the tables give no answer and an officer decides. A proposal binds nobody until all sign (PIPL art 24).
 */
export function propose(statement: Statement, context: ProposalContext): Proposal | undefined {
  const known = factsOf(statement, context);
  const shape = shapeOf(known.shape);
  const decision = decide(known);
  if (!shape || !decision) return undefined;

  const facts = known.parties.length === 1 ? factsAlone : factsTold(known, shape);
  return {
    shape: shape.code,
    liability: { ...decision.liability },
    basis: decision.basis,
    rule: `${lawVersion}/${shape.code}`,
    facts: [...facts],
    counterfactuals: facts.flatMap((fact) => counterfactuals(known, fact)),
  };
}

const factsAlone: readonly Fact[] = [{ fact: 'alone', value: true, text: '没有其他车辆、行人或设施参与事故' }];

const factsTold = (known: AccidentFacts, shape: Shape): Fact[] => [
  { fact: 'shape', value: shape.code, text: shape.zh },
  { fact: 'mover', value: known.mover, text: `${shape.mover.zh}：${partyZh[known.mover]}` },
  ...(shape.province ? [{ fact: 'local_rule', value: true, text: '事故发生在浙江省，适用本省规定' }] : []),
  ...shape.facts.map((fact) => {
    const value = known.facts.includes(fact);
    return { fact, value, text: value ? factTexts[fact].zh : `没有以下情形：${factTexts[fact].zh}` };
  }),
];

const partyZh: { readonly [R in PartyRole]: string } = { a: '甲方', b: '乙方', c: '丙方', d: '丁方' };
