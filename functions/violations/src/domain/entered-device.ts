import type { DeviceRow } from '@yilu/contracts/violation-files';
import type { Certificate, Device } from './files.js';

/** Next versions of devices, and how many rows changed something. */
export interface EnteredDevices {
  readonly devices: readonly Device[];
  readonly entered: number;
  readonly unchanged: number;
}

/** One certificate a year: far more than the two years in which a record may still be decided (APL art 36). */
const mostEarlier = 11;

const certificateIn = ({ certificate, validFrom, validUntil }: Certificate): Certificate => ({
  certificate,
  validFrom,
  validUntil,
});

/** All certificates of a device, the newest first; one that says something else of the same first day replaces it. */
const withCertificate = (device: Device | undefined, next: Certificate): [Certificate, ...Certificate[]] => {
  const others = device ? [certificateIn(device), ...(device.earlier ?? [])] : [];
  const all = [next, ...others.filter(({ validFrom }) => validFrom !== next.validFrom)];
  const [newest = next, ...earlier] = all.sort((one, other) => other.validFrom.localeCompare(one.validFrom));
  return [newest, ...earlier.slice(0, mostEarlier)];
};

/** Takes one more row: what the newest certificate says stands, and those before it are kept for records of their days. */
export const enterDevice =
  (known: readonly Device[]) =>
  ({ devices, entered, unchanged }: EnteredDevices, row: DeviceRow): EnteredDevices => {
    const kept = known.find((one) => one.deviceId === row.deviceId);
    const before = devices.find((one) => one.deviceId === row.deviceId) ?? kept;
    const [newest, ...earlier] = withCertificate(before, certificateIn(row));
    const { deviceId, kind, publishedOn } = before && before.validFrom > row.validFrom ? before : row;
    const next: Device = {
      deviceId,
      version: (kept?.version ?? 0) + 1,
      kind,
      ...newest,
      ...(publishedOn ? { publishedOn } : {}),
      ...(earlier.length > 0 ? { earlier } : {}),
    };
    const same = before && JSON.stringify({ ...before, version: next.version }) === JSON.stringify(next);
    if (same) return { devices, entered, unchanged: unchanged + 1 };
    return { devices: [...devices.filter((one) => one.deviceId !== deviceId), next], entered: entered + 1, unchanged };
  };
