/** What somebody writes when he is asked whether it is settled; kept on the phone until it is sent. */
export interface Verdict {
  readonly settled: 'yes' | 'no' | '';
  readonly stars: number;
  readonly words: string;
}

export const verdictForm = (number: string): string => `report:${number}`;
export const noVerdict: Verdict = { settled: '', stars: 0, words: '' };
