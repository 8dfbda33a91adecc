import type { Locale, OptionKey, StudyPack, StudyQuestion, StudySubject, Words } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import { chapters } from '@yilu/theory/bank/chapters';
import { optionKeys } from '@yilu/theory/paper';
import type { Question } from '@yilu/theory/question';
import { questionsFor } from '@yilu/theory/select-questions';
import { signSvg } from '@yilu/theory/signs/sign-svg';
import type { Bank } from '../ports-study.js';

const languages = { 'zh-CN': 'zh', en: 'en' } as const satisfies Record<Locale, keyof Words>;

/** A question's texts and drawing in one language, its options in the order of these positions. */
export function questionIn(
  { questionId, chapter, kind, stem, options, picture, answer, explanation, law }: Question,
  locale: Locale,
  order: readonly number[] = options.map((_option, at) => at),
): StudyQuestion {
  const language = languages[locale];
  const svg = picture && signSvg(picture.sign);
  const keyed = order.flatMap((position, at) => {
    const [key, option] = [optionKeys[at], options[position]];
    return key && option ? [{ key, text: option[language], right: answer.includes(position) }] : [];
  });
  return {
    questionId,
    chapter,
    kind,
    stem: stem[language],
    ...(picture && svg ? { picture: { svg, alt: picture.alt[language] } } : {}),
    options: keyed.map(({ key, text }) => ({ key, text })),
    answer: keyed.flatMap(({ key, right }): OptionKey[] => (right ? [key] : [])),
    explanation: explanation[language],
    law: law[language],
  };
}

/** All that learning a subject without network needs; its version follows from its content. */
export function packOf(
  bank: Bank,
  subject: StudySubject,
  locale: Locale,
  day: Day,
  sha256: (content: string) => string,
): StudyPack {
  const questions = questionsFor(bank.questions, subject, day).map((question) => questionIn(question, locale));
  const titles: Readonly<Record<string, Words>> = chapters[subject];
  const content = {
    subject,
    locale,
    source: bank.name,
    chapters: Object.entries(titles).flatMap(([chapter, title]) => {
      const count = questions.filter((question) => question.chapter === chapter).length;
      return count > 0 ? [{ chapter, title: title[languages[locale]], questions: count }] : [];
    }),
    questions,
  };
  return { ...content, version: sha256(JSON.stringify(content)).slice(0, 16) };
}
