import type { Problem } from '@yilu/contracts';

/** A refusal of the city: stable code, a Chinese sentence fit to show, and which fields were wrong. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Nobody answered in time, or the answer was no problem document: the act may or may not have happened. */
export class Unreachable extends Error {}

export interface Trouble {
  readonly code: string;
  /** In English, short. */
  readonly title?: string;
  /** In Chinese, fit to show. */
  readonly detail?: string;
  readonly retryAt?: string;
  /** Each field or reason with its sentence; one of law holds a line in Chinese and one in English. */
  readonly fields?: Problem['fields'];
}

/** Whatever was thrown, as something that a screen can say in place. */
export function troubleOf(fault: unknown): Trouble {
  if (fault instanceof Refused) {
    const { code, title, detail, retryAt, fields } = fault.problem;
    return {
      code,
      title,
      ...(detail ? { detail } : {}),
      ...(retryAt ? { retryAt } : {}),
      ...(fields ? { fields } : {}),
    };
  }
  return { code: fault instanceof Unreachable ? 'network.unreachable' : 'app.fault' };
}
