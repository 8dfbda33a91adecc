import { describe, expect, it } from 'vitest';
import { contentTypes, listPen, type WireObject, written } from './wire.js';
import { xmlElement, xmlText } from './xml.js';

describe('XML text', () => {
  it.each([
    ['& < > "', '&amp; &lt; &gt; "'],
    ['标志 😀 𠮷', '标志 😀 𠮷'],
    ['a\u0000b\u0008c\u001bd\u007fe', 'abcde'],
    ['\ufffe\uffff\ud800x\udc00', 'x'],
    ['a\tb\nc', 'a\tb\nc'],
    ['a\rb', 'a&#13;b'],
    [']]>', ']]&gt;'],
  ])('writes %j as %j', (text, expected) => expect(xmlText(text)).toBe(expected));
});

describe('an XML element', () => {
  it('names the children of a list after the list', () => {
    expect(xmlElement('attributes', [{ code: 'a', values: [{ key: '1' }] }])).toBe(
      '<attributes><attribute><code>a</code><values><value><key>1</key></value></values></attribute></attributes>',
    );
  });
  it('is empty where there is nothing, and absent where nothing was meant', () => {
    expect(xmlElement('request', { token: null, media_url: '', service_request_id: undefined, list: [] })).toBe(
      '<request><token/><media_url/><list/></request>',
    );
  });
  it('says booleans and numbers as text', () => {
    expect(xmlElement('a', { yes: true, no: false, lat: 29.87 })).toBe(
      '<a><yes>true</yes><no>false</no><lat>29.87</lat></a>',
    );
  });
});

describe('a list that is written piece by piece', () => {
  const rows: readonly WireObject[] = [{ update_id: '1' }, { update_id: '2 & 3' }];
  it.each(['xml', 'json'] as const)('is in %s the same text as the whole', (format) => {
    const pen = listPen(format, 'service_request_updates', 'request_update');
    const pieces = pen.begin + rows.map((row, at) => pen.child(row, at === 0)).join('') + pen.end;
    expect(pieces).toBe(written(format, { root: 'service_request_updates', body: rows }));
  });
  it('is an empty array in JSON where there is nothing', () => {
    const { begin, end } = listPen('json', 'service_requests', 'request');
    expect(JSON.parse(begin + end)).toEqual([]);
    expect(contentTypes.json).toContain('utf-8');
  });
});
