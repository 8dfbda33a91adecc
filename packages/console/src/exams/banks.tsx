import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BankImportView } from '@yilu/contracts';
import { formatInstantInFull } from '@yilu/look/format';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { Dialog } from '../shell/dialog.js';
import { Listing } from '../shell/listing.js';
import { ProblemNote } from '../shell/problem-note.js';
import { usePages } from '../shell/use-pages.js';
import { useWords } from '../words.js';
import { BankReport } from './bank-report.js';
import { BankTag } from './bank-tag.js';
import { PublishBankDialog } from './publish-bank-dialog.js';
import { SendBankDialog } from './send-bank-dialog.js';

const name = 'exam-banks';

/** Question banks of the bureau, newest first: brought, checked, and put into force by subject. */
export function Banks({ acting }: { acting: boolean }) {
  const { api } = useDesk();
  const { locale, t } = useWords();
  const queries = useQueryClient();
  const banks = usePages(name, () => api.listBanks());
  const [open, setOpen] = useState<'send' | { readonly what: 'report' | 'publish'; readonly bank: BankImportView }>();
  const again = () => void queries.invalidateQueries({ queryKey: [name] });
  const check = useMutation({
    mutationFn: api.checkBank,
    onSuccess: (bank) => {
      again();
      setOpen({ what: 'report', bank });
    },
  });
  const close = () => setOpen(undefined);
  return (
    <main className="page">
      <header className="page-head">
        <h1>{t('console.exams.tab.banks')}</h1>
        {acting && (
          <button type="button" className="button primary" data-testid="bank-open" onClick={() => setOpen('send')}>
            {t('console.banks.open')}
          </button>
        )}
      </header>
      <p className="muted">{t('console.banks.text')}</p>
      {check.error && <ProblemNote error={check.error} />}
      <Listing pages={banks} icon="document" empty={t('console.banks.empty')}>
        {(items) => (
          <table className="list" data-testid="banks">
            <thead>
              <tr>
                <th scope="col">{t('console.banks.file')}</th>
                <th scope="col">{t('console.banks.at')}</th>
                <th scope="col">{t('console.banks.state')}</th>
                <th scope="col" className="figure-cell">
                  {t('console.banks.rows')}
                </th>
                <th scope="col" className="figure-cell">
                  {t('console.banks.taken')}
                </th>
                <th scope="col" className="figure-cell">
                  {t('console.banks.refused')}
                </th>
                <th scope="col">{t('console.banks.subjects')}</th>
                <th scope="col">
                  <span className="sr-only">{t('console.banks.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((bank) => (
                <tr key={bank.bankId} data-bank={bank.bankId}>
                  <td>{bank.file}</td>
                  <td className="number together">{formatInstantInFull(locale, bank.at)}</td>
                  <td>
                    <BankTag state={bank.state} />
                  </td>
                  <td className="figure-cell">{bank.rows}</td>
                  <td className="figure-cell">{bank.taken}</td>
                  <td className={bank.rows > bank.taken ? 'figure-cell apart' : 'figure-cell'}>
                    {bank.rows - bank.taken}
                  </td>
                  <td>{bank.subjects.map((subject) => t(`console.subject.${subject}`)).join(' · ')}</td>
                  <td>
                    <div className="row-acts">
                      {bank.state === 'awaited' && acting && (
                        <button
                          type="button"
                          className="button small"
                          data-testid="bank-check"
                          disabled={check.isPending}
                          onClick={() => check.mutate(bank.bankId)}
                        >
                          {t('console.banks.check')}
                        </button>
                      )}
                      {bank.state !== 'awaited' && (
                        <button
                          type="button"
                          className="button small"
                          data-testid="bank-look"
                          onClick={() => setOpen({ what: 'report', bank })}
                        >
                          {t('console.banks.report')}
                        </button>
                      )}
                      {acting && (bank.state === 'checked' || bank.state === 'replaced') && (
                        <button
                          type="button"
                          className="button small"
                          data-testid="bank-publish-open"
                          onClick={() => setOpen({ what: 'publish', bank })}
                        >
                          {t('console.banks.publish')}
                        </button>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Listing>
      {open === 'send' && <SendBankDialog onClose={close} onSent={again} />}
      {open !== undefined && open !== 'send' && open.what === 'report' && (
        <Dialog title={open.bank.file} onClose={close} wide testId="bank-report-dialog">
          <BankReport bank={open.bank} />
        </Dialog>
      )}
      {open !== undefined && open !== 'send' && open.what === 'publish' && (
        <PublishBankDialog
          bank={open.bank}
          onClose={close}
          onDone={() => {
            close();
            again();
          }}
        />
      )}
    </main>
  );
}
