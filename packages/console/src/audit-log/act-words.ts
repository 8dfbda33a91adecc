import { consoleTexts } from '@yilu/look/catalogue/console';
import type { PlainKey } from '../words.js';

const known = (key: string) => (Object.hasOwn(consoleTexts, key) ? (key as PlainKey) : undefined);

/** The sentence of an act; undefined for one that a newer context tells of, which then shows its own name. */
export const actWords = (act: string): PlainKey | undefined => known(`console.act.${act}`);

/** The name of a context that publishes day heads; undefined for a newer one. */
export const streamWords = (stream: string): PlainKey | undefined => known(`console.log.stream.${stream}`);

/** Acts after which somebody may be asked why: what is sealed was opened, or taken away. */
export const isWeighty = (act: string): boolean =>
  [
    ...['sealed_opened', 'phone_opened', 'witnesses_opened', 'day_exported'],
    ...['report_caller_read', 'report_text_read'],
  ].includes(act);
