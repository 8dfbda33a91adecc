import { hash, timingSafeEqual } from 'node:crypto';
import type { SchoolId, Sha256 } from '@yilu/contracts';
import type { SchoolFile } from '../domain/school-files.js';
import type { Deps } from '../ports.js';

const secretBytes = 32;

/** A new key, which names its school so that one look finds it. */
export const newSchoolKey = ({ random }: Pick<Deps, 'random'>, schoolId: SchoolId): string =>
  `${schoolId}.${Buffer.from(random(secretBytes)).toString('base64url')}`;

/** No salt and no work factor: it is 256 random bits that nobody guesses. */
export const hashOfKey = (key: string): Sha256 => hash('sha256', key, 'hex');

/** The school that a key says it is of. */
export const schoolOfKey = (key: string): SchoolId => key.slice(0, Math.max(0, key.indexOf('.')));

export const isKeyOf = ({ keyHash }: SchoolFile, key: string): boolean =>
  timingSafeEqual(Buffer.from(keyHash), Buffer.from(hashOfKey(key)));
