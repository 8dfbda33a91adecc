import type { Correction, PartyRole } from '@yilu/contracts';
import { correctedFields } from '@yilu/contracts/constants';
import type { Particulars } from '../domain/accident.js';
import { linePairs } from '../domain/corrections.js';
import type { FieldSource } from '../domain/paper-lines.js';
import type { Deps } from '../ports.js';

const plainOf = ({ vault }: Pick<Deps, 'vault'>, line: FieldSource) =>
  'value' in line ? line.value : vault.open(line.fieldClass, line.owner, line.sealed);
const shown = (line: FieldSource) => ('value' in line ? line.value : line.masked);

/** Lines of a party that change. Sealed values are opened to be told apart, and shown masked all the same. */
export async function partyCorrections(
  deps: Pick<Deps, 'vault'>,
  role: PartyRole,
  from: Particulars,
  to: Particulars,
): Promise<Correction[]> {
  const pairs = await Promise.all(
    linePairs(role, from, to).map(async ({ before, after }) => {
      const [was, is] = await Promise.all([plainOf(deps, before), plainOf(deps, after)]);
      const field = correctedFields.find((name) => after.name === `${role}.${name}`);
      return field && was !== is ? [{ field, of: role, from: shown(before), to: shown(after) }] : [];
    }),
  );
  return pairs.flat();
}
