import { featuresOf } from './features.js';

/** A trained classifier: small whole weights by feature and class, and how its scores become confidence. */
export interface Model {
  readonly classes: readonly string[];
  /** Row of each feature in `weights`, where there is one weight a class. */
  readonly rows: ReadonlyMap<string, number>;
  readonly weights: Int8Array;
  /** What one step of a whole weight stands for. */
  readonly step: number;
  readonly biases: readonly number[];
  /** Divides the scores: above 1 where the training was surer than it should have been. */
  readonly temperature: number;
}

/** A model as it lies in its file. */
export interface ModelFile {
  readonly classes: string;
  readonly features: string;
  readonly weights: string;
  readonly step: number;
  readonly biases: string;
  readonly temperature: number;
}

const between = '\t';

export const writeModel = (model: Model): ModelFile => ({
  classes: model.classes.join(between),
  features: [...model.rows.keys()].join(between),
  weights: Buffer.from(model.weights.buffer, model.weights.byteOffset, model.weights.byteLength).toString('base64'),
  step: model.step,
  biases: model.biases.join(between),
  temperature: model.temperature,
});

export function readModel(file: ModelFile): Model {
  const bytes = Buffer.from(file.weights, 'base64');
  return {
    classes: file.classes.split(between),
    rows: new Map(file.features.split(between).map((feature, row) => [feature, row])),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    step: file.step,
    biases: file.biases.split(between).map(Number),
    temperature: file.temperature,
  };
}

/** A text with fewer features than that has said little: it shall not be surer for being short. */
const fewestOfAClearText = 60;
/** What a feature weighs in a text with so many: unknown ones count, so that a strange text leaves it unsure. */
export const weightOfOne = (features: number): number => 1 / Math.sqrt(Math.max(features, fewestOfAClearText));

export function scoresOf(model: Model, features: ReadonlySet<string>): number[] {
  const count = model.classes.length;
  const sums = new Float64Array(count);
  for (const feature of features) {
    const row = model.rows.get(feature);
    if (row === undefined) continue;
    const first = row * count;
    for (let at = 0; at < count; at++) sums[at] = (sums[at] ?? 0) + (model.weights[first + at] ?? 0);
  }
  const scale = model.step * weightOfOne(features.size);
  return model.biases.map((bias, at) => bias + (sums[at] ?? 0) * scale);
}

/** Shares that sum to 1; the higher the temperature, the more alike. */
export function shares(scores: readonly number[], temperature: number): number[] {
  const highest = Math.max(...scores);
  const parts = scores.map((score) => Math.exp((score - highest) / temperature));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}

export interface Ranked {
  readonly serviceCode: string;
  readonly confidence: number;
}

/** All services, the likeliest first; their confidence sums to 1, whatever the text is. */
export function classify(model: Model, text: string): Ranked[] {
  const confidence = shares(scoresOf(model, featuresOf(text)), model.temperature);
  return model.classes
    .map((serviceCode, at) => ({ serviceCode, confidence: confidence[at] ?? 0 }))
    .sort((one, other) => other.confidence - one.confidence);
}
