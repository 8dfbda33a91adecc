import type { Insurers } from '@yilu/contracts';
import { insurerView } from '../domain/view.js';
import type { Deps } from '../ports.js';

/** Every insurer that the city knows; those whom only a policy named are not connected yet. */
export const listInsurers =
  ({ store }: Deps) =>
  async (): Promise<Insurers> => ({ items: (await store.listInsurers()).map(insurerView) });
