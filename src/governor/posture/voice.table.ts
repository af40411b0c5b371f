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
