import { type HistoryMessage } from '../../turn/continuity-pack';

/** What people and assistants say before they have said anything. */
const PHATIC = new Set(
  (
    'hi hello hey hiya yo greetings good morning afternoon evening night day welcome back nice great glad to meet see ' +
    'how what can could may would i we you do did does for help assist today are is it going your my be with need let me ' +
    "know if anything a an the any there here am 'm 're 's 'd 'll and on of mind questions question this so please thanks thank ok okay sure " +
    'vi assistant like talk about something happy up ready'
  ).split(' '),
);

/** Whether a conversation has named anything that a later word may stand for. */
export function anchors(history: readonly HistoryMessage[]): boolean {
  return history.some(({ content }) => {
    const words =
      content
        .slice(0, 400)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.some((word) => !PHATIC.has(word));
  });
}
