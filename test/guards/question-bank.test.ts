import { createHash } from 'node:crypto';
import { packOf } from '@yilu/exams/domain/study-pack';
import type { Bank } from '@yilu/exams/ports-study';
import { usualTheoryFormats } from '@yilu/law/exams/theory-formats';
import { allQuestions } from '@yilu/theory/bank';
import { findFaults } from '@yilu/theory/check-question';
import { papersFrom } from '@yilu/theory/paper';
import { byQuestionId, isInForce, questionsFor, questionsOfGroup } from '@yilu/theory/select-questions';
import { signSvg } from '@yilu/theory/signs/sign-svg';
import { describe, expect, test } from 'vitest';

const today = '2026-11-22';
const bank: Bank = {
  bankId: 'own',
  name: { zh: '练习', en: 'Practice' },
  questions: allQuestions,
  byId: byQuestionId(allQuestions),
};
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
const packsOf = (subject: 'S1' | 'S3S', day = today, of = bank) =>
  (['zh-CN', 'en'] as const).map((locale) => packOf(of, subject, locale, day, sha256));
const isDrawn = (sign: string) => signSvg(sign) !== undefined;

describe('The bank of questions', () => {
  test('has nothing wrong in it', () => {
    expect(findFaults(allQuestions, isDrawn)).toEqual([]);
  });

  test.each([
    ['S1', 300],
    ['S3S', 150],
  ] as const)('asks at least so many questions of %s: %i', (subject, least) => {
    expect(questionsFor(allQuestions, subject, today).length).toBeGreaterThanOrEqual(least);
  });

  test.each(usualTheoryFormats)('is enough for a paper of $subject for $classGroup', (format) => {
    const asked = questionsOfGroup(questionsFor(allQuestions, format.subject, today), format.classGroup);
    const paper = papersFrom(asked, format)?.('any');
    expect(new Set(paper?.map(({ questionId }) => questionId)).size).toBe(format.questions);
  });

  test.each(['S1', 'S3S'] as const)(
    'has the same questions, keys, answers and drawings of %s in both languages',
    (subject) => {
      const [zh, en] = packsOf(subject).map(({ questions }) =>
        questions.map(({ questionId, kind, options, answer, picture }) => [
          questionId,
          kind,
          options.map(({ key }) => key),
          answer,
          picture?.svg,
        ]),
      );
      expect(en).toEqual(zh);
    },
  );

  test('gives every picture a text of its own that is not the right answer', () => {
    for (const { questions } of [...packsOf('S1'), ...packsOf('S3S')]) {
      const pictured = questions.filter(({ picture }) => picture);
      const altsOf = new Map<string, Set<string>>();
      for (const { questionId, picture, options, answer, kind } of pictured) {
        if (!picture) continue;
        expect(picture.svg, questionId).toMatch(/^<svg/);
        expect(picture.alt.trim(), questionId).not.toBe('');
        altsOf.set(picture.alt, (altsOf.get(picture.alt) ?? new Set()).add(picture.svg));
        if (kind === 'judge') continue;
        for (const { key, text } of options)
          if (answer.includes(key)) expect(picture.alt.toLowerCase(), questionId).not.toContain(text.toLowerCase());
      }
      expect([...altsOf].filter(([, pictures]) => pictures.size > 1).map(([alt]) => alt)).toEqual([]);
    }
  });

  test('puts retired questions into no pack, and every one in force into one', () => {
    // One that is retired today is planted, so that this cannot pass by there being none.
    const [first] = allQuestions;
    const planted = allQuestions.map((one) => (one === first ? { ...one, retiredOn: today } : one));
    const ids = (['S1', 'S3S'] as const).flatMap((subject) =>
      packsOf(subject, today, { ...bank, questions: planted }).flatMap(({ questions }) =>
        questions.map(({ questionId }) => questionId),
      ),
    );
    const inForce = planted.filter((question) => isInForce(question, today)).map(({ questionId }) => questionId);
    expect(new Set(ids)).toEqual(new Set(inForce));
    expect(ids).not.toContain(first?.questionId);
  });
});
