import type { ReportFiled } from '@yilu/contracts';
import { formatDay } from '@yilu/look/format';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import { spokenNumber } from './acts.js';

export interface Filed {
  readonly report: Pick<ReportFiled, 'reportId' | 'expectedOn'>;
  readonly bySms: boolean;
  /** It was written down by an earlier try, with the words of then. */
  readonly isEarlier?: boolean;
}

interface CallFiledProps extends Filed {
  readonly onNext: () => void;
}

/** The number to be read out, until when it is expected, and whether it goes out by SMS. */
export function CallFiled({ report: { reportId, expectedOn }, bySms, isEarlier, onNext }: CallFiledProps) {
  const { locale, t } = useWords();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => next.current?.focus(), []);
  return (
    <main className="page">
      <section className="block call-filed" role="status" data-testid="call-filed">
        <h1>
          <Icon name="check" /> {t('console.hotline.call_filed')}
        </h1>
        {isEarlier && <p className="apart">{t('console.hotline.call_earlier')}</p>}
        <p>{t('console.hotline.read_out')}</p>
        <p className="call-number number" data-testid="call-number">
          {spokenNumber(reportId)}
        </p>
        {expectedOn && <p>{t('console.hotline.call_expected', { day: formatDay(locale, expectedOn) })}</p>}
        <p className="muted">{t(bySms ? 'console.hotline.call_sms' : 'console.hotline.call_no_sms')}</p>
        <div className="card-acts">
          <button type="button" ref={next} className="button primary" data-testid="call-next" onClick={onNext}>
            {t('console.hotline.call_next')}
          </button>
          <Link href={`/hotline/desk/${reportId}`} className="button" data-testid="call-open">
            {t('console.hotline.call_open')}
          </Link>
        </div>
      </section>
    </main>
  );
}
