import { type ChatResponse } from './chat.response';
import { type TurnRecord } from './turn.repository';

/** The answer of a turn that has one, as its caller got it. */
export function storedAnswer({ output, options, response }: TurnRecord): ChatResponse {
  const answer = { output: output ?? '', ...response } as ChatResponse;
  return options.length > 0 ? { ...answer, options: [...options] } : answer;
}
