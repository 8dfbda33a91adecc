/** Characters that cameras and people take for each other. */
export const confusable: readonly string[] = ['0DOQ', '8B', '1I', '2Z', '5S', '6G', 'UV'];

/** Plates that look alike have the same shape: every character stands for the group that it is confused with. */
export function shapeReader(groups: readonly string[] = confusable): (plate: string) => string {
  const shapes = new Map(groups.flatMap((group) => [...group].map((one) => [one, group.charAt(0)])));
  return (plate) => [...plate].map((one) => shapes.get(one) ?? one).join('');
}

/** The places in which two plates of one length differ, as `0/D`. */
export const differencesOf = (read: string, meant: string): readonly string[] => {
  const other = [...meant];
  return [...read].flatMap((one, at) => (one === other[at] ? [] : [`${one}/${other[at] ?? ''}`]));
};
