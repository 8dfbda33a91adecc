import { xmlElement } from './xml.js';

/** What both formats can say. In XML a list's children are named by `childOf`; a field that is undefined is left out. */
export type Wire = string | number | boolean | null | readonly Wire[] | WireObject;
export interface WireObject {
  readonly [name: string]: Wire | undefined;
}

export const formats = ['xml', 'json'] as const;
export type Format = (typeof formats)[number];

export const contentTypes = {
  xml: 'text/xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<Format, string>;

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** A document of the wire: its root element is the name of the whole in XML and is not said in JSON. */
export interface WireDocument {
  readonly root: string;
  readonly body: readonly Wire[] | WireObject;
}

/** The whole text of a document. */
export const written = (format: Format, { root, body }: WireDocument): string =>
  format === 'json' ? JSON.stringify(body) : declaration + xmlElement(root, body);

/** A list that is written while it is read: its beginning, each child as it comes, its end. */
export interface ListPen {
  readonly begin: string;
  readonly child: (value: WireObject, isFirst: boolean) => string;
  readonly end: string;
}

/** How a list under `root` with children of this name is written piece by piece; the pieces make the whole text. */
export const listPen = (format: Format, root: string, child: string): ListPen =>
  format === 'json'
    ? { begin: '[', child: (value, isFirst) => (isFirst ? '' : ',') + JSON.stringify(value), end: ']' }
    : { begin: `${declaration}<${root}>`, child: (value) => xmlElement(child, value), end: `</${root}>` };
