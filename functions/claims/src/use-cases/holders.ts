import type { PersonId } from '@yilu/contracts';
import type { ClaimStore } from '../ports.js';

/** Who holds what is for each of these persons: himself, whoever took over, or nobody where he was deleted. */
export async function holdersOf(store: ClaimStore, personIds: readonly PersonId[]) {
  const holders = new Map<PersonId, PersonId | undefined>(personIds.map((id) => [id, id]));
  for (;;) {
    const asked = [...new Set([...holders.values()].filter((id) => id !== undefined))];
    const { ended } = asked.length > 0 ? await store.find({ persons: asked }) : { ended: [] };
    if (ended.length === 0) return (personId: PersonId) => holders.get(personId);
    for (const [personId, holder] of holders) {
      const end = ended.find((one) => one.personId === holder);
      if (end) holders.set(personId, end.into);
    }
  }
}
