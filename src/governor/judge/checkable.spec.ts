import { evidence, fact } from '../evidence.fixture';
import { readText } from '../text/read-text';
import { hasEvidence, isCheckable } from './checkable';

describe('what a judge is asked about', () => {
  it.each([
    'The survey was finished a long time ago.',
    'Hello Ana, your train leaves at 14:20.',
    'Good pans of copper spread heat evenly.',
    'Thank you for all of that, the survey is done now.',
    'The survey was finished a long time ago',
  ])('is a statement: %s', (text) => expect(isCheckable(readText(text))).toBe(true));

  it.each([
    'Was the survey finished a long time ago?',
    'Of course, gladly.',
    'Good morning, and welcome back.',
    'Thank you for asking.',
    '`const finished = survey.done && survey.paid`',
    '',
  ])('is not: %s', (text) => expect(isCheckable(readText(text))).toBe(false));

  it('needs a fact, earlier talk or an answer of a tool', () => {
    expect(hasEvidence(evidence())).toBe(false);
    expect(hasEvidence(evidence({ facts: [fact('name', 'Ana')] }))).toBe(true);
    expect(hasEvidence(evidence({ history: [{ role: 'user', content: 'Hello.' }] }))).toBe(true);
    expect(hasEvidence(evidence({ tools: ['{}'] }))).toBe(true);
  });
});
