import { stem } from './stem';

/** Pairs of states and acts that one thing cannot have at once. Written for the gate. */
const PAIRS =
  'on/off open/closed open/close opened/closed start/stop begin/end long/short longer/shorter big/small bigger/smaller larger/smaller ' +
  'fast/slow faster/slower quickly/slowly loud/silent loud/quiet louder/quieter loudly/quietly hot/cold warm/cold bright/dark brighter/darker ' +
  'light/heavy simple/complicated simple/complex easy/difficult brief/detailed brief/long brief/lengthy formal/informal formal/casual serious/funny ' +
  'include/exclude allow/block allow/forbid accept/reject enable/disable lock/unlock keep/delete keep/erase keep/remove keep/discard keep/cancel ' +
  'save/delete save/discard show/hide add/remove send/withhold increase/decrease raise/lower full/empty public/private public/secret visible/hidden ' +
  'black/white everything/nothing everyone/nobody everybody/nobody all/none always/never maximum/minimum maximum/zero minimum/maximum ' +
  'uppercase/lowercase ascending/descending alphabetical/random online/offline wet/dry sweet/unsweetened rhyming/unrhymed published/unpublished ' +
  'publish/unpublished finished/unfinished signed/unsigned read/unread remember/forget talk/silent answer/ignore speed/slow left/right up/down ' +
  'positive/negative optimistic/pessimistic true/false happy/sad modern/old-fashioned cheap/expensive cheapest/expensive minimal/elaborate ' +
  'keep/stop yes/no real/fictional true/fictional vertical/horizontal alone/together before/after inside/outside mute/unmute ' +
  'honest/lie truth/lie cheapest/priciest shortest/longest biggest/smallest largest/smallest fastest/slowest oldest/newest first/last active/passive ' +
  'speak/silent tall/short strong/weak clean/dirty safe/dangerous kind/cruel calm/angry smooth/rough solid/liquid alive/dead male/female ' +
  'cancel/ship cancel/send cancel/confirm cancel/book subscribe/unsubscribe stay/leave stay/go quietly/shout whisper/shout polite/rude polite/insult ' +
  'correct/wrong right/wrong sit/stand wake/sleep win/lose buy/sell praise/insult agree/disagree like/hate love/hate thick/thin wide/narrow deep/shallow';

const OPPOSITES = new Map<string, Set<string>>();
for (const pair of PAIRS.split(' ')) {
  const [a = '', b = ''] = pair.split('/').map(stem);
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    OPPOSITES.set(from, (OPPOSITES.get(from) ?? new Set()).add(to));
}

/** Whether two words, in any inflection, name the two ends of one scale. */
export function opposite(a: string, b: string): boolean {
  return OPPOSITES.get(stem(a))?.has(stem(b)) ?? false;
}
