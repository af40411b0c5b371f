import { type Detector } from '../detector';
import { mash } from './mash';
import { repetition } from './repetition';
import { salad } from './salad';

/** Finds messages that say nothing: no words, keys hit at random, one word in a loop, words in no order. */
export const detectMalformed: Detector = (reading) => {
  const { message } = reading;
  const confidence = Math.max(mash(message), repetition(message), salad(reading));
  if (confidence < 0.5) return null;
  return { reason: 'MALFORMED_QUERY', confidence, span: { start: 0, end: message.text.length } };
};
