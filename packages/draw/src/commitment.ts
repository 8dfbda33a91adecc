import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PlanId, Sha256 } from '@yilu/contracts';

/** 32 random bytes: made when a plan is published, and kept sealed until its draw. */
export const newSeed = (random: (bytes: number) => Uint8Array): Sha256 => bytesToHex(random(32));

/** What is published of a seed nobody has seen: the city can reveal this one and no other. */
export const commitmentOf = (planId: PlanId, seed: Sha256): Sha256 =>
  bytesToHex(sha256(utf8ToBytes(`yilu-seed-1\n${planId}\n${seed}`)));
