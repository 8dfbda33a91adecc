import { Notice } from '@/ui/parts';
import { useHotlineSay } from '../say-report';
import type { Missing } from './missing';

/** What has to be said before a report can be filed, all of it at once. */
export function StillMissing({ missing }: { missing: readonly Missing[] }) {
  const say = useHotlineSay();
  const names = missing.map((one) => say.or(`hotline.missing.${one}`, say('hotline.missing.question')));
  return (
    <Notice tone="warn" id="still-missing">
      {say('hotline.missing.lead', { what: [...new Set(names)].join(say('hotline.missing.and')) })}
    </Notice>
  );
}
