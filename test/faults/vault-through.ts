import type { Vault } from '@yilu/vault';
import type { Through } from './injector.js';

/** A vault whose every call may meet a fault: its key service is a network away. */
export const vaultThrough = (vault: Vault, through: Through): Vault => ({
  seal: (...what) => through('vault.seal', () => vault.seal(...what)),
  open: (...what) => through('vault.open', () => vault.open(...what)),
  // A look-up key is at hand: nobody is asked for it.
  lookup: (...what) => vault.lookup(...what),
});
