import type { Vault } from '@yilu/vault';
import type { Place, PlaceSeal } from '../ports.js';

/** Seals who pays and from where by the vault, for one attempt alone. */
export const placeSeal = (vault: Vault): PlaceSeal => ({
  async seal(attemptId, place) {
    const value = place.kind === 'mini_program' ? place.payerId : place.clientIp;
    return { kind: place.kind, sealed: await vault.seal('payer_place', attemptId, value) };
  },
  async open(attemptId, { kind, sealed }): Promise<Place> {
    if (sealed === undefined) throw new Error(`Attempt ${attemptId} has ended, and its place is forgotten`);
    const value = await vault.open('payer_place', attemptId, sealed);
    return kind === 'mini_program' ? { kind, payerId: value } : { kind, clientIp: value };
  },
});
