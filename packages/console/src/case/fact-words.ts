import { factTexts, isFactId } from '@yilu/law/facts';
import { shapeOf } from '@yilu/law/shapes/shapes';
import { useWords } from '../words.js';

/** Names a compared fact for an officer: a word of the console, or a sentence of the law tables. */
export function useFactWords(): (fact: string) => string {
  const { t, pick } = useWords();
  return (fact) => {
    if (fact === 'shape' || fact === 'mover' || fact === 'impact_a' || fact === 'impact_b')
      return t(`console.fact.${fact}`);
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
