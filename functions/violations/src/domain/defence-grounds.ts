import type { DefenceGrounds } from '@yilu/contracts';
import { documentKinds } from '@yilu/law/violations/objection-documents';
import { circumstances } from '@yilu/law/violations/objection-grounds';
import { groundText } from './defence-view.js';

interface Figures {
  readonly circumstance: string;
  readonly answered: number;
  readonly upheld: number;
}

/** How often a circumstance was upheld; nothing where so few were that somebody could be known by it. */
function upheldOf(figures: Figures | undefined, threshold: number) {
  if (!figures || figures.answered < threshold) return {};
  const { answered, upheld } = figures;
  if (upheld > 0 && upheld < threshold) return {};
  return { upheld: { of: answered, percent: Math.round((upheld * 100) / answered) } };
}

/** What citizens say happened, with the ground in law, the checklist that proves it, and what became of it so far. */
export const defenceGrounds = (figures: readonly Figures[], threshold: number): DefenceGrounds => ({
  items: Object.entries(circumstances).map(([circumstance, { zh, en, ground, needs }]) => ({
    circumstance,
    zh,
    en,
    basis: groundText(ground).basis,
    needs: needs.map((need) => ({ zh: need.zh, en: need.en, oneOf: [...need.oneOf] })),
    ...upheldOf(
      figures.find((one) => one.circumstance === circumstance),
      threshold,
    ),
  })),
  documents: Object.entries(documentKinds).map(([kind, { zh, en }]) => ({ kind, zh, en })),
});
