import { accept, type Result, refuse } from '@yilu/kernel/result';
import type { RowFault } from './row-faults.js';

export type Fields = Readonly<Record<string, unknown>>;

const notCsv = refuse<RowFault>({ code: 'row.not_csv' });

/** Cells of one line of CSV (RFC 4180). A row of ours is one line, so a quoted cell never goes on in the next. */
export function csvCells(line: string): Result<string[], RowFault> {
  const cells: string[] = [];
  let at = 0;
  do {
    if (line[at] === '"') {
      let cell = '';
      let end = line.indexOf('"', at + 1);
      while (end >= 0 && line[end + 1] === '"') {
        cell += line.slice(at + 1, end + 1);
        at = end + 1;
        end = line.indexOf('"', at + 1);
      }
      if (end < 0) return notCsv;
      cells.push(cell + line.slice(at + 1, end));
      at = end + 1;
      if (at < line.length && line[at] !== ',') return notCsv;
    } else {
      const end = line.indexOf(',', at);
      const cell = line.slice(at, end < 0 ? line.length : end);
      if (cell.includes('"')) return notCsv;
      cells.push(cell);
      at += cell.length;
    }
  } while (at++ < line.length);
  return accept(cells);
}

const numbers = ['lat', 'lng', 'measuredValue', 'measuredLimit', 'fineFen'];
const truths = ['slight', 'inTheWay', 'accident', 'jam'];

/** A cell as the field that it stands for; a number or a truth that is none stays text, which the row's shape refuses. */
function fieldOf(name: string, cell: string): unknown {
  if (numbers.includes(name)) return /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
  if (truths.includes(name)) return cell === 'true' || (cell === 'false' ? false : cell);
  if (name !== 'photos') return cell;
  return cell.split('|').map((photo) => {
    const [photoName, sha256, ...takenAt] = photo.split(':');
    return { name: photoName, sha256, ...(takenAt.length > 0 ? { takenAt: takenAt.join(':') } : {}) };
  });
}

function csvFields(line: string, columns: readonly string[]): Result<Fields, RowFault> {
  const cells = csvCells(line);
  if (!cells.ok || cells.value.length !== columns.length) return notCsv;
  const given = columns.flatMap((name, at) => {
    const cell = cells.value[at] ?? '';
    return cell === '' ? [] : [[name, fieldOf(name, cell)] as const];
  });
  return accept(Object.fromEntries(given));
}

function jsonFields(line: string): Result<Fields, RowFault> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return accept(value as Fields);
  } catch {
    // Answered below, like every other value that is no row.
  }
  return refuse({ code: 'row.not_json' });
}

/** What a line says, by field; of a CSV file where `columns` are named. Empty cells are fields left out. */
export const fieldsOfLine = (line: string, columns?: readonly string[]): Result<Fields, RowFault> =>
  columns ? csvFields(line, columns) : jsonFields(line);
