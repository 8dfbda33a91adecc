import type { SiteView } from '@yilu/contracts';
import { Icon } from '../shell/icon.js';
import { useWords } from '../words.js';
import type { DraftRow, Field } from './draft-rows.js';
import { FaultText } from './fault-text.js';
import { subjects } from './subjects.js';
import type { Draft } from './use-draft.js';

interface SessionsTableProps {
  readonly draft: Draft;
  readonly day: string;
  readonly sites: readonly SiteView[];
  readonly editable: boolean;
}

const typed = [
  { field: 'classes', type: 'text', width: 'classes' },
  { field: 'from', type: 'time', width: 'time' },
  { field: 'to', type: 'time', width: 'time' },
  { field: 'capacity', type: 'text', width: 'count' },
  { field: 'priorityCapacity', type: 'text', width: 'count' },
  { field: 'sessionId', type: 'text', width: 'id' },
] as const satisfies readonly { field: Field; type: string; width: string }[];

/** The sessions of one day; what the API refused stands at its cell. */
export function SessionsTable({ draft, day, sites, editable }: SessionsTableProps) {
  const { pick, t } = useWords();
  const rows = draft.text.rows.map((row, at) => ({ row, at })).filter(({ row }) => row.day === day);
  const faultOf = (at: number, field: Field) => draft.faults.get(`${at}.${field}`);
  const named = (at: number, field: Field) => ({
    'aria-label': t('console.draft.cell', { row: at + 1, column: t(`console.draft.${field}`) }),
    'aria-invalid': faultOf(at, field) !== undefined,
    'aria-describedby': `fault-${at}-${field}`,
    'data-testid': `cell-${at}-${field}`,
    disabled: !editable,
  });
  const change = (at: number, field: Field) => (event: { target: { value: string } }) =>
    draft.changeRow(at, { [field]: event.target.value } as Partial<DraftRow>);
  return (
    <table className="list sessions-table" data-testid="sessions">
      <thead>
        <tr>
          <th scope="col" className="figure-cell">
            {t('console.draft.row')}
          </th>
          <th scope="col">{t('console.draft.subject')}</th>
          <th scope="col">{t('console.draft.siteId')}</th>
          {typed.map(({ field }) => (
            <th scope="col" key={field}>
              {t(`console.draft.${field}`)}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{t('console.draft.remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, at }) => (
          <tr key={at}>
            <td className="figure-cell">{at + 1}</td>
            <td>
              <select {...named(at, 'subject')} value={row.subject} onChange={change(at, 'subject')}>
                {subjects.map((subject) => (
                  <option key={subject} value={subject}>
                    {t(`console.subject.${subject}`)}
                  </option>
                ))}
              </select>
              <FaultText id={`fault-${at}-subject`} text={faultOf(at, 'subject')} />
            </td>
            <td>
              <select {...named(at, 'siteId')} value={row.siteId} onChange={change(at, 'siteId')}>
                {!sites.some(({ siteId }) => siteId === row.siteId) && <option value={row.siteId}>{row.siteId}</option>}
                {sites.map(({ siteId, name }) => (
                  <option key={siteId} value={siteId}>
                    {pick(name)}
                  </option>
                ))}
              </select>
              <FaultText id={`fault-${at}-siteId`} text={faultOf(at, 'siteId')} />
            </td>
            {typed.map(({ field, type, width }) => (
              <td key={field}>
                <input
                  {...named(at, field)}
                  type={type}
                  className={`cell-${width}`}
                  value={row[field]}
                  placeholder={field === 'sessionId' ? t('console.draft.own_number') : undefined}
                  onChange={change(at, field)}
                />
                <FaultText id={`fault-${at}-${field}`} text={faultOf(at, field)} />
              </td>
            ))}
            <td>
              {editable && (
                <button
                  type="button"
                  className="button quiet small"
                  aria-label={t('console.draft.remove_row', { row: at + 1 })}
                  onClick={() => draft.changeRows(draft.text.rows.filter((_, place) => place !== at))}
                >
                  <Icon name="cross" />
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
