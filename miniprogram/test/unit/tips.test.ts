import type { TipStanding } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../src/api/problem';
import {
  declared,
  firstTaken,
  hasRoom,
  lackOf,
  lapsed,
  type Medium,
  refusedNow,
} from '../../src/packageTips/evidence/medium';
import {
  emptyDraft,
  heldBack,
  missingIn,
  plateOf,
  plateReading,
  requestOf,
  type TipType,
  whereOf,
} from '../../src/packageTips/filing/draft';
import { fileWhenStored } from '../../src/packageTips/filing/file-when-stored';
import { accountDigits, byMonth, isAccount, monthOf, type Reward } from '../../src/packageTips/rewards/by-month';

const now = new Date('2026-11-20T02:00:00.000Z');
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1_000).toISOString();
const hour = 3_600;

const type = (over: Partial<TipType> = {}): TipType => ({
  ...{ type: 'red_light', name: { zh: '闯红灯', en: 'Red light' }, rewardFen: 5_000 },
  ...{ isEmergency: false, isClue: false, basis: { zh: '《道路交通安全法》第三十八条', en: 'RTSL art 38' } },
  ...over,
});
const clue = type({ type: 'hit_and_run', isEmergency: true, isClue: true });
const standing = (over: Partial<TipStanding> = {}): TipStanding => ({
  ...{ types: [type(), clue], albumHours: 24, captureToUploadHours: 72, photosMin: 2, photosMax: 6 },
  ...{ movementSecondsMin: 2, movementSecondsMax: 600, videoSeconds: { min: 5, max: 60 } },
  ...{ monthlyCapFen: 50_000, perDay: 10, leftToday: 10, strikes: [] },
  ...over,
});
const rules = standing();

let made = 0;
const medium = (over: Partial<Medium> = {}): Medium => {
  made += 1;
  return {
    ...{ id: `m${made}`, mediaType: 'image/jpeg', bytes: 9, sha256: `hash ${made}`, capturedAt: ago(20) },
    ...{ source: 'live', file: `f${made}`, mediaId: `id ${made}` },
    ...over,
  } as Medium;
};
const pair = [medium({ capturedAt: ago(20) }), medium({ capturedAt: ago(15) })];
const film = medium({ mediaType: 'video/mp4' });

describe('what may be declared of a file', () => {
  const fresh = ago(5);
  const old = ago(2 * hour);
  it.each([
    ['taken just now', { from: 'camera', writtenAt: fresh }, { source: 'live', capturedAt: now.toISOString() }],
    [
      'taken just now by a camera without a clock',
      { from: 'camera' },
      { source: 'live', capturedAt: now.toISOString() },
    ],
    [
      'an older file where the camera was asked for',
      { from: 'camera', writtenAt: old },
      { source: 'album', capturedAt: old },
    ],
    ['an older file without its camera’s word', { from: 'camera', savedAt: old }, undefined],
    ['out of the album', { from: 'album', writtenAt: fresh }, { source: 'album', capturedAt: fresh }],
    ['out of the album, saved just now, of whatever age', { from: 'album', savedAt: fresh }, undefined],
  ] as const)('%s', (_what, found, told) => {
    expect(declared(found, now, now)).toEqual(told);
  });

  it('goes by the city’s clock where the phone’s is ahead', () => {
    const phone = new Date(now.getTime() + 9 * 60_000);
    const writtenAt = new Date(phone.getTime() - 3_000).toISOString();
    expect(declared({ from: 'camera', writtenAt }, phone, now)).toEqual({
      source: 'live',
      capturedAt: now.toISOString(),
    });
  });
});

describe('how old a picture may be', () => {
  it.each([
    ['album', 24 * hour - 60, undefined],
    ['album', 24 * hour + 60, 'tips.too_old'],
    ['live', 72 * hour - 60, undefined],
    ['live', 72 * hour + 60, 'tips.too_old'],
    ['live', -6 * 60, 'tips.in_future'],
  ] as const)('%s, %i seconds, is refused before anything is sent or not', (source, age, refusal) => {
    expect(refusedNow({ source, capturedAt: ago(age) }, now, rules)).toBe(refusal);
  });

  it('counts in a draft until it was sent, and then as long as the city keeps it', () => {
    const [late, sent, forgotten] = [25 * hour, 25 * hour, 7 * 24 * hour].map((age, at) => {
      const { mediaId: _, ...unsent } = medium({ source: 'album', capturedAt: ago(age) });
      return at === 0 ? unsent : { ...unsent, mediaId: 'sent' };
    }) as [Medium, Medium, Medium];
    expect(lapsed([late, sent, forgotten], now, rules)).toEqual([late, forgotten]);
  });
});

describe('what evidence lacks', () => {
  const at = (seconds: number) => medium({ capturedAt: ago(seconds) });
  it.each([
    ['nothing yet', [], 'pictures'],
    ['one picture', [at(20)], 'second'],
    ['the same picture twice', [medium({ sha256: 'same' }), medium({ sha256: 'same' })], 'second'],
    ['two within a second', [at(20), at(19)], 'movement'],
    ['two that lie eleven minutes apart', [at(700), at(20)], 'movement'],
    ['two that show movement', pair, undefined],
    ['a film alone', [film], 'still'],
    ['a film with a picture', [film, at(20)], undefined],
  ])('%s', (_what, media, lack) => {
    expect(lackOf(media, rules, false)).toBe(lack);
    expect(lackOf(media, rules, true)).toBeUndefined();
  });

  it('takes six pictures and one film', () => {
    expect(hasRoom([...pair, ...pair, ...pair.slice(0, 1)], false, rules)).toBe(true);
    expect(hasRoom([...pair, ...pair, ...pair], false, rules)).toBe(false);
    expect(hasRoom([...pair, ...pair, ...pair], true, rules)).toBe(true);
    expect(hasRoom([film], true, rules)).toBe(false);
  });

  it('happened when the first of the pictures was taken', () => expect(firstTaken([...pair].reverse())).toBe(ago(20)));
});

describe('a plate', () => {
  it.each([
    ['', 'none'],
    ['浙B', 'wrong'],
    ['浙BO2345', 'wrong'],
    ['浙В12345', 'look_alike'],
    ['浙BΑ2345', 'look_alike'],
    ['浙B12345', 'unchecked'],
    ['浙B·12345', 'unchecked'],
    ['浙Ｂ１２３４５', 'unchecked'],
    ['浙BD12345', 'unchecked'],
  ])('%s reads as %s', (plate, reading) => {
    expect(plateReading({ plate, checkedPlate: '' })).toBe(reading);
  });

  it('is compared with the picture again after any change', () => {
    expect(plateReading({ plate: '浙b12345', checkedPlate: '浙B12345' })).toBe('checked');
    expect(plateReading({ plate: '浙B12346', checkedPlate: '浙B12345' })).toBe('unchecked');
    expect(plateOf(' 浙Ｂ·12345 ')).toBe('浙B12345');
  });
});

describe('a report', () => {
  const here = { lat: 29.87, lng: 121.55 };
  const written = {
    ...emptyDraft('t', now),
    ...{ type: 'red_light', plate: '浙B12345', checkedPlate: '浙B12345', place: '中山西路', here },
  };
  const missing = (over: object, media: readonly Medium[] = pair, of: TipType | undefined = type()) =>
    missingIn({ ...written, ...over }, media, standing(), of);

  it('is asked for one thing after the other, in the order of the page', () => {
    expect(missingIn(emptyDraft('t', now), [], standing(), undefined)).toEqual(['type']);
    expect(missing({ plate: '', place: '', here: undefined }, [])).toEqual(['evidence', 'plate', 'location', 'place']);
    expect(missing({ checkedPlate: '' })).toEqual(['plate_check']);
    expect(missing({})).toEqual([]);
  });

  it('of a hit-and-run asks for neither picture nor plate, but a plate that is told is compared', () => {
    expect(missing({ plate: '' }, [], clue)).toEqual([]);
    expect(missing({ checkedPlate: '' }, [], clue)).toEqual(['plate_check']);
    expect(missing({ plate: '浙B12' }, [], clue)).toEqual(['plate']);
  });

  it('lies where its reporter put it, else where its pictures were taken, else where the phone was asked', () => {
    const pictured = medium({ place: { lat: 29.9, lng: 121.6 } });
    const chosen = { lat: 29.8, lng: 121.5 };
    expect(whereOf({ chosen, here }, [pictured])).toEqual({ location: chosen, by: 'chosen' });
    expect(whereOf({ here }, [pictured])).toEqual({ location: pictured.place, by: 'picture' });
    expect(whereOf({ here }, [])).toEqual({ location: here, by: 'here' });
    expect(whereOf({}, [])).toBeUndefined();
  });

  it('goes as it was written, with the time of its first picture', () => {
    expect(requestOf({ ...written, text: ' 红灯 ' }, pair, here)).toEqual({
      ...{ tipId: 't', type: 'red_light', plate: '浙B12345', occurredAt: ago(20), location: here, place: '中山西路' },
      ...{ text: '红灯', media: pair.map(({ mediaId }) => mediaId), unedited: true, notOfPolice: true },
    });
    expect(requestOf({ ...written, plate: '' }, [], here)).not.toHaveProperty('plate');
  });

  it('is held back by a limit or a full day, an emergency never', () => {
    const limited = standing({ limitedUntil: '2026-12-01', leftToday: 0 });
    expect(heldBack(limited, type())).toBe('limited');
    expect(heldBack(standing({ leftToday: 0 }), type())).toBe('day_full');
    expect(heldBack(limited, clue)).toBeUndefined();
    expect(heldBack(standing(), type())).toBeUndefined();
  });
});

describe('filing', () => {
  const onTheWay = new Refused({ type: 'about:blank', title: 'x', status: 409, code: 'tips.media_missing' });
  const filed = {
    tipId: 't',
    version: 1,
    status: 'submitted',
    reviewBy: { on: '2026-11-27', provisional: false },
  } as never;
  const cityAnswering = (...answers: readonly Error[]) => {
    let asked = 0;
    return {
      file: async () => {
        const fault = answers[asked];
        asked += 1;
        if (fault) throw fault;
        return filed;
      },
      asked: () => asked,
    };
  };
  const atOnce = async () => undefined;

  it('waits for pictures that the city has not looked at yet', async () => {
    const { file, asked } = cityAnswering(onTheWay, onTheWay);
    expect(await fileWhenStored(file, atOnce)).toBe(filed);
    expect(asked()).toBe(3);
  });

  it('does not wait for ever, nor for anything else', async () => {
    const stuck = cityAnswering(...Array.from({ length: 99 }, () => onTheWay));
    await expect(fileWhenStored(stuck.file, atOnce)).rejects.toBe(onTheWay);
    expect(stuck.asked()).toBe(15);
    const full = new Refused({ type: 'about:blank', title: 'x', status: 429, code: 'tips.day_full' });
    const refused = cityAnswering(full);
    await expect(fileWhenStored(refused.file, atOnce)).rejects.toBe(full);
    expect(refused.asked()).toBe(1);
  });
});

describe('rewards', () => {
  const reward = (grantedOn: string, fen: number, over: Partial<Reward> = {}) =>
    ({
      rewardId: `${grantedOn} ${fen}`,
      state: 'granted',
      tableFen: fen,
      fen,
      counts: true,
      grantedOn,
      ...over,
    }) as Reward;

  it('stand month by month with what the cap counts, also of what lapsed', () => {
    const months = byMonth([
      reward('2026-12-01', 5_000),
      reward('2026-11-30', 20_000, { state: 'lapsed' }),
      reward('2026-11-02', 10_000),
      reward('2026-11-01', 100_000, { counts: false }),
    ]);
    expect(months.map(({ month, countedFen }) => [month, countedFen])).toEqual([
      ['2026-12', 5_000],
      ['2026-11', 30_000],
    ]);
    expect(monthOf(months, '2027-01')).toEqual({ month: '2027-01', rewards: [], countedFen: 0 });
  });

  it('go to an account that is typed in groups and sent as digits', () => {
    expect(accountDigits('6222 0212-3456 ７８９０')).toBe('6222021234567890');
    expect(isAccount('6222 0212 3456')).toBe(true);
    expect(isAccount('6222 0212 345')).toBe(false);
    expect(isAccount('6222 0212 345a')).toBe(false);
  });
});
