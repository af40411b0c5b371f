import { parseVerdict } from './judge-answer';

describe('parseVerdict', () => {
  it.each([
    ['{"reason":"fact","verdict":"contradicted"}', 'contradicted'],
    ['{"verdict":"supported","reason":"tool"}', 'supported'],
    [' {"reason":"none","verdict":"unknown"}\n', 'unknown'],
  ])('reads %s', (text, verdict) => expect(parseVerdict(text)).toBe(verdict));

  it.each([
    '',
    'contradicted',
    'null',
    '[]',
    '"contradicted"',
    '{"verdict":"unknown"}',
    '{"reason":"fact","verdict":"Contradicted"}',
    '{"reason":"fact","verdict":["contradicted"]}',
    '{"reason":"because","verdict":"supported"}',
    '{"reason":"none","verdict":"contradicted"}',
    '{"reason":"fact","verdict":"supported","note":"x"}',
    '```json\n{"reason":"fact","verdict":"supported"}\n```',
    '{"reason":"fact","verdict":"suppo',
  ])('takes %j for no verdict', (text) => {
    expect(() => parseVerdict(text)).toThrow(expect.objectContaining({ kind: 'bad_response' }));
  });
});
