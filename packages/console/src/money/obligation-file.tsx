import type { StaffObligation } from '@yilu/contracts';
import { formatDate, formatInstantInFull, formatMoney } from '@yilu/look/format';
import { useState } from 'react';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { AttemptsTable } from './attempts-table.js';
import { EntriesTable } from './entries-table.js';
import { RefundDialog } from './refund-dialog.js';
import { RefundsTable } from './refunds-table.js';

const looks = {
  due: { tone: 'warn', icon: 'clock' },
  paid: { tone: 'ok', icon: 'check' },
  paid_elsewhere: { tone: 'ok', icon: 'check' },
  waived: { tone: 'plain', icon: 'cross' },
  revoked: { tone: 'plain', icon: 'cross' },
} as const satisfies Record<StaffObligation['obligation']['standing'], object>;

function ReceiptFacts({ receipt }: Pick<StaffObligation, 'receipt'>) {
  const { locale, t } = useWords();
  if (!receipt) return <p className="muted">{t('console.money.no_receipt')}</p>;
  const { code, number, checkCode, issuedAt } = receipt;
  return (
    <div className="stack" data-testid="obligation-receipt">
      <p className="marks">
        <Tag tone={receipt.state === 'issued' ? 'ok' : 'plain'} icon={receipt.state === 'issued' ? 'check' : 'clock'}>
          {t(`console.money.receipt.${receipt.state}`)}
        </Tag>
        <span>
          {t('console.money.receipt_sum', {
            sum: formatMoney(receipt.amountFen),
            principal: formatMoney(receipt.principalFen),
            surcharge: formatMoney(receipt.surchargeFen),
          })}
        </span>
        {issuedAt && <span className="hint">{formatInstantInFull(locale, issuedAt)}</span>}
      </p>
      {code && number && checkCode && (
        <p className="number">{t('console.money.receipt_numbers', { code, number, check: checkCode })}</p>
      )}
    </div>
  );
}

interface ObligationFileProps {
  readonly file: StaffObligation;
  readonly onChanged: () => void;
  /** What stands now, after the sum that could go back turned out to be another. */
  readonly readAgain: () => Promise<StaffObligation | undefined>;
}

/** Everything about one obligation: what is owed, how it was paid, what went back, the entries and the receipt. */
export function ObligationFile({ file, onChanged, readAgain }: ObligationFileProps) {
  const { locale, t } = useWords();
  const { obligation, attempts, refunds, entries } = file;
  const [refunding, setRefunding] = useState<string>();
  const attempt = attempts.find(({ attemptId }) => attemptId === refunding);
  return (
    <div className="obligation stack" data-testid="obligation">
      <section className="block" aria-labelledby="owed-title">
        <header className="block-head">
          <h2 id="owed-title">{t(`console.money.kind.${obligation.kind}`)}</h2>
          <Tag {...looks[obligation.standing]}>{t(`console.money.standing.${obligation.standing}`)}</Tag>
          {obligation.paused && <Tag icon="lock">{t('console.money.paused')}</Tag>}
        </header>
        <dl className="figures-row">
          <div>
            <dt>{t('console.money.principal')}</dt>
            <dd className="figure">{formatMoney(obligation.principalFen)}</dd>
          </div>
          <div>
            <dt>{t('console.money.due')}</dt>
            <dd>{formatDate(locale, obligation.dueOn)}</dd>
          </div>
          {obligation.maskedPlate && (
            <div>
              <dt>{t('console.money.plate')}</dt>
              <dd className="number">{obligation.maskedPlate}</dd>
            </div>
          )}
          <div>
            <dt>{t('console.books.reference')}</dt>
            <dd>
              <code>{obligation.reference}</code>
            </dd>
          </div>
        </dl>
      </section>
      <section className="block" aria-labelledby="attempts-title">
        <h2 id="attempts-title">{t('console.money.attempts')}</h2>
        {attempts.length === 0 ? (
          <p className="muted">{t('console.money.no_attempts')}</p>
        ) : (
          <AttemptsTable attempts={attempts} obligationId={obligation.obligationId} onRefund={setRefunding} />
        )}
      </section>
      <section className="block" aria-labelledby="refunds-title">
        <h2 id="refunds-title">{t('console.money.refunds')}</h2>
        {refunds.length === 0 ? (
          <p className="muted">{t('console.money.no_refunds')}</p>
        ) : (
          <RefundsTable refunds={refunds} />
        )}
      </section>
      <div className="sides">
        <section className="block" aria-labelledby="entries-title">
          <h2 id="entries-title">{t('console.money.entries')}</h2>
          {entries.length === 0 ? (
            <p className="muted">{t('console.money.no_entries')}</p>
          ) : (
            <EntriesTable entries={entries} />
          )}
        </section>
        <section className="block" aria-labelledby="receipt-title">
          <h2 id="receipt-title">{t('console.money.receipt')}</h2>
          <ReceiptFacts receipt={file.receipt} />
        </section>
      </div>
      {attempt && (
        <RefundDialog
          attempt={attempt}
          obligationId={obligation.obligationId}
          readAgain={readAgain}
          onClose={() => {
            setRefunding(undefined);
            onChanged();
          }}
        />
      )}
    </div>
  );
}
