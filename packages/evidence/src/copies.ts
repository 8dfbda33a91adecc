import { type CommittedField, commitmentOf, documentHashOf } from './commitments.js';

/** A field of a reader's own copy, as the contract's AgreementField: opened by value and salt, or masked. */
export interface CopiedField {
  name: string;
  commitment: string;
  salt?: string | undefined;
  value?: string | undefined;
  masked?: string | undefined;
}

/** What a reader may see of a field: all of it, or a masked form in its place. */
export type Reader = (name: string, value: string) => 'show' | { readonly masked: string };

/** A reader's copy: what he may see with its salt, of the rest the commitment alone. */
export const copyFor = (fields: readonly CommittedField[], reader: Reader): CopiedField[] =>
  fields.map(({ name, value, salt, commitment }) => {
    const sight = reader(name, value);
    return sight === 'show' ? { name, commitment, salt, value } : { name, commitment, masked: sight.masked };
  });

export type Fault = 'changed' | 'added' | 'missing' | 'moved' | 'document';
export interface CopyVerdict {
  readonly genuine: boolean;
  /** Name of the first field that fails; `document` where the list as a whole does and no original is at hand. */
  readonly broken?: string;
  readonly fault?: Fault;
}

const broken = (name: string, fault: Fault): CopyVerdict => ({ genuine: false, broken: name, fault });

type Committed = { readonly name: string; readonly commitment: string };

/** Compares names and commitments with the original's, which shows which field was added, lost, moved or replaced. */
function firstDeparture(fields: readonly Committed[], original: readonly Committed[]): CopyVerdict | undefined {
  const names = fields.map((field) => field.name);
  const originalNames = original.map((field) => field.name);
  const added = names.find((name, at) => !originalNames.includes(name) || names.indexOf(name) !== at);
  if (added !== undefined) return broken(added, 'added');
  const missing = originalNames.find((name) => !names.includes(name));
  if (missing !== undefined) return broken(missing, 'missing');
  const moved = names.find((name, at) => originalNames[at] !== name);
  if (moved !== undefined) return broken(moved, 'moved');
  const changed = fields.find((field, at) => field.commitment !== original[at]?.commitment);
  return changed && broken(changed.name, 'changed');
}

/**
 * Whether a copy is what was signed: every opened field against its commitment, all commitments against the signed
 * hash. With the commitments of the original, also a lost, added, moved or replaced field is named.
 */
export function verifyCopy(
  { documentHash, fields }: { readonly documentHash: string; readonly fields: readonly CopiedField[] },
  original?: readonly Committed[],
): CopyVerdict {
  const departure = original && firstDeparture(fields, original);
  if (departure) return departure;
  for (const { name, commitment, salt, value } of fields) {
    if (value === undefined && salt === undefined) continue;
    // Half an opening proves nothing, and must not pass for a masked field.
    if (value === undefined || salt === undefined) return broken(name, 'changed');
    if (commitmentOf(name, value, salt) !== commitment) return broken(name, 'changed');
  }
  return documentHashOf(fields) === documentHash ? { genuine: true } : broken('document', 'document');
}
