import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { codeOf, isCode, placeOf } from './asset-codes.js';
import { type AssetDraft, changed, withKnown } from './asset-draft.js';

/** What is written down of a facility, looked up by its number first, so that one that is known is put right. */
export function useAssetForm(open: string | undefined, onRecorded: (code: string) => void) {
  const { api } = useDesk();
  const [draft, setDraft] = useState<AssetDraft>({ code: open ?? '', kind: 'signal', place: '', spot: '', unitId: '' });
  const units = useQuery({ queryKey: ['hotline-units'], queryFn: api.listUnits, staleTime: Number.POSITIVE_INFINITY });
  const code = codeOf(draft.code);
  const location = placeOf(draft.spot);
  const look = useMutation({
    mutationFn: (asked: string) => api.getAsset(asked),
    onSuccess: ({ kind, place, location: { lat, lng }, unit }, asked) => {
      const owner = units.data?.items.find(({ name }) => name.zh === unit.zh);
      const known = { kind, place, spot: `${lat}, ${lng}`, unitId: owner?.unitId ?? '' };
      setDraft((draft) => withKnown(draft, asked, known));
    },
  });
  const record = useMutation({
    mutationFn: () => {
      if (!location) throw new Error('No place to record');
      const { kind, place, unitId } = draft;
      return api.recordAsset(code, { kind, place: place.trim(), unitId, location });
    },
    onSuccess: ({ assetCode }) => onRecorded(assetCode),
  });
  return {
    draft,
    change: (change: Partial<AssetDraft>) => {
      record.reset();
      setDraft((known) => changed(known, change));
    },
    units,
    look: { error: look.error, isPending: look.isPending, go: () => look.mutate(code) },
    record,
    hasCode: isCode(code),
    location,
    isComplete: isCode(code) && location !== undefined && draft.place.trim().length >= 2 && draft.unitId !== '',
  };
}
