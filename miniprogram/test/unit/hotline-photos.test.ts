import { maximumReportPhotoBytes, maximumReportPhotos, type PhotoPart } from '@yilu/contracts';
import { metresBetween } from '@yilu/kernel/distance';
import { describe, expect, test } from 'vitest';
import { phoneShot, shotAt } from '../../../test/fixtures/feedback-shots.js';
import { cameraWords } from '../../src/capture/exif.js';
import { type ReportDraft, takenAt } from '../../src/packageHotline/drafts/report-draft.js';
import { isInCity, withoutPhoto, withPhone, withPhoto } from '../../src/packageHotline/filing/proposal.js';
import { type KeptPhoto, mostPhotoBytes, mostReportPhotos } from '../../src/packageHotline/photos/kept-photo.js';
import { nextStep, percentSent } from '../../src/packageHotline/photos/parts.js';

const size = 5 * 1024 * 1024;
const part = (number: number, stored: boolean, url = `https://store.example/${number}`): PhotoPart => ({
  number,
  from: (number - 1) * size,
  sizeBytes: number === 3 ? 1_000 : size,
  stored,
  ...(stored || !url ? {} : { url }),
});

describe('a photograph on its way', () => {
  test('goes on with the first part that is missing, and is complete once none is', () => {
    const parts = [part(1, true), part(2, false), part(3, false)];
    expect(nextStep({ state: 'waiting', parts })).toMatchObject({ step: 'put', part: { number: 2 } });
    expect(nextStep({ state: 'waiting', parts: parts.map(({ number }) => part(number, true)) })).toEqual({
      step: 'complete',
    });
  });

  test('begins anew under its number where its upload has lapsed', () => {
    expect(nextStep({ state: 'waiting', parts: [part(1, false, '')] })).toEqual({ step: 'register' });
  });

  test('is left alone once its bytes are together, whatever the city makes of them', () => {
    expect(nextStep({ state: 'waiting', parts: [] })).toEqual({ step: 'nothing' });
    for (const state of ['sealed', 'public', 'hidden', 'refused'] as const)
      expect(nextStep({ state, parts: [] })).toEqual({ step: 'nothing' });
  });

  test('never says that it has arrived before it has', () => {
    const parts = [part(1, true), part(2, false), part(3, false)];
    const whole = 2 * size + 1_000;
    expect(percentSent(parts, whole)).toBe(49);
    expect(percentSent(parts, whole, size / 2)).toBe(74);
    expect(percentSent(parts, whole, 10 * whole)).toBe(99);
    expect(percentSent([], whole)).toBe(100);
  });

  test('keeps to the limits of the city', () => {
    expect([mostReportPhotos, mostPhotoBytes]).toEqual([maximumReportPhotos, maximumReportPhotoBytes]);
  });
});

describe('the pin that is proposed', () => {
  const at = new Date('2026-11-22T04:00:00.000Z');
  const blank = { photos: [] as readonly KeptPhoto[] } as ReportDraft;
  const photo = { photoId: 'one' } as KeptPhoto;

  test('lies within ten metres of where the file says that it was taken, with its time', async () => {
    const words = cameraWords(await phoneShot());
    const { location, pinFrom, photos } = withPhoto(blank, photo, words, at);
    expect(location && metresBetween(location, shotAt)).toBeLessThan(10);
    expect([pinFrom, takenAt({ photos })]).toEqual(['photo', '2026-11-20T01:41:07.000Z']);
  });

  test('moves from where the phone is to where the photograph was taken, and never off a place that somebody chose', () => {
    const words = { location: { lat: 29.9, lng: 121.6 } };
    const here = { lat: 29.87, lng: 121.54 };
    const phone = { ...blank, location: here, pinFrom: 'phone' as const };
    expect(withPhoto(phone, photo, words, at)).toMatchObject({ location: words.location, pinFrom: 'photo' });
    for (const pinFrom of ['map', 'photo'] as const)
      expect(withPhoto({ ...phone, pinFrom }, photo, words, at)).toMatchObject({ location: here, pinFrom });
    expect(withPhoto({ ...blank, assetCode: 'NB-1024' }, photo, words, at).location).toBeUndefined();
  });

  test('is where the phone is while nothing says more, but not for whoever goes without a map', () => {
    const here = { lat: 29.87, lng: 121.54 };
    expect(withPhone(blank, here)).toEqual({ location: here, pinFrom: 'phone' });
    expect(withPhone({ ...blank, inWords: true }, here)).toEqual({});
    expect(withPhone({ ...blank, location: { lat: 29.9, lng: 121.6 }, pinFrom: 'map' }, here)).toEqual({});
    expect(withPhone(blank, undefined)).toEqual({});
  });

  test('takes no time that has not come yet', () => {
    expect(takenAt(withPhoto(blank, photo, { takenAt: '2027-01-01T00:00:00.000Z' }, at))).toBeUndefined();
  });

  test('goes with the photograph that proposed it, for the next one’s or for none; what a person chose stays', () => {
    const [here, there] = [
      { lat: 29.9, lng: 121.6 },
      { lat: 29.8, lng: 121.5 },
    ];
    const one = { ...blank, ...withPhoto(blank, photo, { location: here }, at) };
    const two = { ...one, ...withPhoto(one, { ...photo, photoId: 'two' }, { location: there }, at) };
    expect(withoutPhoto(two, 'one')).toMatchObject({ location: there, pinFrom: 'photo' });
    expect(withoutPhoto(two, 'two')).toMatchObject({ location: here, pinFrom: 'photo' });
    expect(withoutPhoto(one, 'one')).toEqual({ photos: [], location: undefined, pinFrom: undefined });
    for (const pinFrom of ['map', 'phone'] as const)
      expect(withoutPhoto({ ...one, pinFrom }, 'one')).toEqual({ photos: [], location: here, pinFrom });
  });

  test('is known to lie outside of the city before anything is sent', () => {
    expect([isInCity(shotAt), isInCity({ lat: 31.23, lng: 121.47 })]).toEqual([true, false]);
  });
});
