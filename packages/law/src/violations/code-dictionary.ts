import type { Day } from '@yilu/kernel/day';
import { type Result, refuse } from '@yilu/kernel/result';
import { dayOf, fieldsOf, listOf, readJson, textOf } from './read-json.js';
import { violationOf } from './table.js';

/** A city's own current dictionary, imported as data; the only thing that makes a code more than evidence. */
export interface CodeDictionary {
  readonly city: string;
  readonly effectiveFrom: Day;
  /** Last day; undefined while it is in force. */
  readonly until?: Day;
  /** Code → key of the table. */
  readonly keys: Readonly<Record<string, string>>;
}

interface Entry {
  readonly code: string;
  readonly key: string;
}

export interface DictionaryFault {
  readonly code: 'shape' | 'not_a_code' | 'duplicate_code' | 'unknown_key' | 'ends_before_it_begins';
  readonly at: string;
}

function entryFrom(value: unknown, at: string): Entry {
  const fields = fieldsOf(value, at, ['code', 'key']);
  return { code: textOf(fields['code'], `${at}.code`, 8), key: textOf(fields['key'], `${at}.key`, 80) };
}

function sourceFrom(value: unknown) {
  const fields = fieldsOf(value, 'dictionary', ['city', 'effectiveFrom', 'until', 'entries']);
  const until = fields['until'];
  return {
    city: textOf(fields['city'], 'city', 60),
    effectiveFrom: dayOf(fields['effectiveFrom'], 'effectiveFrom'),
    until: until === undefined ? undefined : dayOf(until, 'until'),
    entries: listOf(fields['entries'], 'entries', 5000, entryFrom),
  };
}

/**
 * A dictionary as its city publishes it, `{city, effectiveFrom, until?, entries: [{code, key}]}`. Points are not part of
 * it: whatever digits a code has, they come from the row.
 */
export function importDictionary(json: unknown): Result<CodeDictionary, readonly DictionaryFault[]> {
  const read = readJson(json, sourceFrom);
  if (!read.ok) return refuse([{ code: 'shape', at: read.refusal }]);
  const { city, effectiveFrom, until, entries } = read.value;
  const codes = entries.map(({ code }) => code);
  const faults: DictionaryFault[] = [
    ...codes.filter((code) => !/^\d{4,5}[A-Z]?$/.test(code)).map((at) => ({ code: 'not_a_code', at }) as const),
    ...codes
      .filter((code, index) => codes.indexOf(code) !== index)
      .map((at) => ({ code: 'duplicate_code', at }) as const),
    ...entries.filter(({ key }) => !violationOf(key)).map(({ key: at }) => ({ code: 'unknown_key', at }) as const),
    ...(until !== undefined && until < effectiveFrom ? [{ code: 'ends_before_it_begins', at: until } as const] : []),
  ];
  if (faults.length > 0) return refuse(faults);
  const keys = Object.fromEntries(entries.map(({ code, key }) => [code, key]));
  return { ok: true, value: { city, effectiveFrom, ...(until === undefined ? {} : { until }), keys } };
}
