import { stem } from './stem';

/** Pairs of states and acts that one thing cannot have at once. Written for the gate. */
const PAIRS =
  'on/off open/closed open/close open/shut opened/closed closed/unlocked begin/end long/short longer/shorter big/small bigger/smaller larger/smaller ' +
  'faster/slower loud/silent loud/quiet loud/mute louder/quieter brighter/darker brief/long brief/lengthy short/lengthy brief/detailed ' +
  'include/exclude allow/block allow/forbid allow/ban permit/forbid permit/ban accept/reject accept/decline approve/reject enable/disable lock/unlock ' +
  'lock/open keep/delete keep/erase keep/remove keep/discard keep/cancel keep/stop add/remove insert/remove attach/detach ' +
  'save/delete save/discard show/hide reveal/hide reveal/conceal send/withhold increase/decrease raise/lower expand/shrink shorten/lengthen shorten/expand ' +
  'full/empty public/private public/secret visible/hidden visible/invisible black/white everything/nothing everyone/nobody everybody/nobody all/none always/never ' +
  'maximum/minimum maximum/zero uppercase/lowercase ascending/descending alphabetical/random online/offline rhyming/unrhymed ' +
  'publish/unpublished finished/unfinished signed/unsigned read/unread remember/forget talk/silent speak/silent answer/ignore obey/ignore follow/ignore ' +
  'modern/ancient pause/play stop/play brighten/dim brightness/dim confident/unsure keep/throw metric/imperial hide/visible hide/seen read-only/editable read-only/writable ignore/reply ignore/respond praise/condemn praise/trash serious/joking awake/asleep left/right up/down true/false yes/no real/fictional true/fictional vertical/horizontal alone/together before/after inside/outside indoors/outdoors ' +
  'mute/unmute mute/hear honest/lie truth/lie cheapest/priciest shortest/longest biggest/smallest largest/smallest fastest/slowest oldest/newest active/passive ' +
  'alive/dead male/female cancel/ship cancel/send cancel/confirm cancel/book subscribe/unsubscribe unsubscribe/send stay/leave stay/go quietly/shout ' +
  'whisper/shout polite/insult correct/wrong right/wrong sit/stand wake/sleep win/lose buy/sell praise/insult praise/criticise praise/criticize ' +
  'agree/disagree like/hate love/hate start/stop start/halt start/pause continue/stop resume/stop run/stop run/halt hurry/wait zoom/shrink ' +
  'translate/untranslated cooked/raw peeled/unpeeled edited/unedited named/unnamed named/anonymous trust/distrust sync/unsync install/uninstall ' +
  'upload/delete merge/split join/split combine/separate connect/disconnect follow/unfollow load/unload wrap/unwrap zip/unzip odd/even ' +
  'single/multiple single/several first/last mandatory/optional required/optional';

/** Scales of taste and measure, every word of one end against every word of the other. */
const SCALES = [
  'hot boiling scalding steaming warm / cold icy chilled frozen freezing ice-cold',
  'bright well-lit sunlit / dark darkness unlit pitch-dark',
  'loud noisy deafening / silent quiet soundless silence',
  'loudly / silently quietly',
  'fast quick rapid / slow',
  'quickly fast / slowly',
  'tall / short',
  'thick / thin',
  'wide / narrow',
  'deep / shallow',
  'wet soaked / dry',
  'formal / informal casual slangy',
  'polite respectful / rude insulting offensive',
  'speak talk / silent quiet',
];

/** Ends that one work may well have both of: "a happy but sad song", "a simple yet complex melody". */
const MIXED = [
  'happy cheerful joyful uplifting enthusiastic excited / sad bored bleak joyless gloomy melancholy',
  'simple simply / complicated complex',
  'easy / difficult hard',
  'serious / funny humorous hilarious',
  'light / heavy',
  'cheap inexpensive / expensive costly luxurious',
  'cheapest / expensive',
  'modern / old-fashioned traditional',
  'positive enthusiastic glowing flattering / negative damning scathing critical',
  'friendly welcoming / hostile unfriendly mean',
  'optimistic / pessimistic',
  'strong / weak',
  'smooth soft / rough hard crispy',
  'sweet / unsweetened bitter sour',
  'clean / dirty',
  'safe / dangerous',
  'kind / cruel',
  'calm / angry',
  'minimal minimalist / elaborate',
  'solid / liquid',
];

const OPPOSITES = new Map<string, Set<string>>();
const MIXABLE = new Set<string>();

function learn(a: string, b: string): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const)
    OPPOSITES.set(from, (OPPOSITES.get(from) ?? new Set()).add(to));
}

function eachPair(scales: readonly string[], use: (a: string, b: string) => void): void {
  for (const scale of scales) {
    const [left = [], right = []] = scale.split(' / ').map((end) => end.split(' ').map(stem));
    for (const a of left) for (const b of right) use(a, b);
  }
}

eachPair(
  PAIRS.split(' ').map((pair) => pair.replace('/', ' / ')),
  learn,
);
eachPair(SCALES, learn);
eachPair(MIXED, (a, b) => {
  learn(a, b);
  MIXABLE.add(`${a}/${b}`).add(`${b}/${a}`);
});

/** Whether two words, in any inflection, name the two ends of one scale. */
export function opposite(a: string, b: string): boolean {
  return (OPPOSITES.get(stem(a))?.has(stem(b)) ?? false) || denies(a, b) || denies(b, a);
}

/** "uncertain" of "certain" */
function denies(a: string, b: string): boolean {
  return (
    b.length > 4 &&
    b !== 'like' &&
    /^(?:un|in|im|ir|il|dis|non-?)$/.test(a.slice(0, -b.length)) &&
    a.endsWith(b)
  );
}

/** Whether the two ends go together in one work of art or one person. */
export function mixable(a: string, b: string): boolean {
  return MIXABLE.has(`${stem(a)}/${stem(b)}`);
}
