import type { DetermineRequest, OfficerCaseView } from '@yilu/contracts';
import { type Liability, liabilities, type PartyRole, seatsOf } from '@yilu/contracts/constants';
import { shapeOf } from '@yilu/law';
import { useState } from 'react';
import { ShapePicture } from '../case/shape-picture.js';
import { useWords } from '../words.js';
import { decisionRequest, type MissingPart } from './decision-request.js';
import { findingsTemplate, reasonsTemplate } from './decision-templates.js';
import { mostAtFault, withLiability } from './liability-pairs.js';
import { PreviewDialog } from './preview-dialog.js';
import { ShapeField } from './shape-field.js';
import { TextField } from './text-field.js';
import { useDecision } from './use-decision.js';

const longestBasis = 300;
const pictureSize = 72;
const liabilityOf = (value: string): Liability | undefined => liabilities.find((one) => one === value);

function LiabilityField({
  party,
  value,
  onChoose,
}: {
  party: PartyRole;
  value: Liability | undefined;
  onChoose: (chosen: Liability) => void;
}) {
  const { t } = useWords();
  return (
    <label className={`party-${party}`}>
      <span className="label party-name">{t(`party.${party}`)}</span>
      <select
        data-testid={`decision-liability-${party}`}
        value={value ?? ''}
        onChange={({ target }) => {
          const chosen = liabilityOf(target.value);
          if (chosen) onChoose(chosen);
        }}
      >
        <option value="" disabled>
          {t('console.decision.choose')}
        </option>
        {liabilities.map((one) => (
          <option key={one} value={one}>
            {t(`liability.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Shape, liabilities, article, findings and reasons; then the preview. */
export function DecisionForm({ view, onPut }: { view: OfficerCaseView; onPut: () => void }) {
  const { t } = useWords();
  const { draft, change, chooseShape, decide } = useDecision(view);
  const [missing, setMissing] = useState<readonly MissingPart[]>([]);
  const [preview, setPreview] = useState<DetermineRequest>();
  const chosen = shapeOf(draft.shape);
  const seats = seatsOf(view.others);
  const atFault = mostAtFault(draft.liability) ?? 'a';

  const setLiability = (party: PartyRole, liability: Liability) =>
    change({ liability: withLiability(draft.liability, seats, party, liability) });
  const submit = () => {
    const checked = decisionRequest(draft, seats, view.version);
    setMissing('missing' in checked ? checked.missing : []);
    if ('request' in checked) setPreview(checked.request);
  };

  return (
    <form
      className="decision-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="decision-law">
        <ShapeField
          value={draft.shape}
          parties={view.others.includes('non_motor') ? 'MN' : 'MM'}
          onChoose={(shape) => chooseShape(shape, chosen)}
        />
        <fieldset className="liabilities">
          <legend className="label">{t('console.decision.liability')}</legend>
          {seats.map((role) => (
            <LiabilityField
              key={role}
              party={role}
              value={draft.liability[role]}
              onChoose={(one) => setLiability(role, one)}
            />
          ))}
          {chosen && draft.liability.a && <ShapePicture code={chosen.code} mover={atFault} size={pictureSize} />}
        </fieldset>
        <p className="hint">{t('console.decision.constraint')}</p>
        <label>
          <span className="label">{t('console.decision.basis')}</span>
          <textarea
            data-testid="decision-basis"
            rows={2}
            maxLength={longestBasis}
            value={draft.basis}
            onChange={({ target }) => change({ basis: target.value })}
          />
        </label>
      </div>
      <div className="decision-texts">
        <TextField
          name="findings"
          value={draft.findings}
          template={findingsTemplate(view, draft)}
          onChange={(findings) => change({ findings })}
        />
        <TextField
          name="reasons"
          value={draft.reasons}
          template={reasonsTemplate(draft, seats)}
          onChange={(reasons) => change({ reasons })}
        />
      </div>
      <footer className="decision-foot">
        <p className="grow" role="status">
          {missing.length > 0 ? (
            <span className="missing" data-testid="decision-missing">
              {t('console.decision.missing', {
                parts: missing.map((part) => t(`console.decision.${part}`)).join(t('console.list_comma')),
              })}
            </span>
          ) : (
            <span className="hint">{t('console.decision.kept')}</span>
          )}
        </p>
        <button type="button" className="button" onClick={onPut}>
          {t('console.decision.later')}
        </button>
        <button type="submit" className="button primary" data-testid="decision-submit">
          {t('console.decision.preview')}
        </button>
      </footer>
      {preview && (
        <PreviewDialog
          view={view}
          request={preview}
          error={decide.error}
          pending={decide.isPending}
          onConfirm={() => decide.mutate(preview)}
          onClose={() => {
            decide.reset();
            setPreview(undefined);
          }}
        />
      )}
    </form>
  );
}
