import { createHash, randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommittedDocument, commitFields, type NamedValue } from './commitments.js';
import { type CopiedField, copyFor, verifyCopy } from './copies.js';

const anyValues = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z][a-z._]{0,12}$/), value: fc.string({ unit: 'grapheme' }) }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 12 },
);
/** A document, a copy that hides some of its fields, and a place in it. */
const anyCopy = fc
  .tuple(anyValues, fc.infiniteStream(fc.boolean()), fc.nat())
  .map(([values, hidden, place]: [NamedValue[], Iterator<boolean>, number]) => {
    const document = commitFields(values, randomUUID);
    const fields = copyFor(document.fields, () => (hidden.next().value ? { masked: '***' } : 'show'));
    return { document, fields, at: place % fields.length };
  });
const verify = (document: CommittedDocument, fields: CopiedField[]) =>
  verifyCopy({ documentHash: document.documentHash, fields });
const withField = (fields: readonly CopiedField[], at: number, change: (field: CopiedField) => CopiedField) =>
  fields.map((field, place) => (place === at ? change(field) : field));
const nameAt = (fields: readonly CopiedField[], at: number) => fields[at]?.name ?? '';

describe('a copy', () => {
  it('proves itself against the signed hash, whatever it hides', async () => {
    await fc.assert(
      fc.property(anyCopy, ({ document, fields }) => {
        expect(verify(document, fields)).toEqual({ genuine: true });
        expect(verifyCopy({ documentHash: document.documentHash, fields }, document.fields)).toEqual({ genuine: true });
      }),
    );
  });

  it('shows neither value nor salt of what its reader may not see', () => {
    const { fields } = commitFields([{ name: 'b.phone', value: '13812345678' }], randomUUID);
    const [copied] = copyFor(fields, (name) => (name === 'b.phone' ? { masked: '138****5678' } : 'show'));
    expect(Object.keys(copied ?? {}).sort()).toEqual(['commitment', 'masked', 'name']);
    expect(JSON.stringify(copied)).not.toContain('13812345678');
  });

  const ofOpenField: [string, (field: CopiedField) => CopiedField][] = [
    ['value', (field) => ({ ...field, value: `${field.value}!` })],
    ['salt', (field) => ({ ...field, salt: `${field.salt}!` })],
    ['name', (field) => ({ ...field, name: `${field.name}_x` })],
    [
      'commitment',
      (field) => ({ ...field, commitment: field.commitment.replace(/^./, (c) => (c === '0' ? '1' : '0')) }),
    ],
    ['value without its salt', ({ salt: _salt, ...field }) => field],
    ['salt without its value', ({ value: _value, ...field }) => field],
  ];
  it.each(ofOpenField)('with a changed %s names that field', async (_what, change) => {
    await fc.assert(
      fc.property(anyCopy, ({ document, at }) => {
        const open = copyFor(document.fields, () => 'show');
        const forged = withField(open, at, change);
        expect(verify(document, forged)).toEqual({ genuine: false, broken: nameAt(forged, at), fault: 'changed' });
      }),
    );
  });

  it('with a character moved from one part to the next is found out', () => {
    const document = commitFields([{ name: 'plate', value: 'no浙B12345' }], randomUUID);
    const forged = copyFor(document.fields, () => 'show').map((f) => ({ ...f, name: 'plateno', value: '浙B12345' }));
    expect(verify(document, forged).genuine).toBe(false);
  });

  it('with a replaced, lost, added or moved field is found out without the original', async () => {
    await fc.assert(
      fc.property(anyCopy, ({ document, fields, at }) => {
        const stranger = commitFields([{ name: nameAt(fields, at), value: 'other' }], randomUUID);
        const forgeries = [
          withField(fields, at, () => copyFor(stranger.fields, () => 'show')[0] ?? { name: '', commitment: '' }),
          fields.filter((_field, place) => place !== at),
          [...fields, ...copyFor(stranger.fields, () => ({ masked: '*' }))],
          ...(fields.length > 1 ? [[...fields.slice(1), ...fields.slice(0, 1)]] : []),
        ];
        for (const forged of forgeries)
          expect(verify(document, forged)).toEqual({ genuine: false, broken: 'document', fault: 'document' });
      }),
    );
  });

  it('names the field that was lost, added, moved or replaced when the original is at hand', async () => {
    await fc.assert(
      fc.property(anyCopy, ({ document, fields, at }) => {
        const against = (forged: CopiedField[]) =>
          verifyCopy({ documentHash: document.documentHash, fields: forged }, document.fields);
        const [added] = copyFor(commitFields([{ name: 'x-added', value: '' }], randomUUID).fields, () => 'show');
        const name = nameAt(fields, at);
        expect(against(fields.filter((_f, place) => place !== at))).toEqual({
          genuine: false,
          broken: name,
          fault: 'missing',
        });
        expect(against(added ? [...fields, added] : [])).toEqual({ genuine: false, broken: 'x-added', fault: 'added' });
        expect(against([...fields, ...fields.slice(at, at + 1)])).toMatchObject({ broken: name, fault: 'added' });
        expect(against(withField(fields, at, (f) => ({ ...f, commitment: '0'.repeat(64) })))).toMatchObject({
          broken: name,
          fault: 'changed',
        });
        if (fields.length > 1) expect(against([...fields].reverse())).toMatchObject({ genuine: false, fault: 'moved' });
      }),
    );
  });

  it('of another version of the document does not pass under this one’s hash', () => {
    const values = [{ name: 'place', value: '中山路' }];
    const [one, other] = [commitFields(values, randomUUID), commitFields(values, randomUUID)];
    expect(
      verify(
        one,
        copyFor(other.fields, () => 'show'),
      ).genuine,
    ).toBe(false);
  });
});

describe('commitFields', () => {
  it('computes what an independent verifier computes', () => {
    const frame = (parts: string[]) =>
      Buffer.concat(
        parts.flatMap((part) => {
          const [length, bytes] = [Buffer.alloc(4), Buffer.from(part, 'utf8')];
          length.writeUInt32BE(bytes.length);
          return [length, bytes];
        }),
      );
    const hash = (parts: string[]) => createHash('sha256').update(frame(parts)).digest('hex');
    const salt = '0123456789abcdef';
    const commitment = hash(['yilu.field.v1', salt, 'place', '宁波市中山路']);
    expect(commitFields([{ name: 'place', value: '宁波市中山路' }], () => salt)).toEqual({
      documentHash: hash(['yilu.document.v1', 'place', commitment]),
      fields: [{ name: 'place', value: '宁波市中山路', salt, commitment }],
    });
  });
  it('refuses what would weaken the commitment: a short salt, a salt twice, a name twice', () => {
    const [one, two] = [
      { name: 'one', value: '1' },
      { name: 'two', value: '2' },
    ];
    expect(() => commitFields([one], () => 'short')).toThrow(/16 characters/);
    expect(() => commitFields([one, two], () => '0123456789abcdef')).toThrow(/one salt/);
    expect(() => commitFields([one, { ...two, name: 'one' }], randomUUID)).toThrow(/one name/);
  });
});
