import type { Liability, PartyRole } from '@yilu/contracts/constants';
import type { CityProfile } from './city-profile.js';
import { type FactId, factTexts, isFactId } from './facts.js';
import type { Shape } from './shapes/shape.js';
import { shapeOf } from './shapes/shapes.js';

/** All that the liability table looks at. */
export interface AccidentFacts {
  readonly shape: string;
  readonly mover: PartyRole;
  readonly facts: readonly string[];
  readonly parties: 'MM' | 'MN';
  readonly province: CityProfile['province'] | 'elsewhere';
}

export interface Decision {
  readonly liability: { readonly a: Liability; readonly b: Liability };
  /** Articles in Chinese: never empty, since no answer is given without one. */
  readonly basis: string;
}

export const otherParty = (party: PartyRole): PartyRole => (party === 'a' ? 'b' : 'a');

const fullAgainst = (party: PartyRole, shape: Shape): Decision => ({
  liability: party === 'a' ? { a: 'full', b: 'none' } : { a: 'none', b: 'full' },
  basis: shape.basis,
});

/**
 * Full liability of the shape's mover with its article, or undefined where the tables give no answer and an officer
 * decides: unknown or officer-only shapes, another pair of parties, another province's rule, exceptions that the shape
 * does not know or that contradict each other.
 */
export function decide(known: AccidentFacts): Decision | undefined {
  const shape = shapeOf(known.shape);
  if (!shape?.autoSuggest || shape.parties !== known.parties) return undefined;
  if (shape.province && shape.province !== known.province) return undefined;

  const exceptions = [...new Set(known.facts)];
  const [exception] = exceptions;
  if (exception === undefined) return fullAgainst(known.mover, shape);
  // Two exceptions at once are two stories; weighing them is an officer's work.
  if (exceptions.length > 1 || !isFactId(exception) || !shape.facts.includes(exception)) return undefined;
  return decideException(known, shape, exception);
}

function decideException(known: AccidentFacts, shape: Shape, exception: FactId): Decision | undefined {
  const { effect } = factTexts[exception];
  if ('reverses' in effect) return fullAgainst(otherParty(known.mover), shape);
  const mover = effect.mover === 'same' ? known.mover : otherParty(known.mover);
  return decide({ ...known, shape: effect.becomes, mover, facts: [] });
}
