import type { BankImportView } from '@yilu/contracts';
import { useWords } from '../words.js';
import { bankReason } from './bank-reason.js';
import { BankTag } from './bank-tag.js';

/** What became of a bank's rows: those that were refused with their numbers and what to mend. */
export function BankReport({ bank }: { bank: BankImportView }) {
  const { t } = useWords();
  const { rows, taken, refused, subjects, state } = bank;
  const why = (reason: string) => {
    const known = bankReason(reason);
    if (!known) return reason;
    return 'key' in known ? t(known.key) : t('console.banks.why.field', known);
  };
  return (
    <div className="stack" data-testid="bank-report">
      <p className="marks" role="status">
        <BankTag state={state} />
        <span>{t('console.banks.sum', { rows, taken, refused: rows - taken })}</span>
      </p>
      <p>
        <span className="label">{t('console.banks.subjects')}</span>{' '}
        {subjects.map((subject) => t(`console.subject.${subject}`)).join(' · ') || t('console.banks.no_subject')}
      </p>
      {refused.length === 0 && <p className="muted">{t('console.banks.all_right')}</p>}
      {rows - taken > refused.length && <p className="hint">{t('console.banks.kept', { count: refused.length })}</p>}
      {refused.length > 0 && (
        <table className="plain-table" data-testid="bank-refused">
          <thead>
            <tr>
              <th scope="col">{t('console.banks.row')}</th>
              <th scope="col">{t('console.banks.why')}</th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ row, reason }) => (
              <tr key={row}>
                <td className="number">{row}</td>
                <td>{why(reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
