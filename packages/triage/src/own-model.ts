import { type Model, readModel } from './model.js';

let loading: Promise<Model> | undefined;

/** The city's own classifier, read once: a Lambda that is never asked for a draft never pays for it. */
export function ownModel(): Promise<Model> {
  loading ??= import('./model.json', { with: { type: 'json' } }).then(({ default: file }) => readModel(file));
  return loading;
}
