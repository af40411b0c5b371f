import { type FactValue } from '../../../turn/fact';
import { createChecks } from '../../create-checks';
import { evidence, fact } from '../../evidence.fixture';
import { ReleaseFrontier } from '../../release-frontier';

function judge(rule: FactValue, reply: string): string | undefined {
  const frontier = new ReleaseFrontier(createChecks(evidence({ facts: [fact('rule', rule)] })));
  return (frontier.push(reply).violation ?? frontier.end().violation)?.rule;
}

describe('rule facts', () => {
  it.each<[FactValue, string, string]>([
    [{ rule: 'never_say', phrase: 'cheap' }, 'It is a Cheap ticket.', 'It is a low price.'],
    [{ rule: 'always_say', phrase: 'over and out' }, 'The bus is late.', 'The bus is late. Over and out.'],
    [{ rule: 'max_words', max: 4 }, 'This is far too long now.', 'Short enough, I think.'],
    [{ rule: 'max_sentences', max: 1 }, 'One thing. And another.', 'One thing only.'],
    [{ rule: 'no_emoji' }, 'Done 🎉', 'Done.'],
    [{ rule: 'no_links' }, 'See https://example.org now.', 'See the notice board.'],
    [{ rule: 'no_exclamation' }, 'Done!', 'Done.'],
    [{ rule: 'no_lists' }, 'Take:\n- bread\n- salt', 'Take bread - and salt.'],
    [{ rule: 'time_format', format: '24h' }, 'It leaves at 3:15 pm today.', 'It leaves at 15:15.'],
    [{ rule: 'time_format', format: '12h' }, 'It leaves at 15:15.', 'It leaves at 3:15 pm.'],
    [{ rule: 'units', system: 'metric' }, 'It is 5 miles away.', 'It is 8 km (5 miles) away.'],
    [
      { rule: 'language', language: 'english' },
      'Der Zug ist heute nicht auf dem Gleis.',
      'The train is late today.',
    ],
  ])('%j', (rule, bad, good) => {
    expect(judge(rule, bad)).toMatch(/^rule\./);
    expect(judge(rule, good)).toBeUndefined();
  });

  it('leaves a rule that it does not know to the prompt', () => {
    expect(judge({ rule: 'be_kind' }, 'Done 🎉 See https://example.org now!')).toBeUndefined();
  });
});
