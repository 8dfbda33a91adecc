import type { ProposeCatalogueRequest, SituationView } from '@yilu/contracts';

export type Lenience = NonNullable<SituationView['lenience']>;
type Edit = Extract<ProposeCatalogueRequest['next'], { form: 'edit' }>['edit'];

/** Situations as they shall be in the next version, by id; what is not named stays as it is. */
export type CatalogueDraft = Readonly<
  Record<string, { readonly before: SituationView; readonly after: SituationView }>
>;

const sameWords = (one: SituationView, other: SituationView) => one.zh === other.zh && one.en === other.en;
const same = (one: SituationView, other: SituationView) => sameWords(one, other) && one.lenience === other.lenience;

/** A draft in which a situation of the newest version shall be so; changed back to what it was, it is no change. */
export function changed(draft: CatalogueDraft, before: SituationView, after: SituationView): CatalogueDraft {
  const { [before.id]: _, ...others } = draft;
  return same(before, after) ? others : { ...others, [before.id]: { before, after } };
}

/** A situation with another lenience; undefined is fined as usual. */
export function withLenience(
  { lenience: _, ...situation }: SituationView,
  lenience: Lenience | undefined,
): SituationView {
  return { ...situation, flexible: lenience !== undefined, ...(lenience ? { lenience } : {}) };
}

/** The changes as the API takes them: a situation whose words change is taken out and put in again under its id. */
export function editOf(
  draft: CatalogueDraft,
  { version, effectiveFrom }: Pick<Edit, 'version' | 'effectiveFrom'>,
): Edit {
  const changes = Object.values(draft);
  const reworded = changes.filter(({ before, after }) => !sameWords(before, after)).map(({ after }) => after);
  const lenience = changes
    .filter(({ before, after }) => before.lenience !== after.lenience)
    .map(({ after }): [string, Lenience | null] => [after.id, after.lenience ?? null]);
  return {
    version,
    effectiveFrom,
    ...(lenience.length > 0 ? { lenience: Object.fromEntries(lenience) } : {}),
    ...(reworded.length > 0
      ? {
          remove: reworded.map(({ id }) => id),
          add: reworded.map(({ id, key, zh, en, lenience, generated }) => ({
            id,
            key,
            zh,
            en,
            generated,
            ...(lenience ? { lenience } : {}),
          })),
        }
      : {}),
  };
}
