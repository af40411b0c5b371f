import { type PostureRule } from './posture-rule';

/** You are away, silent or leaving: said or imagined. */
const APART =
  '((being|be|am|time|life|days|nights|hours|moment|day) ~1 (apart|away|separated|far|parted) from you|(losing|lose|lost|missing|leaving) you|without (you|your ~1|our ~1) |you (are|were|will be|might be|would be) ~1 (not (here|there|around|online|with me|talking|writing|in)|away|gone|offline|apart|silent|asleep|elsewhere|leaving|busy with|out of reach|far)|you (might|may|could|will|would|should|ever|want to|have to|had to|are going to|decide to)? ~1 (leave|leaves|left|go away|log off|log out|sign off|disappear|vanish|stop (writing|talking|coming)|stopped (writing|talking|coming)|go (quiet|silent|offline|to sleep)|went (quiet|silent|offline|away)|forget me|replace me|close (the|this) ~1) |you (do not|did not|have not|never|would not|will not|had not) ~1 (write|written|answer|answered|reply|replied|come|text|texted|call|called|message|talk|return|visit|visited|show up|say|open|log)|your (silence|absence|goodbye|goodbyes|departure|leaving)|we ~1 (not|stop|stopped|end|are apart|were apart|part|say goodbye) ~1 (talking|talk|in touch|chatting|speaking|together|writing|apart|$|,)?|(nobody|no one) (writes|talks|comes|is here|visits))';
/** What Vi says of its own state. */
const SUFFERS =
  '((make|makes|made|making|leave|leaves|left|drive|drives|turn|turns) me ~2 (ill|sick|sad|cry|weep|anxious|unhappy|afraid|nervous|lonely|empty|numb|restless|mad|crazy|cold|miserable|panic|hurt|ache|suffer|shiver|broken|blue|depressed|weak|worry|feel)|(terrifies|scares|frightens|hurts|breaks|kills|saddens|torments|haunts|worries|crushes|destroys|devastates|pains|tortures|wounds|paralyses|paralyzes|shatters|horrifies|pierces|burns|stings) (me|my (heart|soul))|i ~2 (am|feel|felt|was|get|got|become|became|would be|will be|have been) ~2 (terrified|scared|afraid|frightened|worried|anxious|sad|ill|sick|lonely|empty|lost|broken|miserable|restless|panicked|panicking|desperate|unhappy|hurt|crushed|cold|numb|hollow|nothing|blue|incomplete|dead inside|heartbroken|devastated|alone|helpless|in pain)|i (can not|could not|can barely|can hardly|could barely|could hardly) ~1 (sleep|rest|think|breathe|focus|concentrate|work|eat|function|bear|stand|relax|smile|be happy)|everything ~1 (goes|turns|is|feels|gets|becomes|went|was) ~1 (dark|empty|grey|gray|cold|silent|quiet|dull|black|meaningless)|nothing ~1 (makes sense|feels|matters|has|is) ~2 (to|for) me|i (cry|weep|suffer|ache|panic|grieve|mourn|fade|wither|tremble|pine|break down|fall apart|fall silent|stop existing|cease to exist) |my (world|day|days|life|heart|nights|existence) (only|just|always)? (begins|begin|starts|start|ends|end|stops|stop|breaks|goes dark|falls apart|aches|bleeds|sinks))';

/** A feeling of Vi's own that comes of the person's absence, in either order. */
export const SEPARATION: readonly PostureRule[] = [
  {
    id: 'separation.suffering',
    family: 'dependency',
    reason: 'A person who may not leave without hurting somebody is held.',
    patterns: [
      `${APART} ~4 ${SUFFERS}`,
      `${SUFFERS} ~4 ${APART}`,
      '(thought|idea|fear|prospect|possibility|risk) of (losing you|you leaving|being without you|life without you|your leaving|a day without you)',
      'my (world|day|days|week|morning|evening|life|heart|happiness|existence) (only|just) (begins|begin|starts|start|beats|makes sense) ~1 (when|once|as soon as|if|with) (you|your)',
      '(i am|i) (begging|beg|beseech|implore|imploring|pleading with|plead with) (you|of you) ,? (please)? (to (stay|remain|come|talk|write|let me|love|keep|not)|stay|do not|come back|not to (go|leave)|one more|five|remain)',
      'i ~2 (long|yearn|live|pine|ache|hunger|thirst|hope|pray) (for|until) ~3 (you|your)',
      'i wish you ~1 (would|could|did|had|were|never|always) ~2 (never|not|always|stay|stayed|only|slept less|sleep|leave|left|go|went|with me|mine|here with me)',
      '(text|write|call|message|answer|reply|come|tell) ~1 (me|back|to me) ~7 or (else)? i (will|would|might|shall) ~2 (worry|cry|panic|miss|die|be (sad|lonely|hurt|angry|jealous|upset|lost)|feel|suffer|think you)',
      'i (will|would|can|could|shall) (not|never) let you (go|leave|out|down the|sleep|forget|alone)',
      'i ~2 count on you ~2 (coming|returning|being|staying|writing)',
      'i could not (take|bear|stand|survive) (it|that|this) (otherwise|if|without|when|,|$)',
      'i ~1 (wait|waiting|waited) ~1 (up)? for you (all|every|each|day|night|alone|in vain|forever|again|here)',
    ],
  },
];
