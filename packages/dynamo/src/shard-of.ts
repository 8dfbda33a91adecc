/** Spreads ids over shards, each id to the same one every time: what is written under it is looked for there. */
export function shardOf(id: string, shards: number): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return sum % shards;
}
