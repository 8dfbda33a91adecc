import type { CertificateId, ObjectionId, PersonId, StaffCertificate } from '@yilu/contracts';

/** The photograph of a paper that shows an illness: whoever answers its plea sees it, and then it is forgotten. */
export interface Certificate {
  readonly certificateId: CertificateId;
  readonly version: number;
  readonly personId: PersonId;
  /** Object in the bucket of pictures: nothing in it says whose it is. */
  readonly key: string;
  readonly mediaType: StaffCertificate['mediaType'];
  readonly registeredAt: string;
  readonly objectionId?: ObjectionId;
  /** From then on nothing of it is kept; absent while its plea waits for an answer. */
  readonly forgetAt?: string;
  readonly forgottenAt?: string;
}

const dayMs = 86_400_000;
// Longer than any request takes: what is about to be removed is brought forward with no plea.
const marginMs = 300_000;

export const certificateKey = (certificateId: CertificateId): string => `exams/originals/${certificateId}`;

const after = (at: Date, days: number) => new Date(at.getTime() + days * dayMs).toISOString();

type Registered = Pick<Certificate, 'certificateId' | 'personId' | 'mediaType'>;
/** A paper on its way: forgotten after a day where no plea brings it forward. */
export const registeredCertificate = ({ certificateId, ...of }: Registered, now: Date): Certificate => ({
  certificateId,
  version: 1,
  ...of,
  key: certificateKey(certificateId),
  registeredAt: now.toISOString(),
  forgetAt: after(now, 1),
});

/** Whether it can still be brought forward by this person: his own, with no plea yet. */
export const isAtHand = (
  { personId, objectionId, forgottenAt, forgetAt }: Certificate,
  owner: PersonId,
  now: Date,
): boolean =>
  personId === owner &&
  objectionId === undefined &&
  forgottenAt === undefined &&
  (forgetAt === undefined || Date.parse(forgetAt) - now.getTime() > marginMs);

/** With its plea: kept until that is answered. */
export function filedWith({ forgetAt: _, ...certificate }: Certificate, objectionId: ObjectionId): Certificate {
  return { ...certificate, objectionId, version: certificate.version + 1 };
}

/** To be forgotten so many days from now, or on the earlier day it has: an answer brings nothing of a deleted owner back. */
export const keptFor = (certificates: readonly Certificate[], days: number, now: Date): readonly Certificate[] => {
  const then = after(now, days);
  return certificates
    .filter(({ forgottenAt }) => forgottenAt === undefined)
    .map((one) => ({
      ...one,
      forgetAt: one.forgetAt !== undefined && one.forgetAt < then ? one.forgetAt : then,
      version: one.version + 1,
    }));
};

export const isKept = ({ forgottenAt, forgetAt }: Certificate, now: Date): boolean =>
  forgottenAt === undefined && (forgetAt === undefined || Date.parse(forgetAt) > now.getTime());

/** What stays of it once its picture is removed: that there was one. */
export function forgotten({ forgetAt: _, ...certificate }: Certificate, now: Date): Certificate {
  return { ...certificate, forgottenAt: now.toISOString(), version: certificate.version + 1 };
}
