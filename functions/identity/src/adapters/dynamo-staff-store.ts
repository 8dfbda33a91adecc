import type { Table } from '@yilu/dynamo';
import type { StaffRecords } from '../domain/records.js';
import type { StaffSession, StaffSignIn } from '../domain/staff.js';
import type { RecordStore } from '../ports.js';
import { type Codec, dynamoRecords } from './dynamo-records.js';

const signInCodec: Codec<StaffSignIn> = {
  keyOf: (id) => ({ pk: `STAFF_SIGN_IN#${id}`, sk: 'STATE' }),
  forgetAt: ({ expiresAt }) => new Date(expiresAt),
};

const sessionCodec: Codec<StaffSession> = {
  keyOf: (id) => {
    // The session's id is ours and comes last; an officer's id is his provider's and may hold any character.
    const at = id.lastIndexOf('/');
    return { pk: `STAFF#${id.slice(0, at)}`, sk: `SESSION#${id.slice(at + 1)}` };
  },
  forgetAt: ({ expiresOn }) => new Date(expiresOn),
};

export const dynamoStaffStore = (table: Table): RecordStore<StaffRecords> =>
  dynamoRecords<StaffRecords>(table, { staff_sign_in: signInCodec, staff_session: sessionCodec });
