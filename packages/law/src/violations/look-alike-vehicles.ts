/** What a picture shows of a vehicle; left out where it cannot be told. */
export interface Look {
  readonly make?: string | undefined;
  readonly colour?: string | undefined;
}

/** Colours that a camera cannot tell apart at night. */
export const alikeColours: readonly (readonly string[])[] = [
  ['白', '银', '灰'],
  ['黑', '深蓝', '深灰'],
];

const plain = (text: string) => text.replace(/\s/g, '').toUpperCase();

/** Make (with model) and colour as the register writes them together: 大众朗逸 白色. */
export function lookOf(makeAndColour: string): Look {
  const found = /^(.*?)\s*(\S+)色$/.exec(makeAndColour.trim());
  return found ? { make: found[1], colour: found[2] } : { make: makeAndColour.trim() };
}

/** Whether two looks may be of one vehicle, as far as both tell; a make fits its models (大众 and 大众朗逸). */
export function sameLook(groups: readonly (readonly string[])[] = alikeColours): (one: Look, other: Look) => boolean {
  const grouped = new Map(groups.flatMap((group) => group.map((one) => [one, group[0] ?? one])));
  const colourOf = (colour: string) => {
    const name = colour.trim().replace(/色$/, '');
    return grouped.get(name) ?? name;
  };
  return (one, other) => {
    if (one.colour && other.colour && colourOf(one.colour) !== colourOf(other.colour)) return false;
    if (!one.make || !other.make) return true;
    const [a, b] = [plain(one.make), plain(other.make)];
    return a.startsWith(b) || b.startsWith(a);
  };
}
