import { hoursFor } from '@yilu/law/feedback/tip-evidence';
import { formatInstant } from '@yilu/look/format';
import { Notice } from '@/ui/parts';
import { useTipSay } from '../say';
import type { EvidenceRules } from './medium';
import type { Refusal } from './use-evidence';

/** Why a file was not taken, with the rule and its figure, and that nothing of it was sent. */
export function Refused({ refusal, rules }: { refusal: Refusal | undefined; rules: EvidenceRules }) {
  const say = useTipSay();
  if (!refusal) return null;
  if (!('capturedAt' in refusal))
    return (
      <Notice tone="danger" id="file-refused">
        {say(`tip.refused_${refusal.why}`, { ...rules.videoSeconds })}
      </Notice>
    );
  const { why, capturedAt, source } = refusal;
  const values = { at: formatInstant(say.locale, capturedAt), hours: hoursFor(source, rules) };
  return (
    <Notice tone="danger" id="file-refused">
      {say(why === 'too_old' ? `tip.refused_old_${source}` : 'tip.refused_in_future', values)}
    </Notice>
  );
}
