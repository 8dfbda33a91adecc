import { partyRoles } from '@yilu/contracts/constants';
import { factTexts, isFactId } from '@yilu/law/facts';
import { shapeOf } from '@yilu/law/shapes/shapes';
import { useWords } from '../words.js';

/** Names a compared fact for an officer: a word of the console, or a sentence of the law tables. */
export function useFactWords(): (fact: string) => string {
  const { t, pick } = useWords();
  return (fact) => {
    if (fact === 'shape' || fact === 'mover') return t(`console.fact.${fact}`);
    const zoneOf = partyRoles.find((role) => fact === `impact_${role}`);
    if (zoneOf) return t(`console.fact.impact_${zoneOf}`);
    return isFactId(fact) ? pick(factTexts[fact]) : fact;
  };
}

/** A shape in words, with its code in front for those who know the table. */
export function useShapeWords(): (code: string) => string {
  const { pick } = useWords();
  return (code) => {
    const shape = shapeOf(code);
    return shape ? `${code} ${pick(shape)}` : code;
  };
}
