import type { LearnerView, SchoolKey } from '@yilu/contracts';
import type { Addresses } from '../addresses.js';
import { UnexpectedAnswer } from './api-client.js';
import type { Citizen } from './citizens.js';
import { demoSchool } from './learners.js';
import { signInOfficer } from './staff.js';

/**
 * Connects the school that the demo's learners go to, and lets these learners consent that it sees them; answers its key.
 * Where an earlier start was broken off before it kept the key, the school gets a new one.
 */
export async function connectSchool(addresses: Addresses, consenting: readonly Citizen[]): Promise<string> {
  const call = await signInOfficer(addresses, 'officer-fang');
  const at = '/exams/staff/schools';
  const { key } = await call<SchoolKey>('POST', at, demoSchool).catch((fault: unknown) => {
    if (!(fault instanceof UnexpectedAnswer) || fault.code !== 'exams.school_connected') throw fault;
    return call<SchoolKey>('POST', `${at}/${demoSchool.schoolId}/keys`);
  });
  for (const learner of consenting)
    await learner.call<LearnerView>('PUT', '/exams/learner/school-consent', { seesProgress: true });
  return key;
}
