import { consoleTexts } from '@yilu/look/catalogue/console';
import type { PlainKey } from '../words.js';

/** The sentence of an act; undefined for one that a newer context tells of, which then shows its own name. */
export function actWords(act: string): PlainKey | undefined {
  const key = `console.act.${act}`;
  return Object.hasOwn(consoleTexts, key) ? (key as PlainKey) : undefined;
}

/** Acts after which somebody may be asked why: what is sealed was opened, or taken away. */
export const isWeighty = (act: string): boolean => ['sealed_opened', 'phone_opened', 'day_exported'].includes(act);
