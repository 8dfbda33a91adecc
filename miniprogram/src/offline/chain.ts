import type { DeviceLink } from '@yilu/contracts';
import { appendLink, type ChainEnd, type LinkContent } from '@yilu/evidence';
import { store, stored } from '@/platform/storage';
import { newUuid } from './uuid';

const deviceName = 'device';

/** The name of this phone, made once; it stays through sign-outs and says nothing of anybody. */
export function deviceId(): string {
  const known = stored<string>(deviceName);
  if (known) return known;
  const made = newUuid();
  store(deviceName, made);
  return made;
}

const endName = (caseId: string): string => `case:${caseId}:chain`;
// Where storage is full or barred, the chain still holds for this visit.
const ends: Record<string, ChainEnd> = {};

/**
 * Links what was captured to what this phone captured before in the same case, before anything leaves the phone. Each
 * call is a place in the chain for ever, so that it belongs behind the last thing that may still fail.
 */
export function linkCapture(caseId: string, content: LinkContent): DeviceLink {
  const device = deviceId();
  const end = ends[caseId] ?? stored<ChainEnd>(endName(caseId));
  const { place, previous, hash } = appendLink(`device:${caseId}:${device}`, end, content);
  ends[caseId] = { place, hash };
  store(endName(caseId), ends[caseId]);
  return { deviceId: device, place, previous, hash };
}
