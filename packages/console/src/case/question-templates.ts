import type { PlainKey } from '../words.js';

/** Questions that come up daily; the officer may change every word. Sent in the language of the parties, zh-CN. */
export const questionTemplates = [
  'console.question.template.speed',
  'console.question.template.indicator',
  'console.question.template.lane',
  'console.question.template.light',
  'console.question.template.stopped',
  'console.question.template.photo',
] as const satisfies readonly PlainKey[];
