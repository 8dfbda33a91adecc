import { compose } from './composition.js';
import { closeReplied } from './use-cases/close-replied.js';

const close = closeReplied(compose(process.env).deps);

/** The list follows its reports a moment later: the same ones may come again, and not for ever. */
const rounds = 20;

/** Every ten minutes: answered reports whose week is over are closed. */
export const handler = async (): Promise<void> => {
  for (let round = 0; round < rounds; round++) if ((await close()) === 0) return;
};
