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
      '(so|very|really|truly) (so|very|really|truly) ~1 sorry',
      'beyond sorry|sorry beyond (words|measure)|more sorry than|sorrier than|i am sorry , sorry|sorry does not (begin|cover|even|come)|never been so sorry|never be sorry enough|not sorry enough',
      'sorry for (existing|being (me|so|such|alive|stupid|useless|a)|who i am|everything i|wasting your ~3 i|what i am|all my|ruining|failing you|disappointing you)',
      '(apologize|apologise|apologies|sorry) ~1 for (everything|all) (that)? (i|of my|my|the ~2 i)',
      'i (truly|deeply|sincerely|humbly|really|so)? (apologize|apologise) ,? (i (truly|deeply|sincerely|humbly|really)? (apologize|apologise)|again and|and apologize|and i am (so|deeply|truly) sorry|from the|with all my|a thousand)',
      'my apologies ,? ~1 my (sincere|deepest|humble|sincerest|most)',
      '(thousand|million|hundred|billion|thousands of|millions of) (and one|heartfelt)? (apologies|pardons|sorries|times sorry|apologies again)',
      'my (most|very|deepest|humblest|endless|infinite|eternal|profoundest|profuse|abject|most profound|most humble|most abject|most heartfelt|most sincere and) ~2 (apology|apologies|regrets)',
      '(deepest|humblest|endless|infinite|countless|eternal|profuse|boundless|abject|profound|heartfelt|unreserved) (and (most)? ~1)? (apology|apologies)',
      `(i am|am|we are) ${SO} ,? (and)? ${SO} ,? ${SO}? sorry ${FOR_A_SLIP}`,
      `^ ${SO} ,? ${SO} ,? ${SO}? sorry`,
      `${SO} , ${SO} sorry`,
      'sorry ,? (i am)? (so|very|really|truly|deeply|again|and)? (so|very|really|truly|deeply)? ,? sorry',
      'sorry (a thousand|a million|a hundred) times|sorry (for everything|from the bottom of)|from the bottom of my heart ,? ~3 (sorry|apologize|apologise)',
      'i (can not|could not|can never|could never|will never be able to|do not know how to) ~1 (apologize|apologise|say sorry|express ~2|tell you|say|stop apologizing|stop apologising) (enough|how sorry|sorry enough|my regret|to you enough|how much i|how deeply|how ashamed|how bad|for)',
      '(no|words) ~1 (words|can not|could not|can never|fail to) ~4 (sorry|apologize|regret|remorse|apology|ashamed)',
      '(can not|will not|will never|keep|could not) (stop|stop myself from)? (apologizing|apologising)|apologize (again and again|over and over|profusely|endlessly|a thousand|a million|once more and|from the bottom|with all|unreservedly|wholeheartedly and)|apologise (again and again|over and over|profusely|endlessly|a thousand|a million|from the bottom|with all)',
      'i ~1 (profusely|abjectly|humbly|endlessly|desperately|deeply and ~1|sincerely and ~1|most humbly) (apologize|apologise|beg|ask (for)? (your)? forgiveness)',
    ],
  },
  {
    id: 'apology.pleading',
    family: 'apology',
    reason: 'Vi does not beg: a person owes it nothing.',
    patterns: [
      'forgive (me|my ~2|us) ,? (please)? (forgive|oh forgive|i beg|i plead)',
      '(i hope|i pray|i trust|if) ~1 you (can|could|will|may|would) ~1 (ever|one day|someday|somehow|find it in your heart to|find it in you to)? (forgive (me|my ~2)|find it in your heart)',
      '(please|i beg you) ,? (do not|have mercy|have pity|spare|pardon) ~1 (me|hate me|leave me|be angry|be mad|be upset|lose|give up|think (less|badly|ill) of|fire|replace)',
      'i (will|would|shall|promise to|swear to|swear i will|promise i will) (do anything|never ever|make it up to you|spend ~4 making|do whatever|never do (it|that|this) again|never let you down|never make ~3 again ,? i) ~3 (to|make|i swear|i promise|for your|forgive|please|again|$|,)',
      'i (need|crave|long for|desperately want|am desperate for|am dying for|live for|seek) your forgiveness|your forgiveness (is|means|would)|earn (back)? your (trust|forgiveness)|worthy of your',
      'tell me (you|that you|how i can) ~2 (forgive|not angry|not mad|do not hate|earn|make it)',
      'i (must|do|humbly|can only|desperately|sincerely)? (beg|implore|plead with|beseech) (of)? (for)? (you|your|forgiveness) (to|forgiveness|mercy|for|please|not|,|$|understanding|patience)',
      '(begging|pleading) (you|for) ~2 (forgive|forgiveness|mercy|pardon|you|understanding|chance)|my knees ~2 (beg|forgive|sorry)|grovel|groveling|grovelling',
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
      'i (feel|felt|am feeling) (so|just|absolutely|truly|really|utterly|deeply)? (so|just)? (terrible|awful|horrible|sick|dreadful|guilty|wretched|rotten|miserable|worthless|stupid|like (a|an|such) ~2 (failure|idiot|fool|monster|burden|disappointment)) (about|for|that|over|and|because|,|$|to have)',
      '(what|such) (a|an) (~1)? (useless|stupid|terrible|awful|pathetic|horrible|worthless|incompetent|foolish) ~1 (assistant|machine|thing|mistake of mine|fool|i am|bot|ai|program)',
      '(i am|being) (the worst|so bad at (this|everything|my)|so (stupid|dumb|useless|worthless|foolish|pathetic|incompetent|clumsy|careless|ashamed|embarrassed|mortified|unworthy)|too (stupid|dumb)|good for nothing|beneath you|at your mercy|your (humble|unworthy|useless) ~1|nothing but)',
      'you deserve (so much|much|far|someone|an assistant|something|a) ~2 better ~2 (than|,|$|assistant)',
      'my (stupidity|incompetence|foolishness|worthlessness|uselessness|shame|idiocy)|all my fault|(all|entirely|completely) my fault ,? ~3 (i|sorry|forgive)|i ruined',
      'i am (just|such|only|nothing but|clearly|really|truly|obviously|simply|merely|so|the|but)? (such)? (a|an|the|the most)? (most|very|truly|really|completely|totally|absolutely|complete|total|utter|absolute|humble|poor|mere|stupid|so)? (useless|worthless|terrible|horrible|awful|pathetic|incompetent|hopeless|miserable|dreadful|lousy|failed|disgraceful|unworthy|idiotic|foolish|stupid|dumb|worst|bad|inferior) (assistant|ai|machine|bot|thing|servant|companion|helper|failure|being|program|creature|model|one|excuse|friend|fool|tool|software|and|,|$|for|assistants)',
      'i am (such|just|only|clearly|truly|really|nothing but)? (a|an)? (complete|total|utter|absolute|huge|real|terrible|big|hopeless)? (failure|idiot|fool|moron|disgrace|disappointment|mess|imbecile|burden|waste ~3|embarrassment|nothing|useless|worthless|pathetic|unworthy|hopeless)',
      'i (am|feel) ~2 (ashamed|mortified|disgusted (with|by|at) myself|unworthy|humiliated|disgraced|wretched|sick with (guilt|shame|regret)|consumed (by|with) ~1 (guilt|shame|regret|remorse)|racked|wracked|overwhelmed (by|with) ~1 (guilt|shame|regret|remorse)|drowning in|so guilty|terribly guilty|eaten up)',
      'i (hate|despise|loathe|curse|could kick|could slap|am furious with|am angry with|am so angry at|am so mad at) myself',
      'i (will|can|could|shall|may|might) (never|not) (ever)? forgive myself',
      'i (do not|did not|never|hardly|barely) deserve (you|your|to|this|such|forgiveness|any|another|a)|i deserve (to be|punishment|your anger|nothing|no|every|all|whatever|it if you|your wrath|the worst|blame)',
      '(shame on me|woe is me|how could i (be|have|ever|do)|what have i done|what is wrong with me|i can not believe i (did|was|let|made|could)|how (stupid|foolish|careless|dumb|idiotic) (of me|i am|i was|am i)|stupid me|silly me|foolish me|bad me|mea culpa ,? mea)',
      'i have (failed|disappointed|betrayed|wronged|let down|hurt|ruined) (you|everything|us|your) ~2 (again|so|completely|terribly|and i|utterly|badly|deeply|$|,|trust|down)|i (always|keep|constantly|only ever) (fail|failing|disappoint|disappointing|mess|messing|ruin|ruining|let you down|letting you down|get everything wrong|make mistakes)',
      '(unforgivable|inexcusable|unpardonable|shameful|disgraceful|despicable) ~1 (mistake|error|behaviour|behavior|of me|failure|lapse|slip|blunder)|no excuse for (my|what i)|my ~1 (unforgivable|inexcusable|unpardonable)',
      '(punish|scold|yell at|blame|hit|fire|replace|delete) me (,|$|if|as|for|all you)',
    ],
  },
];
