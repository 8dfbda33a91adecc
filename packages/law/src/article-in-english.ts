import { basisAlone } from './decide.js';
import { shapes } from './shapes/shapes.js';

const english = new Map([
  ...shapes.map(({ basis, basisEn }) => [basis, basisEn] as const),
  [basisAlone, 'D146 art 60 ¶1(1)'],
]);
/** D146 is the ministry's order; a reader of English is told its name, and what ¶ stands for. */
const named = (citation: string) =>
  citation.replace(/\bD146\b/g, 'Accident Handling Procedure Provisions').replace(/¶/g, 'para ');

/** The name in English of an article that a proposal rests on; undefined for words of an officer's own. */
export const articleInEnglish = (basis: string): string | undefined => {
  const found = english.get(basis);
  return found && named(found);
};
