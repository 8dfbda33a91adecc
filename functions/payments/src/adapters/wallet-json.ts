const countNames = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? (Array.isArray(value) ? 0 : Object.keys(value).length) +
      Object.values(value).reduce((sum: number, one) => sum + countNames(one), 0)
    : 0;

/**
 * A wallet's JSON; undefined for what is none, and for an object that has a name twice: one reader takes the first of
 * them and another the last, which is how a genuine text is made to say two things.
 */
export function walletJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    // In valid JSON a string before a colon is a name and nothing else.
    const names = [...text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:)?/g)].filter(([, colon]) => colon).length;
    return names === countNames(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
