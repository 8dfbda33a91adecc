import { CertificateId, PersonId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { keptFor, registeredCertificate } from './certificate.js';

const paper = registeredCertificate(
  {
    certificateId: CertificateId.parse('00000000-0000-4000-8000-000000000001'),
    personId: PersonId.parse('00000000-0000-4000-8000-000000000002'),
    mediaType: 'image/jpeg',
  },
  new Date('2026-11-01T02:00:00.000Z'),
);
const { forgetAt: _, ...waiting } = paper;
const ended = new Date('2026-11-10T02:05:00.000Z');
const answered = new Date('2026-11-10T02:30:00.000Z');

describe('a paper of illness', () => {
  it('is kept for the days after its answer', () => {
    expect(keptFor([waiting], 60, answered).map(({ forgetAt }) => forgetAt)).toEqual(['2027-01-09T02:30:00.000Z']);
  });

  it('whose owner deleted himself is kept no longer by an answer that comes before its removal', () => {
    const gone = keptFor([waiting], 0, ended);
    expect(keptFor(gone, 60, answered).map(({ forgetAt }) => forgetAt)).toEqual([ended.toISOString()]);
  });

  it('is forgotten at once where its owner deletes himself after the answer', () => {
    const kept = keptFor([waiting], 60, answered);
    expect(keptFor(kept, 0, ended).map(({ forgetAt }) => forgetAt)).toEqual([ended.toISOString()]);
  });
});
