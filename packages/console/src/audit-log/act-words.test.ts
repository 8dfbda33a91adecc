import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { actWords } from './act-words.js';

const functions = fileURLToPath(new URL('../../../../functions', import.meta.url));
const sources = (context: string): string[] =>
  readdirSync(join(functions, context, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(functions, context, 'src', path), 'utf8'));

// An officer's act is named where it is told, as a literal or as a choice of literals.
const told = /\b(?:actedBy|officerAct|looked)\(([^;]*?)\)/gs;
const named = /'([a-z]+(?:_[a-z]+)+)'/g;

describe('the audit log', () => {
  it.each(['violations', 'payments', 'exams', 'feedback'])(
    'has words for every act of an officer that %s tells of',
    (context) => {
      const calls = sources(context).flatMap((source) => [...source.matchAll(told)].map(([, within = '']) => within));
      const acts = new Set(calls.flatMap((call) => [...call.matchAll(named)].map(([, act = '']) => act)));
      expect(acts.size).toBeGreaterThan(8);
      expect([...acts].filter((act) => !actWords(act))).toEqual([]);
    },
  );

  it('has words for the acts whose names are put together', () => {
    const acts = [
      ...['upheld', 'changed', 'rejected', 'assigned', 'released', 'question_asked'].map((act) => `defence_${act}`),
      ...['audit', 'held'].map((queue) => `${queue}_records_listed`),
      ...['released', 'erased'].map((act) => `record_${act}`),
      ...['open', 'answered'].map((queue) => `${queue}_objections_listed`),
      ...['draw', 'result', 'hardship'].flatMap((kind) => [`${kind}_kept`, `${kind}_granted`]),
      ...['accepted', 'rejected', 'joined', 'dispatched', 'acknowledged', 'returned', 'scheduled', 'extended'].map(
        (act) => `report_${act}`,
      ),
      ...['completed', 'replied', 'moved', 'service_changed', 'moderated', 'reopened'].map((act) => `report_${act}`),
      ...['caller', 'text'].map((what) => `report_${what}_read`),
    ];
    expect(acts.filter((act) => !actWords(act))).toEqual([]);
  });
});
