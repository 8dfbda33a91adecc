import { assistanceDesk } from '@yilu/look/catalogue/assistance';
import { useWords } from '../words.js';

const sentences: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = assistanceDesk;

/** The screen that somebody asked from, in words; its name where this version does not know it yet. */
export function useScreenWords(): (screen: string) => string {
  const { pick } = useWords();
  return (screen) => {
    const known = sentences[`desk.screen.${screen}`];
    return known ? pick(known) : screen;
  };
}
