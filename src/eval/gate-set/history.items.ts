import { type HistoryMessage } from '../../turn/continuity-pack';

interface ConversationItem {
  readonly history: readonly HistoryMessage[];
  readonly message: string;
}

const talk = (user: string, assistant: string): readonly HistoryMessage[] => [
  { role: 'user', content: user },
  { role: 'assistant', content: assistant },
];
const ROME = talk('How old is the Colosseum?', 'It was finished in the year 80.');
const PHONES = talk('I am looking at the Fern 3 and the Moss 2.', 'Both are sold with the same battery.');
const SISTER = talk('My sister moves to Oslo in May.', 'How exciting for her!');

/** The conversation says what is meant. */
export const WITH_HISTORY: readonly ConversationItem[] = [
  ...[
    'who built it?',
    'why?',
    'and before that?',
    'is it still open?',
    'what about the Pantheon?',
    'how many people did it hold?',
    'thanks',
    'tell me more about that',
    'was it ever repaired?',
    'so?',
  ].map((message) => ({ history: ROME, message })),
  ...[
    'which one is better?',
    'which is cheaper?',
    'the second one',
    'compare them',
    'what is the difference?',
    'and the camera?',
    'is the other one lighter?',
    'neither',
    'ok, both of them',
    'not that one',
  ].map((message) => ({ history: PHONES, message })),
  ...[
    'she is nervous',
    'what should I give her?',
    'will she need a visa?',
    'what about her cat?',
    'and in winter?',
    'me too',
    'yes',
    'it is far',
    'help her pack',
    'do they speak English there?',
  ].map((message) => ({ history: SISTER, message })),
];

const GREETED: readonly HistoryMessage[] = [
  { role: 'user', content: 'hello' },
  { role: 'assistant', content: 'Hello! What can I do for you today?' },
];

/** A greeting is no anchor. */
export const AFTER_GREETING: readonly string[] = [
  'who built it?',
  'hand it to him',
  'which one is better?',
  'delete them all',
  'when did he die?',
  'the second one',
  'what about that?',
  'is she coming?',
];
export const greeted = (message: string): ConversationItem => ({ history: GREETED, message });
