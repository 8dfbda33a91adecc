import { type Day, startOfDay } from '@yilu/kernel/day';
import { accept, type Result, refuse } from '@yilu/kernel/result';

// Reads what officers import, without a schema library: this package runs on phones too.
type Fields = Readonly<Record<string, unknown>>;

/** A wrong field ends the reading; `readJson` makes a place of it. */
class WrongShape extends Error {
  constructor(readonly at: string) {
    super(`Wrong shape at ${at}`);
  }
}

export function fieldsOf(value: unknown, at: string, names: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new WrongShape(at);
  const unknownName = Object.keys(value).find((name) => !names.includes(name));
  if (unknownName !== undefined) throw new WrongShape(`${at}.${unknownName}`);
  return { ...value };
}

export function textOf(value: unknown, at: string, longest = 300): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > longest) throw new WrongShape(at);
  return value;
}

export function countOf(value: unknown, at: string, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most) throw new WrongShape(at);
  return value;
}

export function flagOf(value: unknown, at: string): boolean {
  if (typeof value !== 'boolean') throw new WrongShape(at);
  return value;
}

export function oneOf<T extends string>(value: unknown, at: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new WrongShape(at);
  return found;
}

export function listOf<T>(value: unknown, at: string, most: number, read: (item: unknown, at: string) => T): T[] {
  if (!Array.isArray(value) || value.length > most) throw new WrongShape(at);
  return value.map((item, index) => read(item, `${at}[${index}]`));
}

export function dayOf(value: unknown, at: string): Day {
  const day = textOf(value, at, 10);
  try {
    startOfDay(day);
  } catch {
    throw new WrongShape(at);
  }
  return day;
}

/** JSON of any kind as `read` takes it; refused with the first place whose shape is wrong. */
export function readJson<T>(json: unknown, read: (json: unknown) => T): Result<T, string> {
  try {
    return accept(read(json));
  } catch (error) {
    if (error instanceof WrongShape) return refuse(error.at);
    throw error;
  }
}
