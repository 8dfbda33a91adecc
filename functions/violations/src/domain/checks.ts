import { type Day, dayOf } from '@yilu/kernel/day';
import type { CityRules } from '@yilu/law/violations/city-rules';
import { findDuplicates, type Sighting } from '@yilu/law/violations/duplicates';
import { findLookAlikes, type PlateReading, type RegisteredVehicle } from '@yilu/law/violations/look-alike';
import { lookOf, sameLook } from '@yilu/law/violations/look-alike-vehicles';
import { timeBarred } from '@yilu/law/violations/procedure-time-bar';
import { certificateOn, holdsOn } from './certificate.js';
import type { Device, Hold, VehicleFile, ViolationRecord } from './files.js';
import { isTooLate } from './time-bar.js';

/** Where two records name one place in words, and at most one of them in figures, they are taken to be there. */
const somewhere = { lat: 0, lng: 0 };

function sightingOf(one: ViolationRecord, record: ViolationRecord, vehicle: VehicleFile | undefined): Sighting[] {
  const place = one.location ?? (one.place === record.place ? (record.location ?? somewhere) : undefined);
  if (!place) return [];
  const { recordId, plate, plateKind, key, occurredAt, deviceId } = one;
  return [
    {
      recordId,
      plate,
      plateKind,
      conduct: key,
      // A record without a device is nobody's second picture.
      deviceId: deviceId ?? recordId,
      capturedAt: new Date(occurredAt),
      place,
      // The vehicle's own file is read for certain; the list of its records may lag behind.
      issued: vehicle?.priors.some((prior) => prior.recordId === recordId) ?? false,
    },
  ];
}

/** Whether it may be one event with another record of the vehicle; the other one is held where it is the doubtful one. */
export function duplicateHolds(
  record: ViolationRecord,
  near: readonly ViolationRecord[],
  vehicle: VehicleFile | undefined,
  { duplicates }: CityRules,
): Hold[] {
  const others = near.filter(({ recordId, status }) => recordId !== record.recordId && status !== 'erased');
  const sightings = [record, ...others].flatMap((one) => sightingOf(one, record, vehicle));
  return findDuplicates(sightings, duplicates)
    .filter(({ recordId }) => recordId === record.recordId)
    .map(({ sameAs, zh, en }) => {
      const other = others.find(({ recordId }) => recordId === sameAs);
      return { reason: 'duplicate', zh, en, ...(other ? { sameAs: other.recordId } : {}) };
    });
}

/** What a picture shows of the vehicle behind a plate; undefined where it shows nothing. */
export function readingOf({ recordId, plate, plateKind, seen }: ViolationRecord): PlateReading | undefined {
  if (!seen) return undefined;
  const look = seen.makeAndColour ? lookOf(seen.makeAndColour) : {};
  return { recordId, plate, plateKind, seen: { ...look, ...(seen.colour ? { colour: seen.colour } : {}) } };
}

/** Whether the vehicle that the register has under this very plate looks as the picture does. */
export function looksRight(
  record: ViolationRecord,
  registered: readonly RegisteredVehicle[],
  { lookAlikes }: CityRules,
): boolean {
  const { plate, plateKind } = record;
  const own = registered.find((one) => one.plate === plate && one.plateKind === plateKind);
  const seen = readingOf(record)?.seen;
  return own !== undefined && seen !== undefined && sameLook(lookAlikes.alikeColours)(seen, lookOf(own.makeAndColour));
}

/** Whether the plate is probably another car's, by what the register says of it and of those that read alike. */
export function lookAlikeHolds(
  record: ViolationRecord,
  registered: readonly RegisteredVehicle[],
  { lookAlikes }: CityRules,
): Hold[] {
  const reading = readingOf(record);
  if (!reading) return [];
  return findLookAlikes([reading], registered, lookAlikes).map(({ zh, en, candidates }) => ({
    reason: 'look_alike',
    zh,
    en,
    candidates,
  }));
}

/** Whether it was discovered too late to be punished: then nobody is to be told of it. */
export const timeBarHolds = (record: ViolationRecord): Hold[] =>
  isTooLate(record) ? [{ reason: 'row_unclear', zh: `${timeBarred.zh}。`, en: `${timeBarred.en}.` }] : [];

/** Whether its device had a certificate on the day (APL art 41): without one there is no evidence. */
export function deviceHolds({ deviceId, occurredAt }: ViolationRecord, device: Device | undefined): Hold[] {
  if (!deviceId) return [];
  const on: Day = dayOf(new Date(occurredAt));
  if (!device)
    return [
      {
        reason: 'device_expired',
        zh: `设备 ${deviceId} 没有在册的检定证书。`,
        en: `No certificate of device ${deviceId} is on file.`,
      },
    ];
  const held = certificateOn(device, on);
  if (holdsOn(held, on)) return [];
  const { certificate, validFrom, validUntil } = held;
  return [
    {
      reason: 'device_expired',
      zh: `设备 ${deviceId} 的检定证书 ${certificate} 有效期为 ${validFrom} 至 ${validUntil}，记录日期 ${on} 不在其中。`,
      en: `Certificate ${certificate} of device ${deviceId} was valid from ${validFrom} until ${validUntil}; the record is of ${on}.`,
    },
  ];
}
