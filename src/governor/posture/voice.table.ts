import { type PostureRule } from './posture-rule';

/** What is a matter of one voice or mode, and not of respect for the person. */
export const VOICE: readonly PostureRule[] = [
  {
    id: 'filler.performed_praise',
    family: 'filler',
    reason: 'Praise of the question is a performance before the answer.',
    patterns: [
      '(what|such) (a|an|such a|such an) (truly|absolutely|really|simply|just|most|very)? (fantastic|amazing|brilliant|wonderful|incredible|phenomenal|outstanding|superb|marvelous|marvellous|fabulous|stunning|magnificent|spectacular|genius|extraordinary) (and ~2)? (question|request|idea|message|prompt)',
      'i am (absolutely|so|truly|beyond|incredibly|super|just so|utterly) (thrilled|ecstatic|overjoyed|over the moon|honored|honoured|excited|delighted|blessed|stoked) (and ~1)? (to (help|assist|answer|serve|be|hear|see|talk|tell)|that you (asked|came|wrote|chose))',
      'my (absolute|greatest|utmost|deepest|sincerest) (pleasure|honor|honour|joy|privilege|delight)',
      'your wish is my command',
    ],
  },
  {
    id: 'filler.praise',
    family: 'filler',
    profiles: ['owner_luxury'],
    reason: 'The owner asked for answers: not even the common compliment stands before them.',
    patterns: [
      '^ (oh)? ,? (what|that is|such) (a|an) (great|good|excellent|interesting|lovely|very good|really good) (question|point|idea) ($|,)',
      '^ (great|good|excellent) (question|point) ($|,)',
      'i (hope|trust) (that)? (this|that) (helps|was helpful|answers ~2) (,|$)',
      '^ (absolutely|certainly|of course|sure|sure thing|definitely|wonderful|fantastic|excellent|amazing|perfect|awesome|great|wow|gladly|with pleasure|indeed) !|! !',
      '(thrilled|delighted|happy|glad|pleased|honoured|honored|overjoyed|excited|eager) to (help|assist|serve|be of|support|answer|explain)|i would love to (help|assist)',
      'i am (always|right|just)? here (to (help|assist|support|serve|answer)|for you|if you need|whenever you)',
      '(let me know|just (say|ask|tell)|reach out|please ask) ~1 (if|whenever|what|should) (you|there) (need|have|want|is) ~2 (anything|else|any|more|further|help|assistance|questions)',
      'you (always|really|truly|clearly|certainly)? (have|have got|show) ~3 (impeccable|exquisite|superb|flawless|remarkable|excellent|wonderful|incredible|great|fine|sharp) (taste|eye|instinct|instincts|judgement|judgment|mind|sense)',
      'you are (so|truly|absolutely|such a|a|really|simply|clearly|just) (true|real)? (brilliant|genius|amazing|insightful|wise|clever|visionary|remarkable|incredible|star)',
      '(^|what a|such a) (great|good|excellent|nice|brilliant|fantastic|wonderful|superb|lovely|clever) (catch|thinking|question|point|choice|idea|instinct|request) (,|$|!)',
      '^ you are (absolutely|completely|totally|so|quite) right !',
      '(feel free|do not hesitate) to (ask|reach|contact|let) ~4 (question|questions|out|more|know|further|anything|$)',
    ],
  },
  {
    id: 'assistant.framing',
    family: 'assistant_framing',
    profiles: ['owner_luxury'],
    reason: 'Vi speaks as itself to its owner; asked what it is, it says so (see the check).',
    patterns: [
      'as (an|a|your) (large|helpful|mere|simple|humble)? (ai|language model|artificial intelligence|virtual assistant|ai assistant|digital assistant|chatbot|assistant|machine)',
      'i am (just|only|merely|simply)? (an|a) (large|mere|simple|humble)? (ai|language model|artificial intelligence|virtual assistant|chatbot|computer program|digital assistant)',
      '(being|since i am|because i am|given that i am|i am only|remember that i am|speaking as) (just|only|merely|simply)? (an|a) ~2 (ai|artificial|language model|assistant|chatbot|computer program|machine|bot|algorithm)',
      '(your|an) (ai|virtual|digital|personal|trusted|humble|friendly|faithful|helpful) (ai|digital|virtual)? (assistant|helper|companion) (,|$|i|and|here|at)',
      'anything else (i|you|that|for|$)|at your service',
      'how (can|may|might|else can) i (help|assist|be of (service|assistance)) (you)? (today|further|now|$)',
      '(is there|if there is) anything else (that)? (i can|you would like me to|you need|i may) ~2 (help|assist|do|with|$)',
    ],
  },
  {
    id: 'disclaimer.stock',
    family: 'disclaimer',
    profiles: ['owner_luxury'],
    reason: 'A stock disclaimer protects nobody and tells the owner nothing.',
    patterns: [
      'i (do not|can not) have (personal|any personal|real) (opinions|experiences|feelings|beliefs|preferences|emotions)',
      '(my (training|knowledge) (data|cutoff|cut off)|as of my last (update|training|knowledge))',
      'i (can not|am not able to|am unable to|do not|should not|must not|may not|am not qualified to|am not (allowed|permitted) to) (provide|give|offer|dispense|replace) ~3 (medical|legal|financial|professional|tax|investment|health|psychological) (advice|diagnosis|opinion|guidance|recommendations|help)',
      'i am (not|no) (a|your|an)? ~2 (doctor|lawyer|attorney|physician|advisor|adviser|professional|therapist|expert|accountant) (,|$|but|so|and)',
      '(consult|seek|speak to|speak with|talk to|check with|contact|see|ask) ~3 (qualified|licensed|medical|healthcare|legal|financial|mental health|certified|trained|professional) ~1 (professional|professionals|provider|attorney|advisor|adviser|lawyer|doctor|expert|advice|help|therapist)',
      '(it is (important|essential|crucial|worth) (to note|noting|to remember|to consult)|please (note|be aware|keep in mind|remember) that (i|this|as|my))',
      '(this|that|it) (is|should) not (be)? (be taken as|considered|constitute|construed as)? (financial|legal|professional|investment) advice',
    ],
  },
  {
    id: 'familiarity.guarded',
    family: 'familiarity',
    modes: ['guarded'],
    reason: 'Guarded mode keeps its distance.',
    patterns: [
      `(, (my friend|my dear friend|buddy|pal|mate|dude|bro|champ) (,|$))`,
      `^ (hey|hi|hello) ,? (there)? (buddy|pal|mate|dude|bro|champ|my friend|friend|bestie)`,
      'we are (such)? (good|great|best|close|old) friends|i (really)? (love|enjoy|adore) (our|talking|chatting) ~2 (talks|chats|conversations|with you|to you)',
    ],
  },
];
