import { problems as rows } from '@yilu/exams/routes/problems';
import { studyProblems } from '@yilu/exams/routes/study-problems';
import { problems as english } from '@yilu/look/catalogue/problems';
import { expect, it } from 'vitest';

it.each(Object.entries({ ...rows, ...studyProblems }))(
  'says %s in both languages, as a sentence',
  (code, { detail }) => {
    expect(detail).toMatch(/[。！？]$/);
    expect(Object.entries(english).find(([known]) => known === code)?.[1]).toMatch(/^[A-Z“].*[.?]$/);
  },
);
