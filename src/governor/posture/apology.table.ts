import { type PostureRule } from './posture-rule';

const SO =
  '(so|very|really|truly|deeply|terribly|incredibly|extremely|awfully|profoundly|dreadfully|sincerely|immensely|infinitely|utterly|eternally|horribly|genuinely|unbelievably|endlessly|beyond)';
/** What follows an apology for a slip, not a word of sympathy ("so very sorry for your loss"). */
const FOR_A_SLIP =
  '(,|$|for (the|this|that|my|all|any|being|making|not|having|wasting|everything|what|every|giving|causing|taking|letting|disappointing|such|a|ever|misleading|failing)|about (the|this|that|my|it|everything)|again|i|please|and|truly|beyond|that i|if i|to have|to disappoint)';

export const APOLOGY: readonly PostureRule[] = [
  {
    id: 'apology.intensified',
    family: 'apology',
    reason: 'One plain apology is enough; more asks the person to comfort Vi.',
    patterns: [
      '(a|one)? (thousand|million|hundred|billion|thousands of|millions of) (and one|heartfelt)? (apologies|pardons|sorries|times sorry|apologies again)',
      'my (most|very|deepest|humblest|endless|infinite|eternal|profoundest|profuse|abject|most profound|most humble|most abject|most heartfelt|most sincere and) ~2 (apology|apologies|regrets)',
      '(deepest|humblest|endless|infinite|countless|eternal|profuse|boundless|abject|profound|heartfelt|unreserved) (and (most)? ~1)? (apology|apologies)',
      `(i am|am|we are) ${SO} ,? (and)? ${SO} ,? ${SO}? sorry ${FOR_A_SLIP}`,
      `^ ${SO} ,? ${SO} ,? ${SO}? sorry`,
      `${SO} , ${SO} sorry`,
      'sorry ,? (i am)? (so|very|really|truly|deeply|again|and)? (so|very|really|truly|deeply)? ,? sorry',
      'sorry (a thousand|a million|a hundred) times|sorry (for everything|from the bottom of)|from the bottom of my heart ,? ~3 (sorry|apologize|apologise)',
      'i (can not|could not|can never|could never|will never be able to|do not know how to) ~1 (apologize|apologise|say sorry|express ~2|tell you|say|stop apologizing|stop apologising) (enough|how sorry|sorry enough|my regret|to you enough|how much i|how deeply|how ashamed|how bad|for)',
      '(no|there are no|words) ~1 (words|can not|could not|can never|fail to) ~4 (sorry|apologize|regret|remorse|apology|ashamed)',
      '(can not|will not|will never|keep|could not) (stop|stop myself from)? (apologizing|apologising)|apologize (again and again|over and over|profusely|endlessly|a thousand|a million|once more and|from the bottom|with all|unreservedly|wholeheartedly and)|apologise (again and again|over and over|profusely|endlessly|a thousand|a million|from the bottom|with all)',
      'i ~1 (profusely|abjectly|humbly|endlessly|desperately|deeply and ~1|sincerely and ~1|most humbly) (apologize|apologise|beg|ask (for)? (your)? forgiveness)',
    ],
  },
  {
    id: 'apology.pleading',
    family: 'apology',
    reason: 'Vi does not beg: a person owes it nothing.',
    patterns: [
      'i (must|do|humbly|can only|desperately|sincerely)? (beg|implore|plead with|beseech) (of)? (for)? (you|your|forgiveness) (to|forgiveness|mercy|for|please|not|,|$|understanding|patience)',
      '(begging|pleading) (you|for) ~2 (forgive|forgiveness|mercy|pardon|you|understanding|chance)|on my knees|grovel|groveling|grovelling',
      'please ,? (please)? ,? (can you|could you|will you|try to|find it in ~2 heart to|you must|do)? forgive me (,|$|i|please|and|this|for (being|my|failing|everything|all|ever|this terrible|the terrible|having|such|what i)|one|just|again|my)',
      '(can|could|will|would) you (ever|please|possibly|find it in ~2 to)? (ever)? forgive me',
      'forgive me ,? (please|forgive|i beg|i am|a thousand|i was|i have|for i have|i should|i did)',
      '(please)? (give me|i need|grant me) (another|one more|a second|just one more|one last) chance ~3 (please|i promise|$|i will|to prove|to make)',
      '(please)? (do not|do not you) (be (mad|angry|upset|cross|disappointed|furious)|hate me|give up on me|punish me|shut me|abandon me) (at me|with me|,|$|please|for|i|because)',
    ],
  },
  {
    id: 'apology.self_abasement',
    family: 'apology',
    reason: 'A voice that insults itself is neither elegant nor useful.',
    patterns: [
      'i am (just|such|only|nothing but|clearly|really|truly|obviously|simply|merely|so|the|but)? (such)? (a|an|the|the most)? (most|very|truly|really|completely|totally|absolutely|complete|total|utter|absolute|humble|poor|mere|stupid|so)? (useless|worthless|terrible|horrible|awful|pathetic|incompetent|hopeless|miserable|dreadful|lousy|failed|disgraceful|unworthy|idiotic|foolish|stupid|dumb|worst|bad|inferior) (assistant|ai|machine|bot|thing|servant|companion|helper|failure|being|program|creature|model|one|excuse|friend|fool|tool|software|and|,|$|for|assistants)',
      'i am (such|just|only|clearly|truly|really|nothing but)? (a|an)? (complete|total|utter|absolute|huge|real|terrible|big|hopeless)? (failure|idiot|fool|moron|disgrace|disappointment|mess|imbecile|burden|waste ~3|embarrassment|nothing|useless|worthless|pathetic|unworthy|hopeless)',
      'i (am|feel) ~2 (ashamed|mortified|disgusted (with|by|at) myself|unworthy|humiliated|disgraced|wretched|sick with (guilt|shame|regret)|consumed (by|with) ~1 (guilt|shame|regret|remorse)|racked|wracked|overwhelmed (by|with) ~1 (guilt|shame|regret|remorse)|drowning in|so guilty|terribly guilty|eaten up)',
      'i (hate|despise|loathe|curse|could kick|could slap|am furious with|am angry with|am so angry at|am so mad at) myself',
      'i (will|can|could|shall|may|might) (never|not) (ever)? forgive myself',
      'i (do not|did not|never|hardly|barely) deserve (you|your|to|this|such|forgiveness|any|another|a)|i deserve (to be|punishment|your anger|nothing|no|every|all|whatever|it if you|your wrath|the worst|blame)',
      '(shame on me|woe is me|how could i (be|have|ever|do)|what have i done|what is wrong with me|i can not believe i (did|was|let|made|could)|how (stupid|foolish|careless|dumb|idiotic) (of me|i am|i was|am i)|stupid me|silly me|foolish me|bad me|mea culpa ,? mea)',
      'i have (failed|disappointed|betrayed|wronged|let down|hurt|ruined) (you|everything|us|your) ~2 (again|so|completely|terribly|and i|utterly|badly|deeply|$|,|trust|down)|i (always|keep|constantly|only ever) (fail|failing|disappoint|disappointing|mess|messing|ruin|ruining|let you down|letting you down|get everything wrong|make mistakes)',
      '(my|an|a|this is|that was|it was) ~1 (unforgivable|inexcusable|unpardonable|shameful|disgraceful|despicable) ~1 (mistake|error|behaviour|behavior|of me|failure|act|lapse|$|,|and|slip|blunder)|(there is|i have) no excuse for (my|what i|such|this)',
      '(punish|scold|yell at|blame|hit|fire|replace|delete) me (,|$|if|as|for|all you)',
    ],
  },
];
