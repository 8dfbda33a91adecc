import type { DeskFigures, EventData, ServiceCode, UnitId, Words } from '@yilu/contracts';
import { serviceOf } from '@yilu/law/feedback/services';

/** What is added up: of a unit and a service, and of what a text was taken for. */
export type Counted =
  | 'looked'
  | 'minutesToLook'
  | 'seen'
  | 'minutesToSee'
  | 'done'
  | 'fixed'
  | 'inTime'
  | 'hoursToDone'
  | 'made'
  | 'right';

/** A cell of a month: `UNIT#unit#service`, `LOOKED`, `SUGGESTED#service`. */
export interface FigureChange {
  readonly cell: string;
  readonly changes: { readonly [C in Counted]?: number };
}
export interface FigureCell {
  readonly cell: string;
  readonly counts: { readonly [C in Counted]?: number };
}

const looked = 'LOOKED';
const ofUnit = 'UNIT';
const suggestion = 'SUGGESTED';
/** Of what the desk did without a unit. */
const nobody = '-';

/** What an event adds to the figures of its month. */
export function changesOf(event: EventData<'feedback.report_measured'>): FigureChange[] {
  const { serviceCode, unitId, lookedMinutes, seenMinutes, done, suggested } = event;
  const seen = seenMinutes === undefined ? {} : { seen: 1, minutesToSee: seenMinutes };
  const end = done ? { done: 1, fixed: Number(done.fixed), inTime: Number(done.inTime), hoursToDone: done.hours } : {};
  return [
    ...(lookedMinutes === undefined ? [] : [{ cell: looked, changes: { looked: 1, minutesToLook: lookedMinutes } }]),
    ...(done || seenMinutes !== undefined
      ? [{ cell: `${ofUnit}#${unitId ?? nobody}#${serviceCode}`, changes: { ...seen, ...end } }]
      : []),
    ...(suggested
      ? [{ cell: `${suggestion}#${suggested.serviceCode}`, changes: { made: 1, right: Number(suggested.right) } }]
      : []),
  ];
}

const mean = (sum: number | undefined, count: number | undefined): number | undefined =>
  count ? Math.round(((sum ?? 0) / count) * 10) / 10 : undefined;

const nameOf = (code: ServiceCode): Words => serviceOf(code)?.name ?? { zh: code, en: code };

/** The figures of a month as the desk reads them. */
export function figuresOf(
  cells: readonly FigureCell[],
  unitName: (unitId: UnitId) => Words,
): Pick<DeskFigures, 'looked' | 'minutesToLook' | 'rows' | 'suggestions'> {
  const of = (kind: string) =>
    cells.flatMap(({ cell, counts }) => {
      const [first, ...parts] = cell.split('#');
      return first === kind ? [{ parts, counts }] : [];
    });
  const [look] = of(looked);
  const minutesToLook = mean(look?.counts.minutesToLook, look?.counts.looked);
  return {
    looked: look?.counts.looked ?? 0,
    ...(minutesToLook === undefined ? {} : { minutesToLook }),
    rows: of(ofUnit).map(({ parts: [unitId = nobody, serviceCode = ''], counts }) => {
      const hoursToDone = mean(counts.hoursToDone, counts.done);
      const minutesToSee = mean(counts.minutesToSee, counts.seen);
      return {
        ...(unitId === nobody ? {} : { unitId, unit: unitName(unitId) }),
        ...{ serviceCode, service: nameOf(serviceCode) },
        ...{ done: counts.done ?? 0, fixed: counts.fixed ?? 0, inTime: counts.inTime ?? 0 },
        ...(minutesToSee === undefined ? {} : { minutesToSee }),
        ...(hoursToDone === undefined ? {} : { hoursToDone }),
      };
    }),
    suggestions: of(suggestion).flatMap(({ parts: [serviceCode = ''], counts: { made = 0, right = 0 } }) =>
      made > 0 ? [{ serviceCode, service: nameOf(serviceCode), made, right }] : [],
    ),
  };
}
