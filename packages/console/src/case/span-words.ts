import { useWords } from '../words.js';

/** Seconds as the largest whole unit that people would say. */
export function spanOf(seconds: number): {
  readonly unit: 'seconds' | 'minutes' | 'hours' | 'days';
  readonly count: number;
} {
  const whole = Math.abs(Math.round(seconds));
  if (whole < 60) return { unit: 'seconds', count: whole };
  if (whole < 3600) return { unit: 'minutes', count: Math.round(whole / 60) };
  if (whole < 172_800) return { unit: 'hours', count: Math.round(whole / 3600) };
  return { unit: 'days', count: Math.round(whole / 86_400) };
}

/** A length of time in words: 2 分钟. */
export function useSpanWords(): (seconds: number) => string {
  const { t } = useWords();
  return (seconds) => {
    const { unit, count } = spanOf(seconds);
    return t(`console.time.${unit}`, { count });
  };
}
