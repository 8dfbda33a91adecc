import type { StaffRecord } from '@yilu/contracts';
import { formatDate, formatInstantInFull, formatMoney } from '@yilu/look/format';
import { Tag } from '../shell/tag.js';
import { useWords } from '../words.js';

function DeviceFacts({ device }: Pick<StaffRecord, 'device'>) {
  const { locale, t } = useWords();
  if (!device) return <span className="muted">{t('console.record.no_device')}</span>;
  return (
    <>
      <p className="marks">
        <span>
          {t(`console.record.device.${device.kind}`)} <span className="number">{device.deviceId}</span>
        </span>
        <Tag tone={device.expired ? 'danger' : 'ok'} icon={device.expired ? 'warn' : 'check'}>
          {t(device.expired ? 'console.record.expired' : 'console.record.valid')}
        </Tag>
      </p>
      <p className="hint">
        {t('console.record.certificate', {
          certificate: device.certificate,
          day: formatDate(locale, device.validUntil),
        })}
      </p>
      {device.publishedOn && (
        <p className="hint">{t('console.record.published', { day: formatDate(locale, device.publishedOn) })}</p>
      )}
    </>
  );
}

/** What a record says, and what it was made with. */
export function RecordFacts({ record }: { record: StaffRecord }) {
  const { locale, pick, t } = useWords();
  const { act, measured, points, seen, usualFen } = record;
  const seenWords = seen?.makeAndColour ?? seen?.colour;
  return (
    <dl className="facts">
      <dt>{t('console.record.act')}</dt>
      <dd className="strong">{pick(act)}</dd>
      <dt>{t('console.record.plate')}</dt>
      <dd className="number strong">{record.plate}</dd>
      <dt>{t('console.record.when')}</dt>
      <dd className="number">{formatInstantInFull(locale, record.occurredAt)}</dd>
      <dt>{t('console.record.where')}</dt>
      <dd>{record.place}</dd>
      {measured && (
        <>
          <dt>{t('console.record.measured')}</dt>
          <dd className="number strong">{t('console.record.measured_value', { ...measured })}</dd>
        </>
      )}
      {usualFen !== undefined && (
        <>
          <dt>{t('console.record.usual')}</dt>
          <dd>
            {formatMoney(usualFen)}
            {points !== undefined && points > 0 && ` · ${t('console.record.points', { points })}`}
          </dd>
        </>
      )}
      <dt>{t('console.record.device')}</dt>
      <dd>
        <DeviceFacts device={record.device} />
      </dd>
      {seenWords && (
        <>
          <dt>{t('console.record.seen')}</dt>
          <dd>{seenWords}</dd>
        </>
      )}
      {(record.registered || seenWords) && (
        <>
          <dt>{t('console.record.registered')}</dt>
          <dd>{record.registered?.makeAndColour ?? t('console.record.unknown_look')}</dd>
        </>
      )}
      <dt>{t('console.record.number')}</dt>
      <dd>
        <code>{record.recordId}</code>
      </dd>
    </dl>
  );
}
