import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { toTop } from '@/platform/to-top';
import { sendDrafts } from '../../drafts/send-drafts';
import { Filed } from '../../filing/filed';
import { PlaceStep } from '../../filing/place-step';
import { Sending } from '../../filing/sending';
import { SimilarStep } from '../../filing/similar-step';
import { Start } from '../../filing/start';
import { useReportDraft } from '../../filing/use-report-draft';
import { WhatStep } from '../../filing/what-step';
import { useDraftPhotos } from '../../photos/use-draft-photos';
import '../../report.scss';

/** Reporting a problem: a photograph, where it is, whether it is known already, what it is, and one tap that files it. */
export default function NewReport() {
  const { draft: id, asset, service, lat, lng } = useRouter().params;
  const [draft, change] = useReportDraft(id, {
    ...(asset ? { step: 'what' as const, assetCode: asset } : {}),
    ...(lat && lng ? { location: { lat: Number(lat), lng: Number(lng) }, pinFrom: 'map' as const } : {}),
    ...(service ? { serviceCode: service, serviceFrom: 'person' as const } : {}),
  });
  const photos = useDraftPhotos(draft);
  useEffect(() => {
    void sendDrafts();
  }, []);
  useEffect(() => {
    // Each step begins at its top.
    if (draft.state && draft.step) toTop();
  }, [draft.state, draft.step]);
  if (draft.state === 'filed') return <Filed draft={draft} />;
  if (draft.state === 'waiting') return <Sending draft={draft} change={change} />;
  switch (draft.step) {
    case 'start':
      return <Start change={change} photos={photos} />;
    case 'place':
      return <PlaceStep draft={draft} change={change} />;
    case 'similar':
      return <SimilarStep draft={draft} change={change} />;
    case 'what':
      return <WhatStep draft={draft} change={change} photos={photos} />;
  }
}
