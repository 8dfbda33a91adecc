import type { PersonId, SchoolId, Sha256 } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';

/** A driving school that may read the progress of those who let it; of its key only the hash is known. */
export interface SchoolFile {
  readonly schoolId: SchoolId;
  readonly version: number;
  readonly name: string;
  readonly state: 'active' | 'paused';
  readonly connectedAt: string;
  readonly keyHash: Sha256;
  readonly keyAt: string;
}

/** When somebody's school last looked at him: no more than the day. Empty once he is gone. */
export interface SchoolLook {
  readonly personId: PersonId;
  readonly version: number;
  readonly schoolId?: SchoolId;
  readonly on?: Day;
}
