import { type PartyRole, partyRoles } from '@yilu/contracts/constants';

const fields = [
  'number',
  'occurred_at',
  'place',
  'weather',
  'shape',
  'basis',
  'name',
  'licence_or_id_no',
  'contact',
  'vehicle_kind',
  'plate_no',
  'insurer',
  'policy_no',
  'impact_part',
  'liability',
  'signing',
  'sketch',
] as const;
type Field = (typeof fields)[number];

/** The sentence for a field of the agreement, `place` or `a.name`; undefined for one that this version does not know. */
export function agreementFieldKey(
  name: string,
): { readonly party?: PartyRole; readonly text: `console.field.${Field}` } | undefined {
  const [first, rest] = name.split('.');
  const party = partyRoles.find((role) => role === first);
  const field = fields.find((known) => known === (party ? rest : name));
  if (!field) return undefined;
  return { text: `console.field.${field}`, ...(party && { party }) };
}
