import { type Box, bboxOf, covers, within } from '@yilu/city-map/view-box';
import type { ReportFeature } from '@yilu/contracts';
import { useEffect, useRef, useState } from 'react';
import { getReportMap } from '@/api/hotline';
import { type Trouble, troubleOf } from '@/api/problem';

/** What the city shows at once, a little less: nobody's rounding may refuse a box. */
const mostMetres = 3_950;
/** While somebody moves the map, nothing is asked. */
const restMs = 350;

export type ShownStatus = 'open' | 'closed';

interface Read {
  readonly box: Box;
  readonly status: ShownStatus;
  readonly features: readonly ReportFeature[];
  readonly more: boolean;
}

interface ReportMapHere {
  /** Those of the last box while the next is read; none until there was one. */
  readonly features: readonly ReportFeature[] | undefined;
  /** The city has more there than it shows. */
  readonly more: boolean;
  /** The view is wider than what is shown at once. */
  readonly cut: boolean;
  readonly trouble: Trouble | undefined;
  readonly reload: () => void;
}

/** Public reports of what is in view, asked once the map rests, and not again for what lies within the last answer. */
export function useReportMap(view: Box, status: ShownStatus): ReportMapHere {
  const [read, setRead] = useState<Read>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [turn, setTurn] = useState(0);
  const known = useRef<Read>();
  known.current = read;
  const { west, south, east, north } = view;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another try.
  useEffect(() => {
    const box = within({ west, south, east, north }, mostMetres);
    const last = known.current;
    if (last && last.status === status && !last.more && covers(last.box, box)) return;
    let old = false;
    const timer = setTimeout(
      () => {
        getReportMap({ bbox: bboxOf(box), status }).then(
          ({ features, more }) => {
            if (old) return;
            setRead({ box, status, features, more });
            setTrouble(undefined);
          },
          (fault: unknown) => {
            if (!old) setTrouble(troubleOf(fault));
          },
        );
      },
      last ? restMs : 0,
    );
    return () => {
      old = true;
      clearTimeout(timer);
    };
  }, [west, south, east, north, status, turn]);
  const current = read?.status === status ? read : undefined;
  return {
    features: current?.features,
    more: current?.more ?? false,
    cut: !covers(within(view, mostMetres), view),
    trouble,
    reload: () => setTurn((before) => before + 1),
  };
}
