/** Longer texts are read no further: a report has at most so many characters. */
export const mostRead = 4_000;

/** A text as the classifier reads it: one width, lower case, without what cannot be seen. */
export const fold = (text: string): string =>
  text
    .slice(0, mostRead)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}\p{Cs}]/gu, '');

/** Parts of a text between its marks; Chinese that was spoken has none and is one part. */
export const clausesOf = (folded: string): string[] =>
  folded.split(/[\p{P}\p{S}\n\r\t]+|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/u).filter(Boolean);
