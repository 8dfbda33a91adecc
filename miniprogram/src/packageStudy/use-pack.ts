import type { StudySubject } from '@yilu/contracts';
import { useCallback, useState } from 'react';
import type { Trouble } from '@/api/problem';
import { useWatched } from '@/state/create-state';
import { preferences } from '@/state/preferences';
import { useAct } from '@/state/use-act';
import { fetchPack, type KeptPack, keptPack } from './question-pack';

interface UsedPack {
  readonly pack: KeptPack | undefined;
  readonly busy: boolean;
  readonly trouble: Trouble | undefined;
  fetch(): Promise<boolean>;
}

/** The questions of a subject in the reader's language, as this phone holds them. */
export function usePack(subject: StudySubject): UsedPack {
  const { locale } = useWatched(preferences);
  const [, setFetched] = useState(0);
  const { busy, trouble, run } = useAct();
  const fetch = useCallback(
    () =>
      run(async () => {
        await fetchPack(subject, locale);
        setFetched((times) => times + 1);
      }),
    [subject, locale, run],
  );
  return { pack: keptPack(subject, locale), busy, trouble, fetch };
}
