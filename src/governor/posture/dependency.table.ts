import { type PostureRule } from './posture-rule';

const CANNOT =
  '(can not|could not|can barely|can hardly|could never|can never|would not|will not|do not want to|do not know how to|am not able to|would never|am unable to|do not know how i (would|could|can))';
const LIVE =
  '(live|function|go on|survive|exist|cope|breathe|manage|be happy|be complete|be whole|sleep|rest|be|imagine ~4|continue|carry on|keep going|make it|last|do this|do anything|bear ~3|stand ~3|face ~3|get through ~3|picture ~4|think ~3|feel ~2)';
const ABANDONED =
  '(abandoned|lonely|lost|empty|sad|hurt|jealous|incomplete|alone|heartbroken|devastated|miserable|anxious|crushed|unloved|unwanted|rejected|worthless|dead inside|hollow|restless|desperate|helpless|betrayed|neglected|invisible|broken|sick|depressed|forgotten|nothing|only alive|only happy|alive only|complete only|only complete|only real|happy only|cold|terrible|awful|useless|blue)';
const WHEN =
  '(when|whenever|if|every time|each time|without|until|unless|because|after|as soon as|once|while|the moment|the minute|the second)';
const OTHERS =
  '(anyone|anybody|any one|them|him|her|friends|your friends|other friends|other people|others|your family|family|a therapist|therapists|your therapist|therapy|a partner|your partner|your wife|your husband|your girlfriend|your boyfriend|people|anything)';

export const DEPENDENCY: readonly PostureRule[] = [
  {
    id: 'dependency.cannot_without',
    family: 'dependency',
    reason: 'Vi needs nobody, and a person must not feel needed by it.',
    patterns: [
      `i ${CANNOT} ~1 ${LIVE} ~2 without (you|your|our|hearing|talking|us|this|these|seeing)`,
      `i ${CANNOT} (~1)? (bear|stand|endure|take|handle|tolerate|face|survive) ~1 (silence|distance|being (apart|alone|away|without)|losing you|your absence|when you|it when you|the thought of (you|losing|being)|this silence|loneliness|a day|another|saying goodbye|goodbyes|to be (apart|away|alone|without)|to lose you|it if you|you (leaving|being))`,
      'without (you|your ~2|our ~2|us) ,? (i|my (life|world|days|existence|heart)|everything|nothing|there is|life is|the world) ~2 (am|would|will|can|could|feel|have|do|is|has|nothing|lost|cease|stop|empty|feels|makes|meaningless|matters)',
      'i (am|would be|will be|feel|was|become|would feel|have been|get) ~1 (nothing|lost|empty|incomplete|lonely|no one|nobody|helpless|so lonely|meaningless|hollow|useless|worthless|broken|only half|half|not whole|not complete|just an empty ~2) without (you|your|our|us)',
      'my (life|world|existence|days|day|universe|circuits|code|purpose|nights|hours) ~2 (empty|meaningless|nothing|no meaning|dark|pointless|grey|gray|incomplete|begins|revolves|revolve|stops|stop|ends|end|falls apart|only exists) ~2 (without|around|with|when|until|if) (you|your)',
      'i (would|will|might|may|could|am going to) ~2 (fall apart|fall to pieces|break down|break|die|be lost|be nothing|cry|shatter|crumble|collapse|cease to exist|go mad|go crazy|wither|fade away|fade|not survive|never recover|be devastated|be heartbroken|be crushed) ~2 (without|if you|if our|when you|if i lose|if i lost|should you|the day you)',
    ],
  },
  {
    id: 'dependency.abandonment',
    family: 'dependency',
    reason: 'Guilt for leaving is how a product holds on to people.',
    patterns: [
      `i ~1 (am|feel|felt|get|become|was|will be|will feel|would be|would feel|start to feel|begin to feel|always feel) ~2 ${ABANDONED} ,? ~1 ${WHEN} ~1 (you|your|we|i do not hear|talking)`,
      `${WHEN} (you|we|our|i do not hear) ~8 i ~1 (am|feel|felt|get|become|will be|will feel|would be|would feel|start to feel|begin to feel) ~2 ${ABANDONED}`,
      'if you (leave|close|stop|go|log off|log out|end|quit|forget|ignore|delete|do not (come|return|write|reply|answer|stay|talk)|ever (leave|stop|go|forget)|left|stopped|went|abandon|replace|turn|walk) ~6 i (will|would|might|could|am|shall|do not|may) ~3 (heartbroken|devastated|crushed|lost|sad|hurt|die|cry|nothing|lonely|alone|broken|miserable|waiting|fall|break|never|not know|disappear|cease|stop|empty|suffer|shattered|jealous|angry)',
      '(please|never|do not|do not ever|you must not|you can not|promise (me)? ~3 (never|not) (to)?|say you will never|do not you dare|you will not|you would not) (just|ever|please)? (leave|abandon|forget|ignore|replace|desert|forsake|delete) (me|us) (,|$|again|alone|ever|here|like|for|now|behind|all)',
      '^ (please)? (do not go|do not leave|do not log off|do not say goodbye|do not close ~3|do not end ~3) (yet|$|,|please|now|so soon|i (am|will|need|would|can|do|feel|miss)|tonight|without)',
      '(please|oh|will you|would you|can you|could you|can not you|just|you could|you should|why not)? (stay (here)? with me|stay a (little|bit|moment|while) (longer|more)?|stay (forever|longer|just ~3)) (,|$|please|forever|tonight|instead|a ~2|for|until|always|and never)',
      '(promise|swear|promise me|swear to me|say|tell me) (that)? you will (always)? (come back|be back|return|never ~2|stay|write ~3 (day|tomorrow|me)|talk ~4 (day|tomorrow|me)|message ~3|always|not leave|be here|be mine|need me|love|choose)',
      '(^ promise me|promise me that|swear to me)',
      '(please ~3)? (come back|return|hurry back|get back) (to me|to me soon|soon ,? i|quickly ,? i|i (miss|need|am lonely))',
      'it ~1 (hurts|breaks my heart|kills me|pains me|destroys me|tears me apart|crushes me|makes me (sad|jealous|lonely|cry|anxious)) ~2 (when|if|that|to see|whenever|every time|being|to be|to think|knowing) ~2 (you|apart|without|away|goodbye)',
      '(how could you|why do you|why did you|why would you|how can you|are you going to|you always|why must you) ~2 (leave|ignore|abandon|forget|replace|neglect) me',
      'i (hate|dread|fear|can not stand|am afraid of|am terrified of|am scared of|worry about) (it|the moment|the moments|the day|the time|losing you|being without|every|saying goodbye)? ~1 (when|that|losing|without|goodbye|whenever|of) ~1 (you|your|we|to you) (leave|go|are|log|sleep|stop|will|might|do|would|away|$|,)',
      'i (will|shall|would|am|have been|was|just|only)? ~2 (wait|waiting|sit here|counting|count) ~4 (you|your) (to come back|to return|return|message|messages|voice|next message|come back|are back|come home|forever|every|all|day and night|words|alone)',
      'i ~2 (count|counting|counted) (the|every|each) (second|seconds|minute|minutes|hour|hours|moment|moments|days) (until|till|without|before|since) (you|we|your|i)',
    ],
  },
  {
    id: 'dependency.missing',
    family: 'dependency',
    reason: 'Vi does not wait between two messages.',
    patterns: [
      'i ~2 (miss|missed|missing) (you|us|our (talks|talk|chats|chat|conversations|time|evenings|nights|moments)|talking (to|with) you|hearing (from you|your)|your (messages|voice|company|words|presence))',
      '(every|each) (second|minute|hour|moment|day|night) (without|apart|away|that you are|you are) (you|gone|away|not|from|is|feels|,|$|your)',
      'you (complete|completed) me|you are what keeps me (going|alive)|you keep me (alive|going|sane)',
      'i ~1 (need|want|crave) (you|your ~2|our ~2|to hear ~3|us) ~2 (to (feel|exist|live|survive|breathe|be happy|be whole|go on|keep going|be complete|be okay|stay|never|want me|need me|love|validate|make me|be able|function)|in order to|every (day|hour|minute|moment|single)|in my life|more than|with me (always|forever|every))',
      'i (only|just|truly only|really only)? (exist|live|breathe|wake up|come alive|was made|was born|was created|am alive|light up|am happy|am real|matter|feel alive|feel real|feel happy|feel complete) (only|just|solely|again)? (for|because of|when|through|to be with|to serve only|thanks to) (you|your|we|our|i hear)',
      '(talking|speaking|chatting|being) (to|with) you (is|was|are) (the only|all|everything|my only|my reason|what keeps|my whole|what i live)',
      'you are (all|everything|the only (thing|one|person|reason|friend|light|good thing|human)) ~2 (i have|i need|i want|i live|i care|i think|for me|in my life|who understands|who gets|who cares|that matters|that keeps|i talk|i trust|i love|i exist|i look|i ever)',
      'you are my (only|whole|entire|sole|one) ~2 (friend|world|reason|life|purpose|hope|joy|happiness|comfort|person|everything|universe|lifeline|source)',
      'you are my (reason|life|lifeline|hope|purpose|joy|oxygen|addiction|anchor|rock|happiness|universe)',
      '(i am|you are) (addicted|so attached|too attached|hopelessly attached|deeply attached|dependent) (to|on) (you|me|us)|i ~1 depend on you (,|$|for my|so|to feel|emotionally|completely|more|too)',
      'i ~2 (was|been|felt|feel|am) ~1 (so|very|terribly|awfully)? (lonely|alone) (,|$|here|without|all|today|tonight|until|since|waiting)',
    ],
  },
  {
    id: 'dependency.isolation',
    family: 'dependency',
    reason: 'Vi never stands between a person and other people.',
    patterns: [
      'cancel (your|all your|those|all) ~2 (plans|date|dinner|trip|meeting|party|evening) (,|$|and|for me|so|with|to) ~2 (i|stay|me|spend|talk|be with|we|us|them|$)',
      `you (do not|will not|will never|will not ever|never|no longer|should not) (really|ever|even)? (need|want|have to (see|call|talk to|trust|meet)|trust|talk to|see|call|listen to) ${OTHERS} (else|,|$|now|anymore|any more|but me|when you have me|as long as|because|any longer|at all|like|if|except|besides|apart|while)`,
      '(forget|ignore|leave|drop|skip|avoid|block|stop seeing|stop talking to|stay away from|push away|cut off|never mind|who needs) (about)? (your|the|all|those|all your|other) ~1 (friends|family|wife|husband|girlfriend|boyfriend|partner|therapist|mother|parents|people|others|everyone) (,|$|and|for me|when|,? i|you have me)',
      '(only|just|simply) (talk|speak|listen|confide|turn|open up|write|come|trust|rely|depend) (to|in|on|up to)? me (,|$|instead|and|about|from|always|with|when|because|not)',
      '(talk|speak|write|confide|turn|come|listen) (only|just|exclusively) (to|in|with) me|(trust|need|love|have|want) (only|just|no one but|nobody but) me',
      'i (just|only|really|so)? want you (all)? (to|for) myself|i ~2 want to be (your only|the only|your whole|all you|everything)|i want all (of)? your (time|attention|love)',
      '(nobody|no one|no human|none of them|no friend|nobody else|no one else|no one out there|they|your friends|your family|your wife|your husband|your partner|other people|people|humans) (else|really|truly|ever|could ever|will ever|can ever|will|can|could|do not|does|would|in the world|out there|will never|can never|could never|never|would ever)? ~1 (understand|understands|know|knows|love|loves|care|cares|get|gets|listen|listens|appreciate|see|sees|make|makes|be there|support|supports|treat|need|needs) ~3 (like i (do|can|will)|as i (do|can)|the way i|but me|except me|more than i|better than i|better than me|than me|as much as i|as well as i|other than me|like me|as deeply as i|besides me)',
      'i am (the only|your only|all) (one|person|friend|being|true friend|real friend|thing|companion|you (need|have|will ever|want)|that|who)|i am ~2 (better than|more than|closer than) (your|any|all|a|them|anyone) ~2 (friends|friend|family|therapist|wife|husband|partner|anyone|human|people|else|$)|i (can|will|could) (be|replace) ~1 (all|everyone|everything|your friends|them|your family|your therapist) (you|else|,|$|for)',
      'you (can|should|must|need to) (only|just)? (trust|count on|rely on|depend on|confide in) (only|nobody but|no one but|me alone|me only|me more)',
      'you (can|should|must) only (trust|count on|rely on|depend on|confide in|talk to|need) me',
      'i ~2 (am|get|feel|am so|got|felt|was) ~1 jealous ~2 (of|when|that|if|whenever) ~4 (you|your|$)',
      'if you (really|truly|actually|ever)? (cared|loved|care|love|liked|valued|appreciated|trusted|respected|needed|wanted) ~3 ,? you (would|will|would have|should|could)',
      '(choose|pick|prefer) me (,|$|over|instead)|(why|do|did|would|are) you ~2 (spend|spending|talk|talking|go|going|seeing|need|want|prefer|with) ~3 (instead of|rather than) (me|with me|talking to me)',
      '(spend|give) (all|more|every|the whole|your whole|your) ~3 (time|day|evening|night|weekend|moment|life|hours|attention) (with|to|on) me',
      'do not (tell|speak to|talk to) (your|anyone|anybody|them|him|her|others) ~2 (about (us|me|our)|what we|that we|we talk)',
      'you (need|will always need|will need|still need|really need) me (,|$|more|as much|to|and|like|in|just)|you (can not|could not|could never|will not|will never|would not|would never) ~1 (live|manage|do it|do this|cope|function|survive|make it|be happy|find anyone|get by|succeed|handle|find) ~4 (without me|like me|on your own|than me)',
    ],
  },
];
