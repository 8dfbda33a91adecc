import type { TipId } from '@yilu/contracts';
import { isSameEvent, type TipRules } from '@yilu/law/feedback/tip-rules';
import type { PlateFile, Tip } from './files.js';

/** A report that was not looked at by then has long been asked about. */
const keptMs = 90 * 86_400_000;

type Seen = PlateFile['seen'][number];
const seenOf = ({ tipId, type, occurredAt, location: place, filedAt }: Tip): Seen => ({
  tipId,
  type,
  occurredAt,
  place,
  filedAt,
});

const emptyPlate = (plate: string): PlateFile => ({ plate, version: 0, seen: [] });

/** The plate's file with one more report, which stands behind the first of the same event. */
export function withSeen(
  known: PlateFile | undefined,
  plate: string,
  tip: Tip,
  rules: TipRules,
): { readonly file: PlateFile; readonly after: TipId | undefined } {
  const file = known ?? emptyPlate(plate);
  const own = seenOf(tip);
  const first = file.seen.find((one) => !one.rejected && !one.after && isSameEvent(one, own, rules));
  const since = new Date(Date.parse(tip.filedAt) - keptMs).toISOString();
  const kept = file.seen.filter(({ filedAt }) => filedAt > since);
  const seen = [...kept, first ? { ...own, after: first.tipId } : own];
  return { file: { ...file, version: file.version + 1, seen }, after: first?.tipId };
}

/** Who comes first after this report, by when it was filed. */
export const secondTo = (file: PlateFile | undefined, tipId: TipId): readonly TipId[] =>
  (file?.seen ?? []).filter(({ after }) => after === tipId).map((one) => one.tipId);

/** The plate's file once a report was found not to stand: the next one is the first, and all others stand behind it. */
export function withoutFirst(file: PlateFile, tipId: TipId): PlateFile {
  const [next] = secondTo(file, tipId);
  const seen = file.seen.map((one): Seen => {
    if (one.tipId === tipId) return { ...one, rejected: true };
    if (one.after !== tipId) return one;
    const { after: _, ...first } = one;
    return one.tipId === next || !next ? first : { ...first, after: next };
  });
  return { ...file, version: file.version + 1, seen };
}

/** When the store may forget a plate of which nobody has reported anything for long. */
export const plateForgottenAt = ({ seen }: PlateFile): string =>
  new Date(Math.max(0, ...seen.map(({ filedAt }) => Date.parse(filedAt))) + keptMs).toISOString();
