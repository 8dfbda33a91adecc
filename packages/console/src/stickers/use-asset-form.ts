import { useMutation, useQuery } from '@tanstack/react-query';
import type { AssetKind } from '@yilu/contracts';
import { useState } from 'react';
import { useDesk } from '../api/api-context.js';
import { codeOf, isCode, placeOf } from './asset-codes.js';

interface AssetDraft {
  readonly code: string;
  readonly kind: AssetKind;
  readonly place: string;
  readonly spot: string;
  readonly unitId: string;
}

/** What is written down of a facility, looked up by its number first, so that one that is known is put right. */
export function useAssetForm(open: string | undefined, onRecorded: (code: string) => void) {
  const { api } = useDesk();
  const [draft, setDraft] = useState<AssetDraft>({ code: open ?? '', kind: 'signal', place: '', spot: '', unitId: '' });
  const units = useQuery({ queryKey: ['hotline-units'], queryFn: api.listUnits, staleTime: Number.POSITIVE_INFINITY });
  const code = codeOf(draft.code);
  const location = placeOf(draft.spot);
  const look = useMutation({
    mutationFn: () => api.getAsset(code),
    onSuccess: ({ kind, place, location: { lat, lng }, unit }) => {
      const owner = units.data?.items.find(({ name }) => name.zh === unit.zh);
      setDraft({ code, kind, place, spot: `${lat}, ${lng}`, unitId: owner?.unitId ?? '' });
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
      setDraft((known) => ({ ...known, ...change }));
    },
    units,
    look,
    record,
    hasCode: isCode(code),
    location,
    isComplete: isCode(code) && location !== undefined && draft.place.trim().length >= 2 && draft.unitId !== '',
  };
}
