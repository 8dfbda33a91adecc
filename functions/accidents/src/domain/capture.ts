import type { Capture, DeviceLink, PartyRole } from '@yilu/contracts';
import { genesisOf, type LinkContent, linkHash } from '@yilu/evidence';
import type { Accident, DeviceEnd } from './accident.js';

/** What a phone says beside an act: where it wrote it down, by which clock, and its place in the phone's own chain. */
export interface Sent {
  readonly capturedOffline: boolean;
  /** Instant of the phone's clock as the request left it. */
  readonly deviceTime?: string | undefined;
  readonly link?: DeviceLink | undefined;
}

/** More phones than one accident ever sees: whoever names new ones without end swells no case. */
const mostDevices = 12;

export const deviceStream = (caseId: string, deviceId: string): string => `device:${caseId}:${deviceId}`;

/** How far a phone's clock is ahead of ours; undefined where it names no instant. */
export function clockSkewSeconds(deviceTime: string | undefined, at: Date): number | undefined {
  const skew = Math.round((Date.parse(deviceTime ?? '') - at.getTime()) / 1000);
  return Number.isFinite(skew) ? skew : undefined;
}

function breakOf(
  stream: string,
  { place, previous, hash }: DeviceLink,
  end: DeviceEnd | undefined,
  captured: LinkContent,
): Capture['chainBreak'] {
  if (linkHash({ ...captured, stream, place, previous }) !== hash) return 'changed';
  const next = (end?.place ?? 0) + 1;
  if (place > next) return 'gap';
  return place === next && previous === (end?.hash ?? genesisOf(stream)) ? undefined : 'fork';
}

/** How an act was captured, with the phone's clock measured against ours. */
export const captureOf = ({ capturedOffline, deviceTime }: Sent, at: Date): Capture => {
  const skew = clockSkewSeconds(deviceTime, at);
  return { offline: capturedOffline, ...(skew === undefined ? {} : { clockSkewSeconds: skew }) };
};

/**
 * Takes a phone's link in with what it commits to. Nobody may lose evidence to a broken chain, so a link that does not
 * fit is taken too, and what is wrong with it is said.
 */
export function receive(
  { caseId, devices = [] }: Pick<Accident, 'caseId' | 'devices'>,
  by: PartyRole,
  sent: Sent,
  captured: LinkContent,
  at: Date,
): { readonly capture: Capture; readonly patch: Pick<Accident, 'devices' | 'lastLink'> } {
  const capture = captureOf(sent, at);
  const { link } = sent;
  if (!link) return { capture, patch: {} };
  const { deviceId, place, hash } = link;
  const end = devices.find((one) => one.deviceId === deviceId);
  const broken = breakOf(deviceStream(caseId, deviceId), link, end, captured);
  const ahead = broken !== 'changed' && place > (end?.place ?? 0);
  const others = devices.filter((one) => one !== end);
  return {
    capture: broken ? { ...capture, chainBreak: broken } : capture,
    patch: {
      lastLink: { ...link, ...captured, by },
      ...(ahead ? { devices: [...others, { deviceId, place, hash }].slice(-mostDevices) } : {}),
    },
  };
}
