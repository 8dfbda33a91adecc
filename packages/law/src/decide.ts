import { type Liability, type PartyKind, type PartyRole, type PerParty, seatsOf } from '@yilu/contracts/constants';
import type { CityProfile } from './city-profile.js';
import { type FactId, factTexts, isFactId } from './facts.js';
import type { Shape } from './shapes/shape.js';
import { shapeOf } from './shapes/shapes.js';

/** All that the liability table looks at. */
export interface AccidentFacts {
  readonly shape: string;
  readonly mover: PartyRole;
  readonly facts: readonly string[];
  /** What each party moved, in the order of their seats; one alone is an accident of a single vehicle. */
  readonly parties: readonly PartyKind[];
  readonly province: CityProfile['province'] | 'elsewhere';
}

export interface Decision {
  readonly liability: PerParty<Liability>;
  /** Articles in Chinese: never empty, since no answer is given without one. */
  readonly basis: string;
}

/** What a driver without another party says: there is no shape of two vehicles then. */
export const shapeAlone = 'A99';
export const basisAlone = '《道路交通事故处理程序规定》第六十条第一款第一项';

export const otherParty = (party: PartyRole): PartyRole => (party === 'a' ? 'b' : 'a');

/** One is fully liable, so every other is not (LC1, D146 art 60). */
const fullAgainst = (party: PartyRole, { parties }: AccidentFacts, basis: string): Decision => {
  const others = seatsOf(parties.slice(1)).map((seat) => [seat, seat === party ? 'full' : 'none'] as const);
  return { liability: { a: 'none', ...Object.fromEntries(others) }, basis };
};

/**
 * Full liability of the shape's mover with its article, or undefined where the tables give no answer and an officer
 * decides: unknown or officer-only shapes, anybody without a motor, another province's rule, exceptions that the shape
 * does not know, that contradict each other, or that leave open which of several others they speak against.
 */
export function decide(known: AccidentFacts): Decision | undefined {
  const { parties, mover } = known;
  const exceptions = [...new Set(known.facts)];
  if (parties.some((kind) => kind !== 'motor') || !seatsOf(parties.slice(1)).includes(mover)) return undefined;
  if (parties.length === 1)
    return known.shape === shapeAlone && exceptions.length === 0 ? fullAgainst('a', known, basisAlone) : undefined;
  const shape = shapeOf(known.shape);
  if (!shape?.autoSuggest || shape.parties !== 'MM') return undefined;
  if (shape.province && shape.province !== known.province) return undefined;

  const [exception] = exceptions;
  if (exception === undefined) return fullAgainst(mover, known, shape.basis);
  // Two exceptions at once are two stories; weighing them is an officer's work.
  if (exceptions.length > 1 || parties.length > 2 || !isFactId(exception) || !shape.facts.includes(exception))
    return undefined;
  return decideException(known, shape, exception);
}

function decideException(known: AccidentFacts, shape: Shape, exception: FactId): Decision | undefined {
  const { effect } = factTexts[exception];
  if ('reverses' in effect) return fullAgainst(otherParty(known.mover), known, shape.basis);
  const mover = effect.mover === 'same' ? known.mover : otherParty(known.mover);
  return decide({ ...known, shape: effect.becomes, mover, facts: [] });
}
