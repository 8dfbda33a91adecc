import { type AddTipMediaRequest, type TipMediaForm, TipMediaId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { originalKey } from '../domain/keeping.js';
import { type AddMediaRefusal, addMedia } from '../domain/media.js';
import type { Deps, Outcome } from '../ports.js';
import { type CitizenCommand, sealedCommand } from './commands.js';

interface Registered {
  readonly mediaId: TipMediaId;
  readonly key: string;
  readonly registeredAt: string;
}

/**
 * Registers a picture or video and gives the form that takes exactly its bytes. What is too old to be evidence is refused
 * here, before anything is sent. The same file again is the same medium with a fresh form.
 */
export const addTipMedia =
  (deps: Pick<Deps, 'store' | 'pictures' | 'pseudonymOf' | 'rules' | 'now' | 'newId'>) =>
  async (citizen: CitizenCommand, request: AddTipMediaRequest) => {
    const { store, pictures, rules, now, newId } = deps;
    const { pseudonym, command } = await sealedCommand(deps, citizen);
    const registered = await store.perform(
      command,
      { media: [request.tipId] },
      ({ media: [known] }): Result<Outcome<Registered>, AddMediaRefusal> => {
        const mediaId = TipMediaId.parse(newId());
        // Whose it is stands in no object's name.
        const key = originalKey(request.tipId, mediaId);
        const added = addMedia(known, request, { pseudonym, mediaId, key, at: now(), rules });
        if (!added.ok) return added;
        const { file, medium } = added.value;
        const { registeredAt } = medium;
        return accept({ media: [file], answer: { mediaId: medium.mediaId, key: medium.key, registeredAt } });
      },
    );
    if (!registered.ok) return registered;
    // Made after the write and of the receipt's words alone, so that a repeated request gets the same form.
    const { mediaId, key, registeredAt } = registered.value;
    const picture = { sha256: request.sha256, sizeBytes: request.bytes, mediaType: request.mediaType };
    const form: TipMediaForm = { mediaId, ...pictures.uploadForm(key, picture, new Date(registeredAt)) };
    return accept(form);
  };
