import type { Words } from '@yilu/contracts';
import { chapters } from './bank/chapters.js';
import { judgeOptions } from './judge-options.js';
import type { Question } from './question.js';

/** What can be wrong with a question; a bureau reads it beside the row's number. */
export type QuestionFault =
  | 'answer_outside'
  | 'answer_repeated'
  | 'answer_count'
  | 'judge_options'
  | 'option_empty'
  | 'option_repeated'
  | 'chinese_missing'
  | 'english_missing'
  | 'unknown_chapter'
  | 'retired_before_it_began'
  | 'picture_unknown'
  | 'alt_tells_answer'
  | 'alt_of_another_picture'
  | 'id_repeated'
  | 'question_repeated';

const chinese = /[\u3400-\u9fff]/;
const languages = ['zh', 'en'] as const;

function languageFault({ stem, options, explanation, law, picture }: Question): QuestionFault | undefined {
  const words: Words[] = [stem, explanation, law, ...options, ...(picture ? [picture.alt] : [])];
  // A figure may stand as an option in any language; whole sentences may not.
  if (words.some(({ zh }) => !zh.trim()) || !chinese.test(stem.zh) || !chinese.test(explanation.zh))
    return 'chinese_missing';
  return words.some(({ en }) => !en.trim() || chinese.test(en)) ? 'english_missing' : undefined;
}

const hasTwice = (values: readonly unknown[]): boolean => new Set(values).size < values.length;

function optionFault({ kind, options }: Question): QuestionFault | undefined {
  if (options.some(({ zh, en }) => !zh.trim() || !en.trim())) return 'option_empty';
  if (languages.some((language) => hasTwice(options.map((option) => option[language].trim().toLowerCase()))))
    return 'option_repeated';
  const judged =
    options.length === judgeOptions.length &&
    judgeOptions.every(({ zh, en }, at) => options[at]?.zh === zh && options[at]?.en === en);
  return (kind === 'judge') === judged ? undefined : 'judge_options';
}

function answerFault({ kind, options, answer }: Question): QuestionFault | undefined {
  if (answer.some((position) => !Number.isInteger(position) || position < 0 || position >= options.length))
    return 'answer_outside';
  if (hasTwice(answer)) return 'answer_repeated';
  return (kind === 'multi' ? answer.length >= 2 : answer.length === 1) ? undefined : 'answer_count';
}

/** Whoever hears the picture's text must still have to know what it means. */
function altTellsAnswer({ kind, options, answer, picture }: Question): boolean {
  if (!picture || kind === 'judge') return false;
  return languages.some((language) =>
    answer.some((position) => {
      const right = options[position]?.[language].trim().toLowerCase();
      return right !== undefined && picture.alt[language].toLowerCase().includes(right);
    }),
  );
}

/** What is wrong with a question by itself, the first thing found; `isDrawn` knows the signs that there is a drawing of. */
export function questionFault(question: Question, isDrawn: (sign: string) => boolean): QuestionFault | undefined {
  const { subject, chapter, effectiveFrom, retiredOn, picture } = question;
  const faults = optionFault(question) ?? answerFault(question) ?? languageFault(question);
  if (faults) return faults;
  if (!(chapter in chapters[subject])) return 'unknown_chapter';
  if (retiredOn !== undefined && retiredOn <= effectiveFrom) return 'retired_before_it_began';
  if (picture && !isDrawn(picture.sign)) return 'picture_unknown';
  return altTellsAnswer(question) ? 'alt_tells_answer' : undefined;
}

/** Asked of one question after another: what is wrong with it, by itself or beside those that were right before it. */
export function questionChecker(isDrawn: (sign: string) => boolean) {
  const ids = new Set<string>();
  const asked = new Set<string>();
  const signsOfAlts = new Map<string, string>();
  return (question: Question): QuestionFault | undefined => {
    const { questionId, subject, stem, picture, options } = question;
    const own = questionFault(question, isDrawn);
    if (own) return own;
    if (ids.has(questionId)) return 'id_repeated';
    // One stem may ask about many pictures, and one situation for different choices; the same of all is the same question.
    const asks = [subject, stem.zh.replaceAll(/\s/g, ''), picture?.sign, ...options.map(({ zh }) => zh).sort()].join(
      '\n',
    );
    if (asked.has(asks)) return 'question_repeated';
    const alts = picture ? languages.map((language) => `${language} ${picture.alt[language].trim()}`) : [];
    if (alts.some((alt) => (signsOfAlts.get(alt) ?? picture?.sign) !== picture?.sign)) return 'alt_of_another_picture';
    ids.add(questionId);
    asked.add(asks);
    for (const alt of alts) if (picture) signsOfAlts.set(alt, picture.sign);
    return undefined;
  };
}

/** Everything wrong with a row of questions, by their numbers. */
export function findFaults(questions: readonly Question[], isDrawn: (sign: string) => boolean) {
  const check = questionChecker(isDrawn);
  return questions.flatMap((question) => {
    const fault = check(question);
    return fault ? [{ questionId: question.questionId, fault }] : [];
  });
}
