import type { Shape } from '@yilu/law';

/** Which shapes a search means: every word must occur in code, name or article; those for these parties come first. */
export function searchShapes(shapes: readonly Shape[], typed: string, parties: Shape['parties']): readonly Shape[] {
  const words = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = shapes.filter((shape) => {
    const text = [shape.code, shape.zh, shape.en, shape.basis, shape.basisEn, shape.mover.zh].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return [...found].sort((one, other) => Number(one.parties !== parties) - Number(other.parties !== parties));
}
