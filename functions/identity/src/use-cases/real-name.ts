import type { DocumentKind, PersonId, VerifyRealNameRequest } from '@yilu/contracts';
import { accept, maskDocumentNumber, maskName, type Result, refuse, residentId } from '@yilu/kernel';
import type { RealName } from '../domain/person.js';
import type { Deps } from '../ports.js';

export type RealNameRefusal =
  | 'real_name.number_invalid'
  | 'real_name.verified_already'
  | 'real_name.too_many_tries'
  | 'real_name.document_taken'
  | 'login.too_many';

export interface NamedDocument {
  readonly name: string;
  readonly documentKind: DocumentKind;
  readonly documentNumber: string;
  /** Keyed hash: one person stands under it. */
  readonly key: string;
}

/** The document as it is looked up; a resident number has to pass its check digit, other documents (D172 art 109) have none. */
export async function documentOf(
  { vault }: Pick<Deps, 'vault'>,
  { name, documentKind, documentNumber: typed }: VerifyRealNameRequest,
): Promise<Result<NamedDocument, 'real_name.number_invalid'>> {
  const documentNumber = typed.toUpperCase();
  if (documentKind === 'resident_id' && !residentId(documentNumber).ok) return refuse('real_name.number_invalid');
  const key = await vault.lookup('document_number', `${documentKind}\n${documentNumber}`);
  return accept({ name, documentKind, documentNumber, key });
}

/** The verified name as it is stored: sealed for its person, with what a screen may show beside it. */
export async function sealRealName(
  { vault }: Pick<Deps, 'vault'>,
  personId: PersonId,
  { name, documentKind, documentNumber, key }: NamedDocument,
  at: Date,
): Promise<RealName> {
  const [sealedName, sealedNumber] = await Promise.all([
    vault.seal('name', personId, name),
    vault.seal('document_number', personId, documentNumber),
  ]);
  return {
    name: sealedName,
    maskedName: maskName(name),
    documentKind,
    documentNumber: sealedNumber,
    maskedDocumentNumber: maskDocumentNumber(documentNumber),
    documentKey: key,
    verifiedAt: at.toISOString(),
  };
}
