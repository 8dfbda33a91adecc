import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type MiniPlatform = 'weapp' | 'alipay';

export interface Template {
  readonly tag: string;
  /** Attribute → the short name under which its value travels in the page's data. */
  readonly attributes: Record<string, string>;
  readonly events: Set<string>;
}

const files = { weapp: 'base.wxml', alipay: 'base.axml' } as const;
const boundEvent: Record<MiniPlatform, RegExp> = {
  weapp: /^(?:bind|catch|capture-bind:)(.+)$/,
  alipay: /^(?:on|catch)([A-Z].*)$/,
};

/**
 * Reads tags, attributes and bound events from the template file that the build emitted. Undefined stands for a
 * template that only forwards to its focus or blur variant.
 */
export function readTemplates(dist: string, platform: MiniPlatform): Map<string, Template | undefined> {
  const source = readFileSync(join(dist, files[platform]), 'utf8');
  const found = new Map<string, Template | undefined>();
  const pattern = /<template name="tmpl_0_([^"]+)">([\s\S]*?)<\/template>\s*(?=<template name|$)/g;
  for (const [, name = '', body = ''] of source.matchAll(pattern)) {
    const [, tag, rest = ''] = /^\s*<([a-z-]+)([^>]*)>/.exec(body) ?? [];
    found.set(name, tag && tag !== 'template' ? readTag(tag, rest, boundEvent[platform]) : undefined);
  }
  return found;
}

function readTag(tag: string, rest: string, bound: RegExp): Template {
  const template: Template = { tag, attributes: {}, events: new Set() };
  for (const [, key = '', value = ''] of rest.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    const event = value === 'eh' ? bound.exec(key)?.[1] : undefined;
    const attribute = /\bi\.(\w+)/.exec(value)?.[1];
    if (event) template.events.add(event.toLowerCase());
    else if (attribute) template.attributes[key] = attribute;
  }
  return template;
}
