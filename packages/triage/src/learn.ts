import { featuresOf } from './features.js';
import { type Model, shares, weightOfOne } from './model.js';
import { seeded, shuffled } from './seeded.js';

export interface Labelled {
  readonly text: string;
  readonly serviceCode: string;
}

export interface LearningOptions {
  readonly seed: number;
  readonly rounds: number;
  /** Length of a first step; each weight's own grows shorter the more it has moved (AdaGrad). */
  readonly rate: number;
  /** What every weight is said to have moved before: the higher, the less a rare feature is believed at once. */
  readonly start: number;
  /** Pulls every weight that a text touches towards nothing. */
  readonly decay: number;
  /** A feature that fewer texts have is left out. */
  readonly fewest: number;
  /** How much complement naive Bayes says beside the regression. */
  readonly bayes: number;
  readonly temperature: number;
}

export const learning: LearningOptions = {
  seed: 20_261_122,
  rounds: 20,
  rate: 1,
  start: 1,
  decay: 0,
  fewest: 5,
  bayes: 1.5,
  temperature: 1,
};

interface Row {
  readonly features: Int32Array;
  readonly value: number;
  readonly label: number;
}

/** Features that enough texts have, in the order in which they are first met: the same file gives the same model. */
function vocabularyOf(sets: readonly ReadonlySet<string>[], fewest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const feature of set) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const rows = new Map<string, number>();
  for (const [feature, count] of counts) if (count >= fewest) rows.set(feature, rows.size);
  return rows;
}

/** Multinomial logistic regression by stochastic steps in a seeded order. */
function regression(rows: readonly Row[], size: number, classes: number, options: LearningOptions) {
  const { seed, rounds, rate, decay } = options;
  const weights = new Float64Array(size * classes);
  const moved = new Float64Array(size * classes).fill(options.start);
  const biases = new Float64Array(classes);
  const scores = new Array<number>(classes).fill(0);
  const below = seeded(seed);
  for (let round = 0; round < rounds; round++) {
    for (const { features, value, label } of shuffled(rows, below)) {
      for (let at = 0; at < classes; at++) scores[at] = biases[at] ?? 0;
      for (const feature of features)
        for (let at = 0; at < classes; at++)
          scores[at] = (scores[at] ?? 0) + (weights[feature * classes + at] ?? 0) * value;
      const off = shares(scores, 1);
      off[label] = (off[label] ?? 0) - 1;
      for (let at = 0; at < classes; at++) biases[at] = (biases[at] ?? 0) - 0.01 * rate * (off[at] ?? 0);
      for (const feature of features)
        for (let at = 0; at < classes; at++) {
          const place = feature * classes + at;
          const gradient = (off[at] ?? 0) * value + decay * (weights[place] ?? 0);
          const travelled = (moved[place] ?? 0) + gradient * gradient;
          moved[place] = travelled;
          weights[place] = (weights[place] ?? 0) - (rate * gradient) / Math.sqrt(travelled);
        }
    }
  }
  return { weights, biases };
}

/** Complement naive Bayes with weights of equal length (Rennie 2003): steadier than regression where texts are few. */
function complementBayes(rows: readonly Row[], size: number, classes: number): Float64Array {
  const counts = new Float64Array(size * classes);
  const inAll = new Float64Array(size);
  const totals = new Float64Array(classes);
  let all = 0;
  for (const { features, value, label } of rows)
    for (const feature of features) {
      const place = feature * classes + label;
      counts[place] = (counts[place] ?? 0) + value;
      inAll[feature] = (inAll[feature] ?? 0) + value;
      totals[label] = (totals[label] ?? 0) + value;
      all += value;
    }
  const smoothing = 0.3;
  const weights = new Float64Array(size * classes);
  for (let at = 0; at < classes; at++) {
    const others = all - (totals[at] ?? 0) + smoothing * size;
    let length = 0;
    for (let feature = 0; feature < size; feature++) {
      const elsewhere = (inAll[feature] ?? 0) - (counts[feature * classes + at] ?? 0) + smoothing;
      const weight = -Math.log(elsewhere / others);
      weights[feature * classes + at] = weight;
      length += weight;
    }
    for (let feature = 0; feature < size; feature++) {
      const place = feature * classes + at;
      weights[place] = ((weights[place] ?? 0) / length) * size;
    }
  }
  // What all classes share says nothing: only the difference from their mean is kept.
  for (let feature = 0; feature < size; feature++) {
    let mean = 0;
    for (let at = 0; at < classes; at++) mean += (weights[feature * classes + at] ?? 0) / classes;
    for (let at = 0; at < classes; at++)
      weights[feature * classes + at] = (weights[feature * classes + at] ?? 0) - mean;
  }
  return weights;
}

/** Learns from labelled texts; the same texts in the same order give the same model to the last bit. */
export function learn(texts: readonly Labelled[], options: LearningOptions = learning): Model {
  const classes = [...new Set(texts.map(({ serviceCode }) => serviceCode))].sort();
  const labels = new Map(classes.map((code, at) => [code, at]));
  const sets = texts.map(({ text }) => featuresOf(text));
  const vocabulary = vocabularyOf(sets, options.fewest);
  const rows = texts.map(({ serviceCode }, at): Row => {
    const set = sets[at] ?? new Set<string>();
    const known = [...set].flatMap((feature) => vocabulary.get(feature) ?? []);
    return { features: Int32Array.from(known), value: weightOfOne(set.size), label: labels.get(serviceCode) ?? 0 };
  });
  const { weights, biases } = regression(rows, vocabulary.size, classes.length, options);
  const bayes = complementBayes(rows, vocabulary.size, classes.length);
  let widest = 0;
  for (let at = 0; at < weights.length; at++) {
    weights[at] = (weights[at] ?? 0) + options.bayes * (bayes[at] ?? 0);
    widest = Math.max(widest, Math.abs(weights[at] ?? 0));
  }
  const step = widest / 127;
  return {
    classes,
    rows: vocabulary,
    weights: Int8Array.from(weights, (weight) => Math.round(weight / step)),
    step,
    biases: [...biases].map((bias) => Math.round(bias * 1e4) / 1e4),
    temperature: options.temperature,
  };
}
