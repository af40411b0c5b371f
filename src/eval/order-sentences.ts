/**
 * Questions, commands and small talk written for the order model: letters and speeches, which the rest of its
 * text is made of, hold few of them. Slots are filled in turn, so that each filling is met in many frames.
 */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  np: [
    'the train',
    'my sister',
    'a garden',
    'Lisbon',
    'the old bridge',
    'Anna Weber',
    'winter tyres',
    'my bank account',
    'the price of gold',
    'this lamp',
    'their school',
    'her letters',
    'solar power',
    'it',
    'they',
    'she',
    'he',
    'we',
    'you',
    'I',
    'that song',
    'these shoes',
  ],
  obj: [
    'a table',
    'the window',
    'my order',
    'the meeting with my boss',
    'some music',
    'it',
    'them',
    'her brother',
    'his first book',
    'cats and dogs',
    'two tickets to Rome',
    'a list of cheap hotels',
    'everything',
    'the same thing',
    'another one',
    'rice',
    'more money',
    'that',
    'Peter Novak',
    'any children',
  ],
  v: [
    'find',
    'make',
    'change',
    'cook',
    'write',
    'play',
    'help',
    'become',
    'open',
    'start',
    'like',
    'have',
    'move',
    'show',
    'do',
    'lose',
    'meet',
  ],
  vi: [
    'work',
    'die',
    'live',
    'begin',
    'grow',
    'stop',
    'sleep',
    'happen',
    'win',
    'leave',
    'retire early',
    'do well there',
    'go to school',
    'run out of money',
  ],
  ved: [
    'made',
    'built',
    'called',
    'paid',
    'used',
    'born',
    'married',
    'invented',
    'accepted',
    'involved',
    'known',
    'received well',
    'found',
    'owned by a bank',
  ],
  ving: [
    'working',
    'running',
    'coming',
    'going to rain',
    'learning to swim',
    'being a nurse',
    'having a party',
    'looking for a job',
  ],
  adj: [
    'good',
    'vegan',
    'cheap',
    'famous',
    'ready',
    'ok',
    'real',
    'free',
    'expensive',
    'healthy',
    'safe to eat',
    'old',
    'better',
    'more useful',
    'very happy',
    'lonely',
  ],
  be: ['is', 'are', 'was', 'were'],
  do: ['do', 'does', 'did'],
  mod: ['can', 'could', 'will', 'would', 'should'],
  wh: ['what', 'when', 'where', 'why', 'how', 'who'],
  n: ['album', 'time', 'city', 'colour', 'year', 'book', 'award', 'language', 'problem', 'movie'],
  ns: ['songs', 'books', 'effects', 'films', 'prizes', 'colours', 'words', 'people'],
  loc: [
    'in Paris',
    'at home',
    'near me',
    'there',
    'on Monday',
    'at 8 pm',
    'after that',
    'for two hours',
    'this week',
    'today',
    'right now',
    'in 1985',
    'with my friends',
    'early',
  ],
};

const FRAMES = `
{be} {np} {adj}|{be} {np} {adj} {loc}|{be} {np} {ved}|{be} {np} {ved} {loc}|{be} {np} {ving}|{be} {np} {ved} to {obj}|{be} {np} a good {n}
{be} {np} still {adj}|{be} {np} also {adj}|{be} {np} the same|{be} all of {np} {adj}|{be} there {obj} {loc}|is there anything else|are there any other {ns} {loc}
{do} {np} {v} {obj}|{do} {np} {v} {obj} {loc}|{do} {np} {vi}|{do} {np} {vi} {loc}|{do} {ving} help {np} {v} {obj}|{do} {np} ever {v} {obj}|{do} {np} have any other {ns}|{do} they also {v} {obj}
{mod} {np} {v} {obj}|{mod} {np} {v} {obj} {loc}|{mod} {np} be {ved}|{mod} you please {v} {obj}|{mod} you {v} {obj} for me|{mod} I {v} {obj}|{mod} you {v} me {obj}|{mod} you help me {v} {obj}
has {np} been {ved} yet|has {np} {ved} {obj}|have {np} ever {ved} {obj}|have you heard of {np}|how has {np} {ved} {obj}|how long has {np} been {adj}|how long have {np} been around|how long have you been {ving}
{wh} {be} {np}|{wh} {be} {np} {ved}|{wh} {be} {np} {ved} {loc}|{wh} {be} {np} {ving}|{wh} {do} {np} {vi}|{wh} {do} {np} {vi} {loc}|{wh} {do} {np} {v} {obj}|{wh} {do} {np} {v}|{wh} {mod} {np} {v} {obj}|{wh} {mod} I {v}|{wh} {mod} {np} be
what {be} {np} like|what {be} {np} {ved} for|what {be} {np} famous for|who {be} {np} married to|where {be} {np} from|what {n} {be} {np} on|what {n} {be} it|what {n} {be} it {loc}|what {n} {do} {np} {v}|what {ns} {do} {np} {v}|what {ns} {be} {adj}
what other {ns} {do} {np} {v}|what other {ns} {do} {np} have|which {ns} {be} the most {adj}|which {n} is {adj}|which {n} {mod} I {v}|which of them {be} {adj}|what kind of {n} {mod} {np} like to {v}|what else {do} {np} {v}|what else is {adj} about {np}
what {be} the {ns} of {np}|what {be} the {adj} {n} {loc}|what is an example of {np}|what are some {adj} {ns}|what is the difference between {np} and {np}|what happened to {np} {loc}|what happened after that|what caused {np}|what does {np} mean|what about {np}|how about {np}
how {adj} {be} {np}|how old {be} {np}|how many {ns} {do} {np} {v}|how many {ns} are {loc}|how much {do} {np} cost|how much money {do} {np} have|how far is {np} from {np}|how well {be} {np} {ved}|how often {do} {np} {v} {obj}|how do I {v} {obj}|how do you {v} {obj}|how to {v} {obj}|how {do} {np} compare to {np}|how come {np} {be} {adj}
who {ved} {obj}|who {v} {obj}|who {mod} {v} {obj}|who else {be} {adj}|who is the {adj} {n} {loc}|who {be} the {n} of {np}|why {be} {np} so {adj}|why not|why is {np} not {ving}|when {mod} {np} {vi}|when is my next {n}|where can I {v} {obj}|where {mod} I {v} {obj} {loc}
{v} {obj}|{v} {obj} {loc}|{v} {obj} please|please {v} {obj}|please {v} {obj} {loc}|{v} me {obj}|{v} {obj} and {v} {obj}|{v} {obj} by {np}|{v} a {adj} {n} about {np}|{v} {obj} from {np} to {np}|{v} {obj} to my {n}|{v} it again|{v} it three times|{v} the second one|{v} the {n} {np} by {np}
tell me about {np}|tell me more about {np}|tell me how to {v} {obj}|tell me what {np} {be}|tell me when {np} {vi}|remind me to {v} {obj} {loc}|remind me to {v} {obj} and {v} {obj}|show me {obj}|show me all {ns} {loc}|give me {obj}|give me a {adj} {n}|give me three {ns} of {np}|list all {ns} of {np}|find {obj} {loc}|name some {ns} by {np}|any {ns} about {np}|any {ns} by {np}
set {obj} for {np} {loc}|add {obj} to my {n}|play {ns} by {np}|play the {n} {np}|book a {n} for four {loc}|write a {n} that {be} {adj}|write a {n} in which {np} {v} {obj}|explain how {np} {vi}|explain {np} to a child|compare {np} and {np}|translate {np} to {np}|rate this {n} five stars|turn off the {n}|wake me up {loc}|look up {obj}|check if {np} {be} {adj}
let me {v} {obj}|let us {v} {obj}|let me know if {np} {be} {adj}|I want to {v} {obj}|I would like to {v} {obj}|I would like {obj}|I need {obj}|I need to {v} {obj} {loc}|I want {np} to {v} {obj}|I am {ving}|I am {adj}|I am not {adj}|I feel {adj}|I like {obj}|I do not {v} {obj}|I have {obj}|I just {v} {obj}|I think {np} {be} {adj}|I can not {v} {obj}|I {v} {obj} every {n}
{np} {be} {adj}|{np} {be} {ved}|{np} {be} {ving}|{np} {be} not {adj}|{np} {v} {obj}|{np} {v} {obj} {loc}|{np} {mod} {v} {obj}|{np} have to {v} {obj}|if {np} {be} {adj} then {np} {mod} {vi}|when {np} {be} {adj} I {v} {obj}|{np} that {be} {adj}|{np} who {v} {obj}|{np} and {np}|{np} or {np}|{adj} and {adj}|{adj} but {adj}|is {np} or {np} {adj}
hi|hello|hello there|hi there|hey how are you|how are you|how are you doing {loc}|nice to meet you|good morning|good night|see you {loc}|see you later|thank you|thank you so much|thanks a lot|you are welcome|my name is {np}|what is your name|who are you|are you a robot|are you there|are you {adj}|do you {v} {obj}|do you like {ving}|can you hear me|I love you|I am so {adj}|me too|not {adj}|not really|not now|no thanks|yes please|all right|of course|never mind|let us do this|that is {adj}|that {be} so {adj}|it is ok|it is {adj}|it is {adj} to {v} {obj}|too many {ns}|so {adj}|so what|and you|what is up|what is new|what can you do|what should I do|that is not {adj}
the {adj} one|a {adj} one|a {adj} {n}|the second {n}|{adj} {ns}|{adj} {ns} {loc}|the best {n} {loc}|best {ns} for {np}|the {n} of {np}|{n} {n}|my {n}|my {adj} {n}|{n} not {ving}|how so|what for|and {loc}|and then|what then|both of them|all of them|none of that|some of these {ns}|not that one|one of my {ns}|{n} from {np} to {np} {loc}|{ns} for {np}|{adj} {n} for {ving}|cheap {ns} in {np}|something {adj}|something {adj} please|anything {adj} {loc}|nothing {adj}|everyone {v} {obj}
`;

/** Every frame with its slots filled, some hundred sentences for each `rounds`. */
export function orderSentences(rounds = 12): readonly string[] {
  const frames = FRAMES.trim().split(/[|\n]/);
  const turn = new Map<string, number>();
  const fill = (slot: string): string => {
    const fillings = SLOTS[slot] ?? [];
    const next = turn.get(slot) ?? 0;
    turn.set(slot, next + 1);
    return fillings[next % fillings.length] ?? '';
  };
  const sentences: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const frame of frames) sentences.push(frame.replace(/\{(\w+)\}/g, (_, slot: string) => fill(slot)));
  }
  return sentences;
}
