import { useEffect, useState } from 'react';
import { getAsset } from '@/api/hotline';
import { session } from '@/api/session';
import { addressOf, go, goBack } from '@/platform/go';
import { online } from '@/platform/network';
import { useWatched } from '@/state/create-state';
import { useLoaded } from '@/state/use-loaded';
import { Action, TroubleNotice } from '@/ui/parts';
import { Shell } from '@/ui/shell';
import { Sure } from '@/ui/sure';
import type { ReportDraft } from '../drafts/report-draft';
import { dropReportDraft } from '../drafts/report-drafts';
import { sendDrafts } from '../drafts/send-drafts';
import { ReportPhotos, type ShownPhotos } from '../photos/report-photos';
import { useHotlineSay } from '../say-report';
import { isDangerNow } from './danger';
import { EmergencyFirst } from './emergency-first';
import { elementOf, missingIn } from './missing';
import { NearFacilities } from './near-facilities';
import { Questions } from './questions';
import { faultsByQuestion, mendingOf } from './refusal';
import { reveal } from './reveal';
import { ServiceChoice } from './service-choice';
import { StillMissing } from './still-missing';
import { candidates } from './suggested';
import { Summary } from './summary';
import type { ChangeDraft } from './use-report-draft';
import { useServices } from './use-services';
import { useSuggestion } from './use-suggestion';
import { WhereLine } from './where-line';
import { ReportWords } from './words';

interface StepProps {
  readonly draft: ReportDraft;
  readonly change: ChangeDraft;
  readonly photos: ShownPhotos;
}

/** What it is, said or chosen, with one summary and one main action: nothing is filed before its tap. */
export function WhatStep({ draft, change, photos }: StepProps) {
  const say = useHotlineSay();
  const services = useServices();
  const suggestion = useSuggestion(draft, change);
  const signedIn = useWatched(session) !== undefined;
  const { assetCode, trouble } = draft;
  const asset = useLoaded(() => getAsset(assetCode ?? ''), assetCode !== undefined);
  const [asked, setAsked] = useState(false);
  const service = services.find(({ code }) => code === draft.serviceCode);
  const isElsewhere = service !== undefined && service.takenBy !== 'reports';
  const missing = missingIn(draft, service);
  const mending = trouble ? mendingOf(trouble)?.at : undefined;
  useEffect(() => {
    // A refusal leads to what it is about.
    if (mending) reveal(mending);
  }, [mending]);
  const likely = assetCode ? (asset.data?.services.map((one) => one.serviceCode) ?? []) : candidates(suggestion);
  const emergency = suggestion?.emergency ?? (isDangerNow(draft.attributes) ? '122' : undefined);

  const file = (): void => {
    const [first] = missing;
    if (first) {
      setAsked(true);
      if (first === 'place' || first === 'outside') change({ step: 'place' });
      else reveal(elementOf(first));
      return;
    }
    // Kept before the page is left: signing in leads back to it.
    change({ trouble: undefined });
    if (!session.get()) {
      go('signIn', { next: addressOf('reportNew', { draft: draft.id }) });
      return;
    }
    change({ state: 'waiting', offline: draft.offline || !online.get() });
    void sendDrafts();
  };
  return (
    <Shell
      title={say('hotline.new.title')}
      action={
        <Action id="file-report" disabled={isElsewhere || photos.busy} onTap={file}>
          {say(signedIn ? 'hotline.new.file' : 'hotline.new.sign_in_and_file')}
        </Action>
      }
    >
      {emergency ? <EmergencyFirst number={emergency} /> : null}
      <TroubleNotice trouble={trouble} />
      {asked && missing.length > 0 ? <StillMissing missing={missing} /> : null}
      <WhereLine
        draft={draft}
        asset={asset.data}
        trouble={assetCode ? asset.trouble : undefined}
        onChange={() => change({ step: 'place', assetCode: undefined })}
      />
      {draft.location && !assetCode ? (
        <NearFacilities
          key={`${draft.location.lat},${draft.location.lng}`}
          location={draft.location}
          onPick={(picked) => change({ assetCode: picked })}
        />
      ) : null}
      <ReportPhotos photos={photos} />
      <ReportWords
        text={draft.description}
        needed={service?.isPrivate ?? false}
        onChange={(description) => change({ description })}
      />
      <ServiceChoice draft={draft} change={change} services={services} likely={likely} />
      {service && !isElsewhere ? (
        <Questions
          attributes={service.attributes}
          answers={draft.attributes}
          open={asked ? missing : []}
          faults={trouble ? faultsByQuestion(trouble) : {}}
          onAnswer={(code, answer) => change({ attributes: { ...draft.attributes, [code]: answer } })}
        />
      ) : null}
      <Summary draft={draft} change={change} service={service} />
      <Sure
        id="drop-draft"
        text={say('hotline.new.drop')}
        busy={false}
        onSure={() => {
          dropReportDraft(draft.id);
          goBack();
        }}
      />
    </Shell>
  );
}
