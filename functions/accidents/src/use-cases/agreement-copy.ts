import type { AgreementCopy, PartyRole } from '@yilu/contracts';
import { copyFor } from '@yilu/evidence';
import type { Accident, Agreement, StoredField } from '../domain/accident.js';
import type { Deps } from '../ports.js';

/** Opens a stored line: value and salt. */
export async function openField({ vault }: Pick<Deps, 'vault'>, { name, commitment, open, sealed }: StoredField) {
  if (open) return { name, commitment, ...open };
  if (!sealed) throw new Error(`Field ${name} holds nothing`);
  const { value, salt } = JSON.parse(await vault.open(sealed.fieldClass, sealed.owner, sealed.box));
  return { name, commitment, value: String(value), salt: String(salt) };
}

const maskedField = ({ name, commitment, sealed }: StoredField) => ({
  name,
  commitment,
  // The reader sees the mask alone, so value and salt of the other's line are never opened for him.
  value: '',
  salt: '',
  masked: sealed?.masked ?? '****',
});

export const verificationUrl = (h5Url: string, number: string): string => `${h5Url}/v/${number}`;

/**
 * A reader's copy of the agreement: his own lines in full, the other's personal lines masked; an officer's has all of
 * them masked, and that which a host reads for his guest, or whoever holds its code, and `all` shows everything.
 */
export async function agreementCopy(
  deps: Pick<Deps, 'vault' | 'h5Url'>,
  { caseId }: Accident,
  { number, version, documentHash, fields, signatures }: Agreement,
  reader: PartyRole | 'officer' | 'host' | 'code' | 'all',
): Promise<AgreementCopy> {
  const hidden = new Map(
    fields.flatMap((field) =>
      field.sealed && reader !== 'all' && field.sealed.of !== reader ? [[field.name, maskedField(field)] as const] : [],
    ),
  );
  const lines = await Promise.all(fields.map((field) => hidden.get(field.name) ?? openField(deps, field)));
  const shown = copyFor(lines, (name) => {
    const masked = hidden.get(name)?.masked;
    return masked === undefined ? 'show' : { masked };
  });
  // Read by whoever opens a paper, by nobody at the kerb: loaded with the first one.
  const { inEnglish } = await import('../domain/english.js');
  return {
    caseId,
    number,
    version,
    documentHash,
    fields: shown.map((field) => {
      const english = inEnglish(field.name, field.value ?? '');
      return english ? { ...field, english } : field;
    }),
    signatures: signatures.map(({ agreementVersion: _, ...signature }) => signature),
    verificationUrl: verificationUrl(deps.h5Url, number),
  };
}
