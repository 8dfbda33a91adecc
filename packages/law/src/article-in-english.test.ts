import { describe, expect, it } from 'vitest';
import { articleInEnglish } from './article-in-english.js';
import { propose } from './propose.js';
import { shapes } from './shapes/shapes.js';

describe('an article in English', () => {
  it.each(shapes.map(({ code }) => code))('is there for whatever %s is proposed on', (shape) => {
    const proposal = propose({ shape, mover: 'a', facts: [] }, { city: 'ningbo', parties: ['motor', 'motor'] });
    if (proposal) expect(articleInEnglish(proposal.basis)).toMatch(/^[ -~]+$/);
  });
  it('is there for a driver alone, and for no words of an officer', () => {
    const alone = propose({ shape: 'A99', mover: 'a', facts: [] }, { city: 'ningbo', parties: ['motor'] });
    expect(articleInEnglish(alone?.basis ?? '')).toBe('Accident Handling Procedure Provisions art 60 para 1(1)');
    expect(articleInEnglish('根据现场情况')).toBeUndefined();
  });
});
