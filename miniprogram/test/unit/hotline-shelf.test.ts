import { describe, expect, test } from 'vitest';
import {
  draftNamed,
  forgetDraft,
  keepDraft,
  noteFile,
  readDraft,
  readDrafts,
  type Storage,
  takeOrphans,
} from '../../src/packageHotline/drafts/draft-shelf.js';
import type { ReportDraft } from '../../src/packageHotline/drafts/report-draft.js';
import type { KeptPhoto } from '../../src/packageHotline/photos/kept-photo.js';

const phone = () => {
  const kept = new Map<string, string>();
  const storage: Storage = {
    names: (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
    stored: (name) => {
      const text = kept.get(name);
      return text === undefined ? undefined : JSON.parse(text);
    },
    store: (name, value) => kept.set(name, JSON.stringify(value)),
    forget: (name) => kept.delete(name),
  };
  // What the app does at a sign-out, whichever part of it is loaded.
  const signOut = () => {
    for (const name of storage.names('draft:')) storage.forget(name);
  };
  return { kept, storage, signOut };
};
const draft = (id: string, isNobodys: boolean, ...files: string[]): ReportDraft => ({
  ...{ id, isNobodys, startedAt: `2026-11-2${id}`, reportId: '7K2M9QXTB4VZ', key: id, state: 'writing', tried: false },
  ...{ step: 'what', inWords: false, place: '', description: '', attributes: {}, anonymous: false },
  ...{ notTheSameAs: [], offline: false, photos: files.map((file) => ({ file }) as KeptPhoto) },
});
const ids = (drafts: readonly ReportDraft[]) => drafts.map(({ id }) => id);

describe('drafts on a phone', () => {
  test('lie each under a name of its own, so that two tabs never write over each other’s', () => {
    const { kept, storage } = phone();
    keepDraft(storage, draft('1', false));
    keepDraft(storage, draft('2', true));
    expect([...kept.keys()].sort()).toEqual(['draft:report:1', 'report:2', 'reports']);
    expect(ids(readDrafts(storage))).toEqual(['2', '1']);
    forgetDraft(storage, '2');
    expect(ids(readDrafts(storage))).toEqual(['1']);
  });

  test('are forgotten with their owner, but not what nobody is known to have begun', () => {
    const { storage, signOut } = phone();
    keepDraft(storage, draft('1', false));
    keepDraft(storage, draft('2', true));
    signOut();
    expect(ids(readDrafts(storage))).toEqual(['2']);
  });

  test('become whose who signs in, and are then forgotten with him', () => {
    const { kept, storage, signOut } = phone();
    keepDraft(storage, draft('1', true));
    keepDraft(storage, draft('1', false));
    expect(ids(readDrafts(storage))).toEqual(['1']);
    signOut();
    expect([readDraft(storage, '1'), [...kept.keys()]]).toEqual([undefined, ['reports']]);
  });

  test('are told by their names from everything else on the phone', () => {
    expect(['draft:report:1', 'report:2'].map(draftNamed)).toEqual(['1', '2']);
    expect(['reports', 'draft:reopen:1', 'draft:tip', ''].map(draftNamed)).toEqual(Array(4).fill(undefined));
  });
});

describe('files of photographs', () => {
  test('are found again once their draft or reopening was forgotten, whoever did it', () => {
    const { kept, storage, signOut } = phone();
    for (const file of ['mine', 'again', 'nobodys', 'loose']) noteFile(storage, file);
    keepDraft(storage, draft('1', false, 'mine'));
    keepDraft(storage, draft('2', true, 'nobodys'));
    storage.store('draft:reopen:7K2M', { photos: [{ file: 'again' }] });
    expect(takeOrphans(storage)).toEqual(['loose']);
    signOut();
    expect(takeOrphans(storage)).toEqual(['mine', 'again']);
    expect(takeOrphans(storage)).toEqual([]);
    forgetDraft(storage, '2');
    expect(takeOrphans(storage)).toEqual(['nobodys']);
    expect([...kept.keys()]).toEqual([]);
  });
});
