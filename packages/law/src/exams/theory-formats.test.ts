import type { LicenceClass } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import table from '../vectors/exams.json' with { type: 'json' };
import { passMarkOf } from './subjects.js';
import { classGroupOf, theoryFormatOf, usualTheoryFormats } from './theory-formats.js';

const given = table.theory_exam_format.filter(({ class_group: group }) => group !== 'any');

describe('the theory papers', () => {
  it.each(given)('of the table: $subject for $class_group', (row) => {
    const format = theoryFormatOf(row.subject as 'S1' | 'S3S', row.class_group as 'car' | 'motorcycle');
    const { questions, minutes, pass, points_each: pointsEach, types } = row;
    expect(format).toMatchObject({ questions, minutes, pass, pointsEach, ...(types ? { types } : {}) });
  });
  it.each(usualTheoryFormats)('$subject for $classGroup add up to 100 points and to their questions', (format) => {
    expect(format.questions * format.pointsEach).toBe(100);
    expect(Object.values(format.types).reduce((sum, count) => sum + count)).toBe(format.questions);
    expect(format.pass).toBe(passMarkOf(format.subject, 'C1'));
  });
  it('are never replaced in silence', () => expect(() => theoryFormatOf('S1', 'car', [])).toThrow('No format'));
  it.each(table.classes.map(({ code }) => code as LicenceClass))('%s sits one of the two kinds', (code) =>
    expect(classGroupOf(code)).toBe(['D', 'E', 'F'].includes(code) ? 'motorcycle' : 'car'),
  );
});

describe('the marks that pass', () => {
  const { default: usual, ...strict } = table.subjects.find(({ code }) => code === 'S2')?.pass_by_class ?? {};
  it.each(table.classes.map(({ code }) => code as LicenceClass))('科目二 of %s', (code) => {
    const marks: Readonly<Record<string, number>> = strict;
    expect(passMarkOf('S2', code)).toBe(marks[code] ?? usual);
  });
  it.each(['S1', 'S3R', 'S3S'] as const)('%s', (subject) =>
    expect(passMarkOf(subject, 'C1')).toBe(table.subjects.find(({ code }) => code === subject)?.pass),
  );
});
