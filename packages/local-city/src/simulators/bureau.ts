import { randomBytes } from 'node:crypto';
import { html } from 'hono/html';
import * as z from 'zod';
import { demoDevices, demoRecords } from '../demo/violations.js';
import { readState, writeState } from '../state-file.js';
import { page } from './page.js';
import { type SignedFileHead, signedCsv, signedJsonLines } from './signed-file.js';
import { createSimulator } from './simulator.js';

const Dropped = z.object({ key: z.string(), at: z.string(), rows: z.int(), bytes: z.int(), note: z.string() });
const State = z.object({ dropped: z.array(Dropped), isDemoIn: z.boolean(), count: z.int() });

export interface BureauOptions {
  readonly keyId: string;
  /** Base64, shared with the city. */
  readonly secret: string;
  readonly stateFile: string;
  /** Puts an object where the city looks for the bureau's files. */
  readonly put: (key: string, body: string | Buffer) => Promise<void>;
  readonly now?: () => Date;
}

const Batch = z.object({
  rows: z.array(z.record(z.string(), z.unknown())).min(1).max(20_000),
  format: z.enum(['jsonl', 'csv']).default('jsonl'),
  batchId: z.string().optional(),
});
const Devices = z.object({ rows: z.array(z.record(z.string(), z.unknown())).min(1).max(20_000) });
type Row = Readonly<Record<string, unknown>>;

/** A row's fields as cells: photographs joined into one. */
function cellsOf(row: Row): Record<string, string | number | boolean | undefined> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (!Array.isArray(value)) return [name, typeof value === 'object' ? undefined : (value as string)];
      const photos = value as { name: string; sha256: string; takenAt?: string }[];
      return [name, photos.map((one) => [one.name, one.sha256, one.takenAt].filter(Boolean).join(':')).join('|')];
    }),
  );
}

/** Troubles of a file: another content than was sealed, another secret, another count, a row that says nonsense. */
const faultNames = ['forged', 'wrong_secret', 'unknown_key', 'wrong_count', 'bad_row'] as const;
const mostKept = 100;

/**
 * The bureau's network, as far as the city meets it: it signs batch files of records and files of devices and puts them
 * into the evidence store. What becomes of them shows in the officers' import report.
 */
export function bureauSimulator({ keyId, secret, stateFile, put, now = () => new Date() }: BureauOptions) {
  const { app, faults } = createSimulator(faultNames);
  const state = readState(stateFile, State) ?? { dropped: [], isDemoIn: false, count: 0 };
  const numbered = (kind: string) => {
    state.count += 1;
    return `${kind}-${now().toISOString().slice(0, 10).replaceAll('-', '')}-${String(state.count).padStart(4, '0')}`;
  };

  /** One digit of a row is another one than was sealed. */
  function forged(bytes: Buffer): Buffer {
    const text = bytes.toString();
    const at = text.slice(text.indexOf('\n')).search(/\d/) + text.indexOf('\n');
    return Buffer.from(`${text.slice(0, at)}${text[at] === '7' ? '8' : '7'}${text.slice(at + 1)}`);
  }

  async function drop(
    kind: 'records' | 'devices',
    given: readonly Row[],
    options: { batchId?: string | undefined; csv?: boolean; note: string },
  ) {
    const { batchId = numbered(kind === 'records' ? 'B' : 'D'), csv = false, note } = options;
    const head: SignedFileHead = {
      format: kind === 'records' ? 'yilu-violations-1' : 'yilu-devices-1',
      batchId,
      source: '330200',
      keyId: faults.strikes('unknown_key') ? `${keyId}-old` : keyId,
      createdAt: now().toISOString(),
    };
    const rows = faults.strikes('bad_row')
      ? [{ ...given[0], occurredAt: '1900-01-01T00:00:00+08:00' }, ...given.slice(1)]
      : given;
    const seal = faults.strikes('wrong_secret') ? randomBytes(32).toString('base64') : secret;
    // A line break inside a row makes one row more than the header counts.
    const lines = faults.strikes('wrong_count') ? [`${JSON.stringify(rows[0])}\n{}`, ...rows.slice(1)] : rows;
    const sealed = csv ? signedCsv(head, rows.map(cellsOf), seal) : signedJsonLines(head, lines, seal);
    const bytes = faults.strikes('forged') ? forged(sealed) : sealed;
    const key = `violations/${kind === 'records' ? 'imports' : 'devices'}/${batchId}.${csv ? 'csv' : 'jsonl'}`;
    await put(key, bytes);
    state.dropped = [
      { key, at: now().toISOString(), rows: rows.length, bytes: bytes.length, note },
      ...state.dropped,
    ].slice(0, mostKept);
    writeState(stateFile, state);
    return { key, batchId };
  }

  /** The demo's devices, photographs and records, once. */
  async function dropDemo() {
    if (state.isDemoIn) return;
    const { rows, photos } = demoRecords(now());
    await drop('devices', demoDevices(now()), { note: '演示设备' });
    for (const { name, bytes } of photos) await put(`violations/records/${name}`, bytes);
    await drop('records', rows, { note: '演示记录' });
    state.isDemoIn = true;
    writeState(stateFile, state);
  }

  app.post('/_sim/demo', async (c) => {
    await dropDemo();
    return c.json({ dropped: state.dropped });
  });
  app.post('/_sim/batches', async (c) => {
    const wanted = Batch.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success)
      return c.json({ message: 'Send {"rows": […], "format"?: "jsonl" | "csv", "batchId"?: …}' }, 400);
    const { rows, format, batchId } = wanted.data;
    return c.json(await drop('records', rows, { batchId, csv: format === 'csv', note: '' }), 201);
  });
  app.post('/_sim/devices', async (c) => {
    const wanted = Devices.safeParse(await c.req.json().catch(() => null));
    if (!wanted.success) return c.json({ message: 'Send {"rows": […]}' }, 400);
    return c.json(await drop('devices', wanted.data.rows, { note: '' }), 201);
  });
  app.get('/_sim/files', (c) => c.json({ dropped: state.dropped, isDemoIn: state.isDemoIn }));

  /** One more record like a demo car's, made by a button: it happened an hour ago, and nobody has audited it. */
  app.post('/records', async (c) => {
    const form = await c.req.parseBody();
    const { rows, photos } = demoRecords(now());
    const row = rows.find(({ plate }) => plate === form['plate']);
    if (!row) return c.redirect('/');
    const at = new Date(now().getTime() - 3_600_000).toISOString();
    const recordId = `3302${at.replaceAll(/\D/g, '').slice(0, 14)}`;
    const { auditedBy: _by, auditedAt: _at, ...unaudited } = row;
    const shots = row.photos.map((photo, index) => ({ ...photo, name: `${recordId}-${index + 1}.png`, takenAt: at }));
    for (const [index, { name }] of shots.entries()) {
      const shown = photos.find((one) => one.name === row.photos[index]?.name);
      if (shown) await put(`violations/records/${name}`, shown.bytes);
    }
    const one = { ...unaudited, recordId, occurredAt: at, photos: shots };
    await drop('records', [one], { csv: form['format'] === 'csv', note: '手工' });
    return c.redirect('/');
  });
  app.get('/', (c) => {
    const plates = [...new Set(demoRecords(now()).rows.map(({ plate }) => plate))];
    return c.html(
      page(
        '公安网 · 违法记录交换（演示）',
        html`<p>按约定格式签名的批次文件放入证据存储；导入结果见民警工作台的导入报告。</p>
<form method="post" action="/records"><select name="plate">${plates.map((plate) => html`<option>${plate}</option>`)}</select>
<select name="format"><option>jsonl</option><option>csv</option></select> <button class="button">送一条未审核的记录</button></form>
<h2>文件故障（下一个文件）</h2><ul>${faultNames.map((name) => html`<li>${name}：${faults.get(name) ? '开' : '关'}</li>`)}</ul>
<h2>已送出</h2><table><tr><th>时间</th><th>文件</th><th>行数</th><th></th></tr>${state.dropped.map(({ at, key, rows, note }) => html`<tr><td>${at}</td><td>${key}</td><td>${rows}</td><td>${note}</td></tr>`)}</table>`,
      ),
    );
  });
  return app;
}
