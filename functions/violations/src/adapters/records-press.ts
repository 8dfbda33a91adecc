import { bytesOf, heading, newSheet, paragraph, room, row, type Sheet } from '@yilu/paper/sheet';
import { exportedColumns } from '../domain/exported-records.js';
import type { RecordsPaper } from '../domain/papers.js';

const least = 160;

/** One record: what it has, line by line; a column without a value is left out. */
function drawRecord(sheet: Sheet, values: readonly string[]): void {
  // A record begins where some of it has room: its number never stands alone at the end of a page.
  room(sheet, least);
  exportedColumns.forEach((label, place) => {
    const value = values[place];
    if (value) row(sheet, label, [value], place === 0);
  });
  sheet.y += 12;
}

/** A citizen's records on paper, for himself: no paper of an authority, and it says so. */
export async function drawRecords({ lines, madeAt }: RecordsPaper): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = await newSheet(lines.flat(), '交通违法记录 Traffic records', madeAt);
  const day = madeAt.toISOString().slice(0, 10);
  heading(sheet, '交通违法记录', 'TRAFFIC RECORDS', `${day}    ${lines.length} 条 records`);
  for (const line of lines) drawRecord(sheet, line);
  paragraph(
    sheet,
    '本表由本人导出，供查阅，不是行政机关出具的证明。 Exported by the person concerned for his own use; not a certificate of any authority.',
    8,
  );
  return bytesOf(sheet);
}
