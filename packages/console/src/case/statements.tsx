import type { OfficerCaseView, PartyRole } from '@yilu/contracts';
import { seatsOf } from '@yilu/contracts/constants';
import { Icon } from '../shell/icon.js';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';
import { CaptureMarks, isNotable } from './capture-marks.js';
import { useFactWords, useShapeWords } from './fact-words.js';
import { ShapePicture } from './shape-picture.js';
import { SketchPicture } from './sketch-picture.js';
import { type StatementRow, statementRows } from './statement-rows.js';

const pictureSize = 132;

function useRowWords() {
  const { t } = useWords();
  const factName = useFactWords();
  const shapeName = useShapeWords();
  const name = (row: StatementRow): string => factName(row.fact);
  const value = (row: StatementRow, by: PartyRole): string => {
    if (row.said[by] === undefined) return t('console.statement.none');
    if (row.of === 'fact') return t(row.said[by] ? 'console.statement.yes' : 'console.statement.no');
    if (row.of === 'shape') return shapeName(row.said[by]);
    if (row.of === 'mover') return t(`party.${row.said[by]}`);
    return t(`impact.${row.said[by]}`);
  };
  return { name, value };
}

/** What each said, line by line; a difference is marked by ground, icon and word. */
export function Statements({ view }: { view: OfficerCaseView }) {
  const { t } = useWords();
  const words = useRowWords();
  const roles = seatsOf(view.others);
  const captures = view.captures.statements;
  const rows = statementRows(view.statements, roles, view.comparison);
  const all = roles.every((role) => view.statements[role]);
  const differing = rows.filter((row) => row.differs).length;

  return (
    <section className="block" aria-labelledby="statements-title">
      <header className="block-head">
        <h2 id="statements-title">{t('console.statements.title')}</h2>
        {all && roles.length > 1 && (
          <Tag tone={differing > 0 ? 'warn' : 'ok'} icon={differing > 0 ? 'differ' : 'same'}>
            {differing > 0 ? t('console.statements.differing', { count: differing }) : t('console.statements.agree')}
          </Tag>
        )}
      </header>
      <table className="statements" data-testid="statements">
        <thead>
          <tr>
            <td />
            {roles.map((role) => {
              const said = view.statements[role];
              return (
                <th key={role} scope="col" className={`party-${role}`}>
                  <span className="party-name">{t(`party.${role}`)}</span>
                  {said && <ShapePicture code={said.shape} mover={said.mover} size={pictureSize} />}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {roles.some((role) => view.statements[role]?.sketch) && (
            <tr>
              <th scope="row">{t('console.statement.sketch')}</th>
              {roles.map((role) => {
                const sketch = view.statements[role]?.sketch;
                return (
                  <td key={role}>{sketch ? <SketchPicture sketch={sketch} /> : t('console.statement.no_sketch')}</td>
                );
              })}
            </tr>
          )}
          {rows.map((row) => (
            <tr key={row.fact} className={row.differs ? 'differs' : undefined}>
              <th scope="row">
                {words.name(row)}
                {row.differs && (
                  <span className="differs-word">
                    <Icon name="differ" />
                    {t('console.statement.differs')}
                  </span>
                )}
              </th>
              {roles.map((role) => (
                <td key={role}>{words.value(row, role)}</td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('console.statement.note')}</th>
            {roles.map((role) => (
              <td key={role}>{view.statements[role]?.note ?? t('console.statement.no_note')}</td>
            ))}
          </tr>
          {roles.some((role) => isNotable(captures[role])) && (
            <tr>
              <th scope="row">{t('console.capture.row')}</th>
              {roles.map((role) => (
                <td key={role}>
                  {isNotable(captures[role]) ? (
                    <span className="marks">
                      <CaptureMarks capture={captures[role]} />
                    </span>
                  ) : (
                    view.statements[role] && t('console.capture.online')
                  )}
                </td>
              ))}
            </tr>
          )}
          {roles.some((role) => view.requestReasons?.[role]) && (
            <tr>
              <th scope="row">{t('console.statement.request')}</th>
              {roles.map((role) => (
                <td key={role}>{view.requestReasons?.[role] ?? t('console.statement.no_note')}</td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}
