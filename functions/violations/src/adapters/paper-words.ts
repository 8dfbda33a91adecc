import { formatFen } from '@yilu/kernel';
import { inEnglish } from '@yilu/law/violations/citation';
import type { DecisionField } from '@yilu/law/violations/procedure-document';
import { violationOf } from '@yilu/law/violations/table';
import type { DecisionPaper } from '../domain/papers.js';

/** On every paper with English beside the Chinese: which of the two counts. A Chinese face has no room for a curled ’. */
export const chinesePrevails =
  '英文仅供阅读，文件指纹对应的是中文文本，两者不一致时以中文为准。 The English lines are for reading only. The document hash stands for the Chinese text; it prevails where the two differ.';

export const maskedInHash =
  '指纹对应的文本中，被处罚人姓名、证件号码已隐去。 In the text that the hash stands for, name and document number are masked.';

export const titles = {
  fine: { zh: '道路交通安全违法行为处罚决定书', en: 'DECISION ON A ROAD TRAFFIC VIOLATION' },
  warning: { zh: '道路交通安全违法行为处罚决定书', en: 'DECISION ON A ROAD TRAFFIC VIOLATION' },
  no_penalty: { zh: '道路交通安全违法行为不予处罚决定书', en: 'DECISION NOT TO PUNISH A ROAD TRAFFIC VIOLATION' },
} as const;
export const procedures = {
  simple: { zh: '简易程序', en: 'simple procedure' },
  general: { zh: '普通程序', en: 'general procedure' },
} as const;

const straight = (text: string) => text.replaceAll('’', "'").replaceAll('“', '"').replaceAll('”', '"');

const penalties = {
  fine: (fen: number) => `A fine of ${formatFen(fen)}.`,
  warning: () => 'A warning.',
  no_penalty: () => 'No penalty.',
} as const;

/** What a field says in English, where the Chinese alone would leave a reader without an answer. */
export function fieldInEnglish(field: DecisionField, { decision, remedies, unit }: DecisionPaper): string | undefined {
  const row = violationOf(decision.key);
  const { outcome, fen, points, due, reason, education } = decision;
  const lines: Partial<Record<DecisionField, string | undefined>> = {
    facts: row?.en,
    basis: [row ? inEnglish(row.conduct) : '', reason.basis.en].filter(Boolean).join('; '),
    penalty: `${penalties[outcome](fen)} ${reason.en}`,
    points: points > 0 ? `${points} points` : 'No points',
    manner:
      outcome === 'fine'
        ? 'By WeChat Pay, Alipay, or at a collecting bank. Late: 3 % of the fine for each day, never more than the fine itself (Administrative Penalty Law art 72).'
        : `Nothing is to be paid. ${education?.en ?? ''}`,
    term:
      outcome === 'fine'
        ? `Within fifteen days of receipt${due && !due.provisional ? `, last day ${due.on}` : ''} (Road Traffic Safety Law art 108).`
        : 'In force from service.',
    remedy_rights: remedies.notes.map(({ en, basis }) => `${en} (${basis.en})`).join(' '),
    remedy_ways: remedies.remedies.map(({ en }) => en).join(' '),
    organ: unit.en,
  };
  const line = lines[field];
  return line && straight(line);
}
