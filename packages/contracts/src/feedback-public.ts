import * as z from 'zod';
import { PlainText } from './accident-case.js';
import { Day, Instant, Location } from './common.js';
import { AssetCode, NearbyReport, ReportId, ReportOutcome, ReportStatus, ServiceCode, UnitId } from './feedback.js';
import { Words } from './violations.js';

// --- map ------------------------------------------------------------------------------------------------------------

/** The longest side of a box that is shown at once. */
export const maximumMapMetres = 4_000;
/** How long a closed report stays on the map. */
export const closedOnMapDays = 30;

const isBox = (bbox: string): boolean => {
  const [west = 0, south = 0, east = 0, north = 0] = bbox.split(',').map(Number);
  return west < east && south < north && Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90;
};

export const MapQuery = z.strictObject({
  /** As GeoJSON has it: west, south, east, north, in degrees of WGS-84. */
  bbox: z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,15})?(,-?\d{1,3}(\.\d{1,15})?){3}$/, { message: '范围应为：西,南,东,北' })
    .refine(isBox, { message: '范围应为：西,南,东,北' }),
  /** `closed` are those of the last thirty days. */
  status: z.enum(['open', 'closed', 'all']).default('open'),
});
export type MapQuery = z.infer<typeof MapQuery>;

/** A public report as a feature of GeoJSON. */
export const ReportFeature = z.object({
  type: z.literal('Feature'),
  id: ReportId,
  /** Longitude first, as GeoJSON has it. */
  geometry: z.object({ type: z.literal('Point'), coordinates: z.array(z.number()).length(2) }),
  properties: z.object({
    serviceCode: ServiceCode,
    service: Words,
    status: ReportStatus,
    outcome: ReportOutcome.optional(),
    description: z.string().optional(),
    place: z.string().optional(),
    unit: Words.optional(),
    thumbnailUrl: z.url().optional(),
    followers: z.int().positive(),
    requestedAt: Instant,
    updatedAt: Instant,
    expectedOn: Day.optional(),
    overdue: z.boolean(),
  }),
});
export type ReportFeature = z.infer<typeof ReportFeature>;

export const ReportMap = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(ReportFeature),
    /** There are more than are shown: look closer. */
    more: z.boolean(),
  })
  .meta({ id: 'ReportMap' });
export type ReportMap = z.infer<typeof ReportMap>;

// --- heat map -------------------------------------------------------------------------------------------------------

/** Cells with fewer reports are not shown. */
export const smallestHeat = 3;
export const maximumHeatWeeks = 13;

/** Whole weeks from Monday on, by any of their days; the last four where nothing is said. */
export const HeatQuery = z.strictObject({
  from: Day.optional(),
  to: Day.optional(),
  service: ServiceCode.optional(),
});
export type HeatQuery = z.infer<typeof HeatQuery>;

export const HeatMap = z
  .object({
    /** Monday of the first week and Sunday of the last. */
    from: Day,
    to: Day,
    cells: z.array(
      z.object({
        /** A geohash of seven characters: some 150 m. */
        cell: z.string(),
        centre: z.object({ lat: z.number(), lng: z.number() }),
        /** Public reports that were filed there. */
        count: z.int().min(smallestHeat),
      }),
    ),
  })
  .meta({ id: 'HeatMap' });
export type HeatMap = z.infer<typeof HeatMap>;

// --- response times -------------------------------------------------------------------------------------------------

/** Working days that passed, by nearest rank; the day of filing counts as none. */
export const WorkingDaysTaken = z.object({
  count: z.int().nonnegative(),
  median: z.int().nonnegative().optional(),
  ninetyPercent: z.int().nonnegative().optional(),
});
export type WorkingDaysTaken = z.infer<typeof WorkingDaysTaken>;

/** How soon a unit looks at what is reported of a service, and fixes it; never by officer. */
export const ResponseRow = z.object({
  /** None where no unit has it: the hotline itself. */
  unitId: UnitId.optional(),
  unit: Words,
  serviceCode: ServiceCode,
  service: Words,
  counted: z.int().positive(),
  open: z.int().nonnegative(),
  /** Not done, and past its day. */
  overdue: z.int().nonnegative(),
  firstLook: WorkingDaysTaken,
  fix: WorkingDaysTaken,
});
export type ResponseRow = z.infer<typeof ResponseRow>;

export const ResponseTimes = z
  .object({
    /** Counted are the public reports that were filed between both; absent until they were counted for the first time. */
    from: Instant.optional(),
    until: Instant.optional(),
    rows: z.array(ResponseRow),
  })
  .meta({ id: 'ResponseTimes' });
export type ResponseTimes = z.infer<typeof ResponseTimes>;

// --- facilities with a number ---------------------------------------------------------------------------------------

export const AssetKind = z.enum(['sign', 'signal', 'lamp', 'camera', 'barrier']);
export type AssetKind = z.infer<typeof AssetKind>;

/** What whoever scans a sticker sees: where he stands, what he may say of it, and what has been said. */
export const AssetView = z
  .object({
    assetCode: AssetCode,
    kind: AssetKind,
    location: Location,
    place: z.string(),
    unit: Words,
    /** What can be wrong with it. */
    services: z.array(z.object({ serviceCode: ServiceCode, service: Words })),
    /** Open public reports of it. */
    reports: z.array(NearbyReport),
  })
  .meta({ id: 'AssetView' });
export type AssetView = z.infer<typeof AssetView>;

/** A facility that somebody can pick instead of describing it: what it is, and how far from his pin it stands. */
export const NearbyAsset = z.object({
  assetCode: AssetCode,
  kind: AssetKind,
  place: z.string(),
  distanceMetres: z.number().nonnegative(),
});
export type NearbyAsset = z.infer<typeof NearbyAsset>;
export const NearbyAssets = z.object({ items: z.array(NearbyAsset) }).meta({ id: 'NearbyAssets' });
export type NearbyAssets = z.infer<typeof NearbyAssets>;

export const RecordAssetRequest = z
  .strictObject({
    kind: AssetKind,
    location: Location,
    place: PlainText.trim().min(2).max(200),
    unitId: UnitId,
  })
  .meta({ id: 'RecordAssetRequest' });
export type RecordAssetRequest = z.infer<typeof RecordAssetRequest>;

export const AssetRecorded = z
  .object({
    assetCode: AssetCode,
    version: z.int().positive(),
    /** What its sticker leads to. */
    url: z.url(),
  })
  .meta({ id: 'AssetRecorded' });
export type AssetRecorded = z.infer<typeof AssetRecorded>;
