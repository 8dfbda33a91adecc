import type { Proposal, Statement } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { cityProfile } from './city-profile.js';
import { type AccidentFacts, type Decision, decide, otherParty } from './decide.js';
import { factTexts } from './facts.js';
import { shapeOf } from './shapes/shapes.js';
import { lawVersion } from './version.js';

export interface ProposalContext {
  readonly city?: string;
  /** Required, because a motor vehicle and a non-motor vehicle never get a proposal out of a motor-motor row. */
  readonly parties: 'MM' | 'MN';
}

type Fact = Proposal['facts'][number];
type Counterfactual = Proposal['counterfactuals'][number];

/** What the table sees of a statement that both drivers made. */
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
  if (fact === 'mover') return { ...known, mover: value === 'a' ? 'a' : 'b' };
  if (fact === 'local_rule') return { ...known, province: value === true ? 'zhejiang' : 'elsewhere' };
  const others = known.facts.filter((one) => one !== fact);
  return { ...known, facts: value === true ? [...others, fact] : others };
}

const counterfactual = (known: AccidentFacts, { fact, value }: Fact): Counterfactual => {
  const instead = insteadOf(known, fact, value);
  const decision = decide(withFact(known, fact, instead));
  return { fact, instead, ...(decision && { liability: decision.liability, basis: decision.basis }) };
};

const insteadOf = (known: AccidentFacts, fact: string, value: string | boolean): string | boolean => {
  if (fact === 'shape') return 'A99';
  if (fact === 'mover') return otherParty(known.mover);
  return !value;
};

/**
 * Proposed liability with its article, the facts used, and for each of them what its opposite would change; undefined
 * where the tables give no answer and an officer decides. A proposal binds nobody until both sign (PIPL art 24).
 */
export function propose(statement: Statement, context: ProposalContext): Proposal | undefined {
  const known = factsOf(statement, context);
  const shape = shapeOf(known.shape);
  const decision = decide(known);
  if (!shape || !decision) return undefined;

  const facts: Fact[] = [
    { fact: 'shape', value: shape.code, text: shape.zh },
    { fact: 'mover', value: known.mover, text: `${shape.mover.zh}：${partyZh[known.mover]}` },
    ...(shape.province ? [{ fact: 'local_rule', value: true, text: '事故发生在浙江省，适用本省规定' }] : []),
    ...shape.facts.map((fact) => {
      const value = known.facts.includes(fact);
      return { fact, value, text: value ? factTexts[fact].zh : `没有以下情形：${factTexts[fact].zh}` };
    }),
  ];
  return {
    shape: shape.code,
    ...answerOf(decision),
    rule: `${lawVersion}/${shape.code}`,
    facts,
    counterfactuals: facts.map((fact) => counterfactual(known, fact)),
  };
}

const answerOf = ({ liability, basis }: Decision) => ({ liability: { ...liability }, basis });
const partyZh: { readonly [R in PartyRole]: string } = { a: '甲方', b: '乙方' };
