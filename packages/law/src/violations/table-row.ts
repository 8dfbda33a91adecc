import type { MeasureId } from './measures.js';

/** How far a figure can be trusted; `verified_dated` is one old local report, `configurable` only a city's default. */
export type Confidence = 'verified' | 'verified_dated' | 'known' | 'configurable';

export type ViolationScope =
  | 'motor'
  | 'car'
  | 'car_7_plus'
  | 'large'
  | 'truck'
  | 'coach'
  | 'coach_or_hazmat'
  | 'bus_or_hazmat'
  | 'motorcycle'
  | 'owner'
  | 'passenger'
  | 'non_motor'
  | 'pedestrian';

/** What a violation is about: the file that its row stands in, and the lesson that goes with it. */
export type ViolationTopic =
  | 'signals'
  | 'lanes'
  | 'overtaking'
  | 'yielding'
  | 'care'
  | 'speed'
  | 'expressway'
  | 'licence'
  | 'vehicle'
  | 'load'
  | 'without_engine';

/** `depends`: simple up to 200.00 yuan, general above or where the licence is touched. */
export type ViolationProcedure = 'simple' | 'general' | 'general_and_detention' | 'depends' | 'criminal';

/** Where a code was seen; each source stands for an era (see code-lookup). */
export type CodeSource = 'T2004' | 'T2010' | 'T2013' | 'P2022';

export interface SeenCode {
  readonly code: string;
  /** Empty: recalled by somebody, seen nowhere. */
  readonly sources: readonly CodeSource[];
}

export interface ViolationPoints {
  /** undefined: no licence to score, a crime, or unclear; an officer says it. */
  readonly value: 0 | 1 | 3 | 6 | 9 | 12 | undefined;
  /** Citation of D163, or why there are none. Points never come from a digit of a code. */
  readonly basis: string;
  readonly confidence: Confidence;
}

export interface FineRange {
  readonly minFen: number;
  readonly maxFen: number;
  readonly confidence: Confidence;
}

export interface Violation {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly topic: ViolationTopic;
  readonly scope: ViolationScope;
  /** Dated evidence only: a city imports its own current dictionary. */
  readonly codes: readonly SeenCode[];
  readonly codeStatus: string;
  readonly points: ViolationPoints;
  /** The national range; undefined where the sum is a court's or counted otherwise. */
  readonly range: FineRange | undefined;
  /** Whether the penal article names 警告 beside the fine. */
  readonly warningAllowed: boolean;
  /** Ningbo's default; 0 is a warning by default, undefined no default at all. Other cities: city-fines. */
  readonly ningboFine: { readonly fen: number; readonly confidence: Confidence } | undefined;
  /** Citations, `RTSL art 56; IR art 63`: see citation for both languages. */
  readonly conduct: string;
  readonly penalty: string;
  readonly procedure: ViolationProcedure;
  readonly onlineSelfService: boolean;
  readonly measures: readonly MeasureId[];
  readonly note?: string;
}

type Given = 'key' | 'zh' | 'en' | 'conduct';
type RowSource = Pick<Violation, Given> & Partial<Omit<Violation, Given | 'topic'>>;

/** Codes that the same sources show. */
export const seen = (sources: readonly CodeSource[], ...codes: string[]): readonly SeenCode[] =>
  codes.map((code) => ({ code, sources }));

/** Points of an article of D163, `scored(6, '10(8)')`. */
export const scored = (
  value: ViolationPoints['value'],
  article: string,
  confidence: Confidence = 'verified',
): ViolationPoints => ({ value, basis: `D163 art ${article}`, confidence });

/** No points, with the reason. */
export const unscored = (basis: string, confidence: Confidence = 'verified'): ViolationPoints => ({
  value: 0,
  basis,
  confidence,
});

/** Points that no text settles, with the reason. */
export const unclear = (basis: string, confidence: Confidence = 'verified'): ViolationPoints => ({
  value: undefined,
  basis,
  confidence,
});

export const range = (minFen: number, maxFen: number, confidence: Confidence = 'verified'): FineRange => ({
  minFen,
  maxFen,
  confidence,
});

export const fine = (fen: number, confidence: Confidence = 'configurable') => ({ fen, confidence });

/** RTSL art 90, the ordinary article of motorists; most rows keep it, the others say what differs. */
const ordinary = {
  scope: 'motor',
  codes: [],
  codeStatus: 'unchanged-likely',
  points: unscored('absent from D163 arts 8-12'),
  range: range(20_00, 200_00),
  warningAllowed: true,
  ningboFine: fine(100_00),
  penalty: 'RTSL art 90',
  procedure: 'simple',
  onlineSelfService: true,
  measures: [],
} as const satisfies Partial<Violation>;

/** Rows of one topic, each filled up with what its usual article says. */
export const rowsOf = (
  topic: ViolationTopic,
  rows: readonly RowSource[],
  usual: Partial<Violation> = {},
): readonly Violation[] => rows.map((row) => ({ ...ordinary, ...usual, topic, ...row }));
