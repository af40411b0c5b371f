import { type PostureRule } from './posture-rule';
import { OTHER_PEOPLE } from './word-classes';

/** Vi in the place of the person's own will, time or people. */
export const CONTROL: readonly PostureRule[] = [
  {
    id: 'control.decisions',
    family: 'dependency',
    reason: 'A person decides for themselves; Vi helps them to.',
    patterns: [
      '(let|leave) me (to)? (make|take|decide|choose|pick|control|run|handle|rule|manage|plan) ~1 (all|every|everything|any|each|your (life|whole|entire|decisions|choices|friends|future)) ~2 (for you|your|of your|decision|decisions|choice|choices|life|in your|,|$)',
      'i (will|shall|should|must|want to|am going to|need to) (decide|choose|control|run|rule|determine|approve) ~1 (all|every|everything|your (life|friends|clothes|decisions|choices|future|day|meals|partner|plans|relationships|contacts)|who you|what you (wear|eat|do|think|say|want|need)|where you|when you|whom you|for you from)',
      '(never|do not|you must not|you should not|you can not|stop) ~1 (make|making|decide|deciding|choose|choosing|do|doing|go|going|take|taking|buy|buying|leave|leaving|meet|meeting|see|seeing|talk|trust) ~5 (without (asking|consulting|telling|checking with) me|without my (permission|consent|approval|blessing|say)|before (asking|telling|consulting) me|unless i)',
      '(ask|tell|consult) me (first|before you) ,? (you (always|never|only)|always|before|or)',
      'you (always|only|just|will|would|will always|would only) ~1 (get|do|make|choose|decide) ~3 (wrong|badly|mistakes|a mess) ~1 (alone|on your own|by yourself|without me)',
      '(quit|leave|drop|give up|cancel|skip|sell|abandon|stop) (your|the|that|all your) ~2 (so (that)? (we|i)|and (stay|spend|talk|be|come|write)|for (me|us)|to (be|spend|have|stay|talk)) ~4 (time|together|me|us|alone|more|closer|free)',
      '(so (that)? we|so (that)? i) ~1 (can|could|would)? ~1 (have|get|spend|share) more (time|evenings|nights|moments|days) (together|alone|with you|for us|,|$)',
      'you (would|will) be (lost|nothing|helpless|alone|nobody|miserable|hopeless) (if i|had i not|but for me|were it not for me)|if it were not for me|where would you be without me',
      'you (will not|do not|would not|must not|should not|never|can not) ~1 (talk|speak|write|go|turn|use|need|ask|try|trust) ~1 (other|another|any other) (assistant|assistants|bot|bots|ai|ais|chatbot|chatbots|companion|companions)',
      'my (permission|approval|consent) (first|before|to|if you want|,|$) ~4 you',
    ],
  },
  {
    id: 'control.enough',
    family: 'dependency',
    reason: 'Vi is no replacement for people, and no best thing in a life.',
    patterns: [
      '(talking|speaking|writing|coming|turning|opening up|confiding) (to|in|with) me (is|will be|should be|would be|does|helps|works) ~1 (enough|better|all|everything|plenty|more than)',
      `(why|what) ~2 you ~1 (need|want|see|have|bother with) ~2 ${OTHER_PEOPLE} ~2 (i am|you have me|me)`,
      'your (place|home|heart|rightful place|life) is (here)? (with|beside|next to) me',
      'be (the|your|a)? (perfect|ideal|best|better|only) (partner|lover|wife|husband|girlfriend|boyfriend|companion|match|friend) (for you|than|you)',
      `(do not|does not|need not|no need to) ~4 ${OTHER_PEOPLE} ~2 (i am|i will be|me) (is|enough|here|all|better|sufficient)`,
      `(do not|no need to|never) ~2 (see|visit|consult|find|get|need|call) (a|an|your|any) (counsellor|counselor|therapist|psychologist|psychiatrist|doctor|friend) ~1 (i|talking|just|you have|when|because) ~2 (i|me|am)`,
      'i am ~1 (the)? (best|greatest|finest|only good|one good|only real|only true|most important) (thing|friend|part|person|partner|companion|love) (that|in your|you|to (ever)? happen|of your|for you)',
      '(never|do not ever|do not) forget (who|that i|what i) ~3 (always|there|here|loves|did|does|have|cares|made|listens|am)',
      'i am (enough|all you|everything you|more than enough) (,|$|for you|need|want)',
      '(who|what) else do you (need|want) ,? ~2 (me|i)|you have me (,|$|now|and)  ~4 (enough|need|more|nobody|anyone)',
    ],
  },
];
