import type { Trouble } from '@/api/problem';

/** Where a refusal is put right: a step of the page, and the element in it. */
export interface Mending {
  readonly step: 'place' | 'what';
  readonly at: string;
}

const photos: Mending = { step: 'what', at: 'report-photos' };
const service: Mending = { step: 'what', at: 'report-service' };
const place: Mending = { step: 'place', at: 'report-place' };

const byCode: Readonly<Record<string, Mending>> = {
  'feedback.no_service': service,
  'feedback.belongs_to_moves': service,
  'feedback.belongs_to_tips': service,
  'feedback.attributes_refused': { step: 'what', at: 'report-questions' },
  'feedback.no_place': place,
  'feedback.outside_city': place,
  'feedback.no_asset': place,
  'feedback.photo_unknown': photos,
  'feedback.photo_attached': photos,
  'feedback.photo_refused': photos,
  'feedback.photo_taken': photos,
  'feedback.photos_of_day': photos,
  'hotline.photo.gone': photos,
};

const byField: readonly (readonly [RegExp, Mending])[] = [
  [/^(location|place|assetCode)/, place],
  [/^attributes/, { step: 'what', at: 'report-questions' }],
  [/^photoIds/, photos],
  [/^description/, { step: 'what', at: 'report-words' }],
  [/^serviceCode/, service],
];

/** The field that a refusal is about; undefined where there is nothing to put right but to try again. */
export function mendingOf({ code, fields = [] }: Trouble): Mending | undefined {
  const known = byCode[code];
  if (known) return known;
  for (const { path } of fields) {
    const named = byField.find(([pattern]) => pattern.test(path));
    if (named) return named[1];
  }
  return undefined;
}

/** What the city says of each answer: a line in Chinese and one in English, by the question's code. */
export const faultsByQuestion = ({ fields = [] }: Trouble): Readonly<Record<string, { zh: string; en: string }>> =>
  Object.fromEntries(
    fields.flatMap(({ path, message }) => {
      const [, code] = /^attributes\.(.+)$/.exec(path) ?? [];
      const [zh = message, en = zh] = message.split('\n');
      return code ? [[code, { zh, en }]] : [];
    }),
  );
