import type { PlainKey } from '../words.js';

const codes = [
  'not_json',
  'row_too_long',
  'id_taken',
  'answer_outside',
  'answer_repeated',
  'answer_count',
  'judge_options',
  'option_empty',
  'option_repeated',
  'chinese_missing',
  'english_missing',
  'unknown_chapter',
  'retired_before_it_began',
  'picture_unknown',
  'alt_tells_answer',
  'alt_of_another_picture',
  'id_repeated',
  'question_repeated',
] as const;

/** The sentence for why a row was refused, or the field that does not fit; a code that is new here stands for itself. */
export function bankReason(reason: string): { readonly key: PlainKey } | { readonly field: string } | undefined {
  const [, field] = /^field: (.+)$/.exec(reason) ?? [];
  if (field) return { field };
  const code = codes.find((one) => one === reason);
  return code && { key: `console.banks.why.${code}` };
}
