/** A spreadsheet takes what begins so for a formula. */
const formula = /^[=+\-@\t\r]/;
const figure = /^-?\d+(?:\.\d+)?$/;

const cell = (value: string | number): string => {
  const text = String(value);
  const safe = formula.test(text) && !figure.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows as a file that a spreadsheet opens: quoted (RFC 4180), with a mark by which Chinese is read as UTF-8, and no formula. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
