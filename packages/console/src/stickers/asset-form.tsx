import type { AssetKind } from '@yilu/contracts';
import { PinMap } from '../hotline-map/pin-map.js';
import { ProblemNote } from '../shell/problem-note.js';
import { useWords } from '../words.js';
import { useAssetForm } from './use-asset-form.js';

const kinds = ['sign', 'signal', 'lamp', 'camera', 'barrier'] as const satisfies readonly AssetKind[];

/** The middle of the city, until a place is chosen. */
const middle = { lat: 29.8683, lng: 121.544 };

interface AssetFormProps {
  readonly open: string | undefined;
  readonly onRecorded: (code: string) => void;
}

/** Which facility carries which number, where it stands, and whose it is. */
export function AssetForm({ open, onRecorded }: AssetFormProps) {
  const { pick, t } = useWords();
  const { draft, change, units, look, record, hasCode, location, isComplete } = useAssetForm(open, onRecorded);
  return (
    <form
      className="block no-print"
      data-testid="asset-form"
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate();
      }}
    >
      <h2>{t('console.stickers.record')}</h2>
      <div className="find-number">
        <label>
          <span className="label">{t('console.stickers.code')}</span>
          <input
            data-testid="asset-code"
            value={draft.code}
            maxLength={13}
            autoComplete="off"
            spellCheck={false}
            placeholder="NB-1024"
            onChange={({ target }) => change({ code: target.value })}
          />
        </label>
        <button
          type="button"
          className="button"
          data-testid="asset-look"
          disabled={!hasCode || look.isPending}
          onClick={look.go}
        >
          {t('console.stickers.look')}
        </button>
      </div>
      {look.error && <ProblemNote error={look.error} />}
      <label>
        <span className="label">{t('console.stickers.kind')}</span>
        <select
          data-testid="asset-kind"
          value={draft.kind}
          onChange={({ target }) => change({ kind: kinds.find((kind) => kind === target.value) ?? 'sign' })}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`console.stickers.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">{t('console.stickers.place')}</span>
        <input
          data-testid="asset-place"
          value={draft.place}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => change({ place: target.value })}
        />
      </label>
      <label>
        <span className="label">{t('console.stickers.spot')}</span>
        <input
          data-testid="asset-spot"
          value={draft.spot}
          autoComplete="off"
          placeholder="29.868300, 121.544000"
          aria-invalid={draft.spot !== '' && !location}
          onChange={({ target }) => change({ spot: target.value })}
        />
        <span className="hint">{t('console.stickers.spot_hint')}</span>
      </label>
      <div className="sticker-map">
        <PinMap
          place={location ?? middle}
          onMove={({ lat, lng }) => change({ spot: `${lat.toFixed(6)}, ${lng.toFixed(6)}` })}
          name={t('console.stickers.spot_map')}
        />
      </div>
      <label>
        <span className="label">{t('console.stickers.unit')}</span>
        <select
          data-testid="asset-unit"
          value={draft.unitId}
          onChange={({ target }) => change({ unitId: target.value })}
        >
          <option value="">{t('console.tips.choose_one')}</option>
          {units.data?.items.map(({ unitId, name }) => (
            <option key={unitId} value={unitId}>
              {pick(name)}
            </option>
          ))}
        </select>
      </label>
      {units.error && <ProblemNote error={units.error} onRetry={() => void units.refetch()} />}
      {record.error && <ProblemNote error={record.error} />}
      <p role="status" data-testid="asset-recorded">
        {record.data && t('console.stickers.recorded', { code: record.data.assetCode, url: record.data.url })}
      </p>
      <button
        type="submit"
        className="button primary"
        data-testid="asset-go"
        disabled={!isComplete || record.isPending}
      >
        {t('console.stickers.go')}
      </button>
    </form>
  );
}
