import type { ObjectionId, ObjectionView } from '@yilu/contracts';
import { type Certificate, isKept } from '../domain/certificate.js';
import type { Objection } from '../domain/files.js';
import type { Deps } from '../ports.js';

type Paper = NonNullable<ObjectionView['certificate']>;

const standing = (certificate: Certificate | undefined, now: Date): Paper =>
  certificate && isKept(certificate, now) ? 'kept' : 'forgotten';

/** Whether the papers of these pleas are still there; those that came without one are not in it. */
export async function papersOf(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  objections: readonly Objection[],
): Promise<ReadonlyMap<ObjectionId, Paper>> {
  const withPaper = objections.flatMap(({ objectionId, certificateId }) =>
    certificateId ? [{ objectionId, certificateId }] : [],
  );
  const wanted = withPaper.map(({ certificateId }) => certificateId);
  const { certificates } = await store.find({ certificates: wanted });
  const byId = new Map(certificates.map((one) => [one.certificateId, one]));
  return new Map(
    withPaper.map(({ objectionId, certificateId }) => [objectionId, standing(byId.get(certificateId), now())]),
  );
}
