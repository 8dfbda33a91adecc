import type { LedgerEntryView } from '@yilu/contracts';
import { consoleMoney } from '@yilu/look/catalogue/console-money';
import { formatInstantInFull, formatMoney } from '@yilu/look/format';
import { type PlainKey, useWords } from '../words.js';

const keyOf = (account: string) => `console.account.${account}`;
const accountWords = (account: string): PlainKey | undefined =>
  Object.hasOwn(consoleMoney, keyOf(account)) ? (keyOf(account) as PlainKey) : undefined;

/** Double entry: what is held stands as debit, what it is held for as credit. */
export function EntriesTable({ entries }: { entries: readonly LedgerEntryView[] }) {
  const { locale, t } = useWords();
  return (
    <table className="plain-table entries" data-testid="entries">
      <thead>
        <tr>
          <th scope="col">{t('console.ledger.entry')}</th>
          <th scope="col">{t('console.ledger.account')}</th>
          <th scope="col" className="figure-cell">
            {t('console.ledger.debit')}
          </th>
          <th scope="col" className="figure-cell">
            {t('console.ledger.credit')}
          </th>
        </tr>
      </thead>
      {entries.map(({ entryId, at, lines }) => (
        <tbody key={entryId}>
          {lines.map(({ account, fen }, index) => {
            const words = accountWords(account);
            return (
              <tr key={`${account} ${fen}`}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={lines.length}>
                    <code>{entryId}</code>
                    <p className="hint">{formatInstantInFull(locale, at)}</p>
                  </th>
                )}
                <td>{words ? t(words) : account}</td>
                <td className="figure-cell">{fen > 0 && formatMoney(fen)}</td>
                <td className="figure-cell">{fen < 0 && formatMoney(-fen)}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
