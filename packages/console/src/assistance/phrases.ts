import type { PlainKey } from '../words.js';

/** What is said daily; the officer may change every word. Sent in Chinese, and in English beside it on request. */
export const phrases = [
  'desk.template.calm',
  'desk.template.warn',
  'desk.template.photo',
  'desk.template.move',
  'desk.template.call122',
  'desk.template.number',
  'desk.template.bye',
] as const satisfies readonly PlainKey[];
