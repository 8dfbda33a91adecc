import { featuresOf } from './features.js';
import { type Labelled, type LearningOptions, learn } from './learn.js';
import { scoresOf, shares } from './model.js';
import { seeded, shuffled } from './seeded.js';
import { varied } from './vary.js';

const folds = 5;

interface Judged {
  readonly serviceCode: string;
  readonly classes: readonly string[];
  readonly scores: readonly number[];
}

/** How likely the truth was held to be, on the mean: the measure that the temperature is chosen by. */
const surprise = (judged: readonly Judged[], temperature: number) =>
  judged.reduce((sum, { serviceCode, classes, scores }) => {
    const share = shares(scores, temperature)[classes.indexOf(serviceCode)] ?? 0;
    return sum - Math.log(Math.max(share, 1e-9));
  }, 0) / judged.length;

/** Each fifth judged by a model that learnt from the other four alone; the temperature is what fits them best. */
export function crossValidate(texts: readonly Labelled[], options: LearningOptions) {
  const mixed = shuffled(texts, seeded(options.seed));
  const judged = Array.from({ length: folds }, (_, fold) => {
    const held = mixed.filter((_one, at) => at % folds === fold);
    const model = learn(
      varied(
        mixed.filter((_one, at) => at % folds !== fold),
        options.seed,
      ),
      options,
    );
    return held.map(({ text, serviceCode }): Judged & { text: string } => ({
      text,
      serviceCode,
      classes: model.classes,
      scores: scoresOf(model, featuresOf(text)),
    }));
  }).flat();

  const steps = Array.from({ length: 60 }, (_, at) => Math.round((0.2 + at * 0.05) * 100) / 100);
  const temperature = steps.reduce((best, one) => (surprise(judged, one) < surprise(judged, best) ? one : best), 1);
  const ranked = judged.map(({ text, serviceCode, classes, scores }) => {
    const confidence = shares(scores, temperature);
    const order = classes.map((code, at) => ({ code, share: confidence[at] ?? 0 })).sort((a, b) => b.share - a.share);
    return { text, serviceCode, order };
  });
  const shareOf = (all: readonly unknown[], some: readonly unknown[]) => (all.length ? some.length / all.length : 0);
  const isRight = ({ serviceCode, order }: (typeof ranked)[number]) => order[0]?.code === serviceCode;
  return {
    temperature,
    right: shareOf(ranked, ranked.filter(isRight)),
    amongThree: shareOf(
      ranked,
      ranked.filter(({ serviceCode, order }) => order.slice(0, 3).some(({ code }) => code === serviceCode)),
    ),
    byService: [...new Set(texts.map(({ serviceCode }) => serviceCode))].sort().map((serviceCode) => {
      const own = ranked.filter((one) => one.serviceCode === serviceCode);
      const wrong = own.filter((one) => !isRight(one)).map(({ order }) => order[0]?.code ?? '');
      return { serviceCode, right: shareOf(own, own.filter(isRight)), takenFor: [...new Set(wrong)].sort() };
    }),
    thresholds: [0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((threshold) => {
      const sure = ranked.filter(({ order }) => (order[0]?.share ?? 0) >= threshold);
      return { threshold, sure: shareOf(ranked, sure), rightOfSure: shareOf(sure, sure.filter(isRight)) };
    }),
    wrong: ranked.filter((one) => !isRight(one)),
  };
}
