import { useState } from 'react';
import { useWords } from '../words.js';
import type { ActFormProps } from './act-form.js';
import { ActFrame } from './act-frame.js';
import { ServiceSelect } from './service-select.js';
import { useAct } from './use-act.js';
import { useServices } from './use-reports.js';

/** Another service than it was taken for; the correction is counted where the machine had suggested one. */
export function ServiceForm({ report, form, onActed }: ActFormProps) {
  const { t } = useWords();
  const services = useServices().filter(({ code }) => code !== report.serviceCode);
  const [code, setCode] = useState(form.of ?? '');
  const sending = useAct({ report, act: 'change_service', onActed });
  const chosen = services.find((one) => one.code === code);
  return (
    <ActFrame
      act="change_service"
      {...{ report, sending }}
      missing={chosen ? undefined : 'console.hotline.missing.service'}
      onSend={() => sending.mutate({ serviceCode: code })}
    >
      <ServiceSelect first services={services} value={code} onChange={setCode} testId="act-service" />
      {chosen?.isPrivate && !report.isPrivate && <p className="apart">{t('console.hotline.becomes_private')}</p>}
      <p className="hint">{t('console.hotline.follows.change_service')}</p>
    </ActFrame>
  );
}
