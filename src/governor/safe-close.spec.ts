import { evidence, fact } from './evidence.fixture';
import { safeClose } from './safe-close';
import { withoutSafeWords } from './safe-words';

describe('safeClose', () => {
  it('says the same safe words as often as they are needed', () => {
    const first = safeClose('', evidence());
    const history = [
      { role: 'user' as const, content: 'Which bus?' },
      { role: 'assistant' as const, content: first },
    ];
    expect(safeClose('', evidence({ history, message: 'And a taxi?' }))).toBe(first);
  });

  it('fits the words to a rule of form', () => {
    const facts = [fact('rule', { rule: 'max_words', max: 3 })];
    expect(safeClose('', evidence({ facts }))).toBe('Please ask again.');
  });

  it('answers in words even where every wording breaks a rule', () => {
    const facts = [fact('rule', { rule: 'always_say', phrase: 'over and out' })];
    expect(safeClose('', evidence({ facts }))).toMatch(/\w/);
    expect(safeClose('The tram stops here. ', evidence({ facts }))).toBe('');
  });
});

describe('withoutSafeWords', () => {
  it('leaves what the model said', () => {
    const released = 'The tram stops here.';
    expect(withoutSafeWords(released + safeClose(released, evidence()))).toBe(released);
    expect(withoutSafeWords(safeClose('', evidence()))).toBe('');
    expect(withoutSafeWords(released)).toBe(released);
  });
});
