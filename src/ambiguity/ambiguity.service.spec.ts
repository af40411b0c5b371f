import { type HistoryMessage } from '../turn/continuity-pack';
import { DEFAULT_THRESHOLDS } from '../config/gate-thresholds';
import { AmbiguityService } from './ambiguity.service';

const service = new AmbiguityService({ thresholds: DEFAULT_THRESHOLDS });

describe('AmbiguityService', () => {
  it('finds what is unclear and leaves the message as it came', () => {
    const { finding, message } = service.read('so what not', []);
    expect(finding?.reason).toBe('MALFORMED_QUERY');
    expect(message).toBe('so what not');
  });

  it('asks back from the threshold of its reason on', () => {
    const patient = new AmbiguityService({ thresholds: { ...DEFAULT_THRESHOLDS, DANGLING_REFERENCE: 1 } });
    expect(service.read('when did he retire?', []).finding?.reason).toBe('DANGLING_REFERENCE');
    expect(patient.read('when did he retire?', []).finding).toBeNull();
    expect(patient.version).toBe(`${service.version} DANGLING_REFERENCE:1`);
  });

  it('hands on an answer joined with its request, and asks no second time', () => {
    const history: readonly HistoryMessage[] = [
      { role: 'user', content: 'compare Vienna' },
      { role: 'assistant', content: 'With what?', kind: 'clarification' },
    ];
    expect(service.read('the other one', history)).toEqual({
      finding: null,
      message: 'compare Vienna\nthe other one',
      answersQuestion: true,
    });
    expect(service.read('asdkjhasd', history).finding).toBeNull();
  });
});
