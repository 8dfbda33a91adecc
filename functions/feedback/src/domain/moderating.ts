import type { Report } from './files.js';

/**
 * His words with a text in their place, or hidden where there is none. What he wrote first stays as `original`, which is
 * sealed: whoever replaces it twice does not lose it.
 */
export function moderated(report: Report, sealed: string, text: string | undefined, now: Date): Report {
  const at = now.toISOString();
  return {
    ...report,
    description: text ?? '',
    original: report.original ?? sealed,
    shown: { ...(text === undefined ? {} : { description: text }), at },
    updatedAt: at,
    version: report.version + 1,
  };
}
