import type { Capture } from '@yilu/contracts';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { useSpanWords } from './span-words.js';

/** A clock that is off by less than this explains nothing and is not worth a mark. */
const noticeableSeconds = 30;

/** How a phone's clock stood to the city's, in words. */
function useClockWords(): (skewSeconds: number) => string {
  const { t } = useWords();
  const span = useSpanWords();
  return (skew) => t(skew > 0 ? 'console.capture.fast' : 'console.capture.slow', { by: span(skew) });
}

/** Whether there is anything to say of how something came. */
export const isNotable = (capture: Capture | undefined): boolean =>
  capture !== undefined &&
  (capture.offline || capture.chainBreak !== undefined || Math.abs(capture.clockSkewSeconds ?? 0) >= noticeableSeconds);

/** What an officer has to know of how something came: without a network, by a wrong clock, beside the phone's record. */
export function CaptureMarks({ capture }: { capture: Capture | undefined }) {
  const { t } = useWords();
  const clock = useClockWords();
  if (!capture) return null;
  const { offline, clockSkewSeconds: skew = 0, chainBreak } = capture;
  return (
    <>
      {offline && <Tag icon="offline">{t('console.capture.offline')}</Tag>}
      {Math.abs(skew) >= noticeableSeconds && (
        <Tag tone="warn" icon="clock">
          {clock(skew)}
        </Tag>
      )}
      {chainBreak && (
        <Tag tone="danger" icon="broken">
          {t(`console.capture.${chainBreak}`)}
        </Tag>
      )}
    </>
  );
}
