import { factTexts, isFactId } from '@yilu/law/facts';
import { shapeOf } from '@yilu/law/shapes/shapes';
import type { Say } from '@/ui/say';

/** A fact of a comparison or counterfactual in words: shape, mover, contact zone, or an exception that was so or not. */
export function factName(say: Say, fact: string): string {
  return isFactId(fact) ? say.of(factTexts[fact]) : say.or(`fact.${fact}`, fact);
}

export function factValue(say: Say, fact: string, value: string | boolean): string {
  if (typeof value === 'boolean') return say(value ? 'fact.yes' : 'fact.no');
  if (value === 'a' || value === 'b') return say(`party.${value}`);
  const shape = shapeOf(value);
  if (shape) return say.of(shape);
  return fact.startsWith('impact') ? say.or(`impact.${value}`, value) : value;
}
