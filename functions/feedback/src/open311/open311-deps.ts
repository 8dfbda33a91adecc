import type { PersonLimiter } from '@yilu/http/person-limiter';
import type { Deps } from '../ports.js';
import type { KeepsPhotos } from '../use-cases/keep-sent-photos.js';

/** What this side of the wire needs. */
export type Open311Deps = Pick<Deps, 'store' | 'vault' | 'pictures' | 'now' | 'newId' | 'random' | 'city' | 'h5Url'> &
  Pick<KeepsPhotos, 'bytes'> & {
    /** Where this side is reached from outside, without a slash at its end. */
    readonly open311Url: string;
    /** Whom the developer of a client writes to. */
    readonly contact: string;
    /** Holds back a client that sends more than it may. */
    readonly limit: PersonLimiter;
  };
