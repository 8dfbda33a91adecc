import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type * as z from 'zod';
import { CityProblem } from './city-problem.js';

/** Reads a file of the city's state; undefined where there is none, a sentence where it is broken. Changes nothing. */
export function readState<T>(file: string, schema: z.ZodType<T>): T | undefined {
  let raw: string;
  try {
    raw = readFileSync(file, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
  try {
    return schema.parse(JSON.parse(raw));
  } catch {
    throw new CityProblem(
      `The state file ${file} is broken. Nothing was changed: restore it, or begin anew with npm start -- --reset`,
    );
  }
}

/** Writes beside and renames: a kill in between leaves the old state, never half of the new one. */
export function writeState(file: string, state: unknown): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.new`;
  writeFileSync(beside, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(beside, file);
}
