import type { Say } from './say';

/** A hidden number as people say it: its last digits in words, not a row of stars; a number hidden otherwise as it is. */
export function masked(say: Say, hidden: string): string {
  const [, tail] = /^\*{2,}([^*]+)$/.exec(hidden) ?? [];
  return tail ? say('person.number_ends', { tail }) : hidden;
}
