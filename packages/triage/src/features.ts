import { conceptsOf } from './concepts.js';
import { clausesOf, fold } from './fold.js';

/** Stands for every number plate: that there is one says much, which one says nothing. */
const plateMark = '\ue000';
const plates = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·.\s-]?[a-z0-9]{4,6}/gu;
const word = /[a-z]+/g;
const han = /[\p{Script=Han}0]+/gu;
const longestGram = 3;

function addGrams(run: string, into: Set<string>) {
  for (let size = 1; size <= longestGram; size++)
    for (let at = 0; at + size <= run.length; at++) into.add(run.slice(at, at + size));
}

function addWords(clause: string, into: Set<string>) {
  let before = '';
  for (const [one] of clause.matchAll(word)) {
    into.add(`w:${one}`);
    if (before) into.add(`w:${before} ${one}`);
    before = one;
    const edged = `^${one}$`;
    for (let at = 0; at + longestGram <= edged.length; at++) into.add(`e:${edged.slice(at, at + longestGram)}`);
  }
}

function addConcepts(clauses: readonly string[], into: Set<string>) {
  let before: ReturnType<typeof conceptsOf> | undefined;
  for (const clause of clauses) {
    const here = conceptsOf(clause);
    for (const one of [...here.subjects, ...here.troubles]) into.add(`c:${one}`);
    // What is wrong may stand in the clause after what it is wrong with.
    for (const subject of [...here.subjects, ...(before?.subjects ?? [])])
      for (const trouble of here.troubles) into.add(`p:${subject}&${trouble}`);
    before = here.subjects.size > 0 ? here : before;
  }
}

/**
 * What a text is judged by, each once: one to three characters of Chinese, words, pairs of words and three letters of
 * English, and what it speaks of with what is wrong there. Numbers and plates count as such only.
 */
export function featuresOf(text: string): Set<string> {
  const clauses = clausesOf(fold(text).replace(plates, plateMark).replace(/\d+/g, '0'));
  const features = new Set<string>();
  for (const clause of clauses) {
    if (clause.includes(plateMark)) features.add('plate');
    for (const [run] of clause.matchAll(han)) addGrams(run, features);
    addWords(clause, features);
  }
  addConcepts(clauses, features);
  return features;
}
