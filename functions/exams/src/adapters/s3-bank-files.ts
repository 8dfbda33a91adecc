import { type ObjectStore, presignedGet } from '@yilu/http/object-store';
import { pictureShelf } from '@yilu/http/picture-shelf';
import { accept, refuse } from '@yilu/kernel';
import { maximumBankBytes } from '@yilu/theory/import-bank';
import { bankKey } from '../domain/bank-file.js';
import type { BankFiles } from '../ports-banks.js';

const readTimeoutMs = 10_000;

/** Banks in the object store: a form takes the registered bytes by their SHA-256 alone, so that a key never changes. */
export function s3BankFiles(store: ObjectStore, now: () => Date): BankFiles {
  const shelf = pictureShelf(store);
  return {
    uploadForm: ({ bankId, sha256, sizeBytes }, from) =>
      shelf.uploadForm(bankKey(bankId), { sha256, sizeBytes, mediaType: 'application/jsonl' }, from),
    async read({ bankId }) {
      const url = presignedGet(store, store.innerUrl, bankKey(bankId), { from: now(), seconds: 60 });
      const answer = await fetch(url, { signal: AbortSignal.timeout(readTimeoutMs) });
      const refused = async (refusal: 'study.bank_absent' | 'study.bank_too_large') => {
        await answer.body?.cancel();
        return refuse(refusal);
      };
      if (answer.status === 404) return refused('study.bank_absent');
      if (!answer.ok) throw new Error(`Evidence store answered ${answer.status}`);
      if (Number(answer.headers.get('content-length')) > maximumBankBytes) return refused('study.bank_too_large');
      return accept(await answer.text());
    },
  };
}
