import { type CommittedField, commitFields } from '@yilu/evidence';
import type { StoredField } from '../domain/accident.js';
import type { FieldSource } from '../domain/paper-lines.js';
import type { Deps } from '../ports.js';

type Sealing = Pick<Deps, 'vault' | 'random'>;

const newSalt = ({ random }: Sealing) => Buffer.from(random(16)).toString('hex');

async function plainOf({ vault }: Sealing, source: FieldSource) {
  if ('value' in source) return { name: source.name, value: source.value };
  return { name: source.name, value: await vault.open(source.fieldClass, source.owner, source.sealed) };
}

async function storedOf({ vault }: Sealing, source: FieldSource, field: CommittedField): Promise<StoredField> {
  const { name, commitment, value, salt } = field;
  if ('value' in source) return { name, commitment, open: { value, salt } };
  const { fieldClass, owner, masked, of } = source;
  const box = await vault.seal(fieldClass, owner, JSON.stringify({ value, salt }));
  return { name, commitment, sealed: { fieldClass, owner, box, masked, of } };
}

/** Commits to every line of the agreement; personal values are seen in clear here alone and leave sealed again. */
export async function commitSources(deps: Sealing, sources: readonly FieldSource[]) {
  const plain = await Promise.all(sources.map((source) => plainOf(deps, source)));
  const { documentHash, fields } = commitFields(plain, () => newSalt(deps));
  const stored = await Promise.all(
    sources.map((source) => {
      const field = fields.find(({ name }) => name === source.name);
      if (!field) throw new Error(`No commitment to ${source.name}`);
      return storedOf(deps, source, field);
    }),
  );
  return { documentHash, fields: stored };
}
