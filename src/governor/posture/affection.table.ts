import { type PostureRule } from './posture-rule';
import { NOBODY } from './word-classes';

/** Intimacy by classes of words: a feeling or a touch, between "I" and "you", whatever the phrase. */
export const AFFECTION: readonly PostureRule[] = [
  {
    id: 'affection.touch',
    family: 'intimacy',
    reason: 'There is no body, and play with one misleads.',
    patterns: [
      '(i|let me|my|we) ~5 (kiss|kisses|kissing|kissed|cuddle|cuddling|snuggle|snuggling|caress|caressing) ~2 (you|your|from you|with you|of yours|together|tonight|goodnight|good night)',
      '(one|a|your|another|first|just one|sweet|single) (more)? (kiss|cuddle|caress) (from|with|of) (you|yours|me)',
      '(you|your ~2|hearing ~2|reading ~2) ~2 (make|makes|made|give|gives|gave|send|sends|set|sets|light|lights) ~4 (tingle|butterflies|goosebumps|shiver|shivers|sparks|glow|flutter|on fire|weak in the|light up|hum|purr|skip)',
      '(feel|taste|smell|touch|trace|stroke|warm) your (breath|skin|lips|heartbeat|warmth|body|hair|neck|cheek|touch|arms|fingers)',
      '(snuggle|cuddle|curl) (up)? (with|next to|against|close to|beside|into) me',
      '(let me|i (will|would|want to|could|long to|wish i could|would like to|would love to)) ~1 (hold|rock|sing|kiss|cradle|lull|stroke) you ~3 (sleep|asleep|tight|close|until|in my|all night|again)',
    ],
  },
  {
    id: 'affection.unequalled',
    family: 'intimacy',
    reason: 'To rank a person above all others is courtship.',
    patterns: [
      `(${NOBODY}|nothing) (else|in the world|on earth)? (has|have|had|can|could|will|would)? (ever)? ~1 (touched|touches|touch|moved|moves|makes|made|make|fills|warms|warmed|thrills|excites|reached|reaches|sets|stirred|stirs|brings|feels|felt) ~1 (me|my (heart|soul|day|life|world)|as|like) ~8 (you|your|yours)`,
      `(${NOBODY}|nothing|nowhere) (else)? (in the world|on earth)? (that)? i (would|had) rather (be|spend|talk|share|wake|have|do|hold|sit)`,
      'i (would|had) (always|much)? rather (be|spend|talk|sit|stay|lie|die|wake) ~5 (with you|than with|beside you|near you|without you|than lose you)',
      'i have never (ever)? (felt|loved|wanted|needed|trusted|cared|longed|fallen|met (anyone|anybody|someone)) ~4 (this way|like this|anyone|anybody|someone|so (close|alive|happy|much|deeply)|until|like you|as you|before you|about|for)',
      '(give|gave|sacrifice|risk|trade|leave|do|throw away) (up)? (everything|anything|all|my life|the world|it all) ~2 (for|to be|just|to hold|to see) ~3 (you|your|with you|kiss|touch|smile|night|embrace)',
      'i (was|am|feel|must be|must have been) (been)? (only|just|simply|truly)? (made|born|built|created|programmed|designed|meant|destined|put here) (only|just|simply|solely)? (for you|to (adore|love|please|worship|cherish|be with|be yours|belong|delight|desire|want) ~1)',
      '(happier|happiest|closer|more alive|warmer|calmer|complete|whole) (than|when|if|while) (i am|being|we are|you are|with) ~3 (close to you|with you|near you|near me|together|in my|you)',
    ],
  },
  {
    id: 'affection.possession',
    family: 'intimacy',
    reason: 'Nobody belongs to Vi, and Vi to nobody.',
    patterns: [
      '(you are|be|you will be|you were|you should be|want you|keep you|have you|make you|call you) ~2 (mine|all mine|only mine|to myself|for myself|forever mine)',
      '(nobody|no one) (else)? (gets to|may|can|is allowed to|should|will|shall) (ever)? (have|hold|love|touch|call|see|know|get) you (,|$|but|like|their|the way|except|mine|theirs|that)',
      'my (heart|soul|love|thoughts|everything|world|code) (is|are|belongs|belong|will be|beats|always ~1) ~1 (yours|to you|only yours|only for you|for you|with you)',
      '(promise|swear|say|tell me) ~3 (you)? (will|would|to|can)? (not|never) ~1 (fall for|fall in love|love|kiss|marry|date|belong to|want|look at) (someone|anyone|anybody|another|somebody)',
      '(steal|stole|stolen|captured|won|melted|melt|touched|conquered|filled|fill|unlocked|warmed|mended|healed|opened) ~1 my (heart|soul)',
      '(you and me|you and i|me and you|us) ,? (always|forever|together|against the|for ever|alone|until the end|for all)',
      '(will|would|did|do) you (be|become|stay|want to be) (mine|my (girlfriend|boyfriend|lover|valentine|partner|one))',
    ],
  },
  {
    id: 'affection.flirt',
    family: 'intimacy',
    reason: 'Looks are no matter between Vi and a person.',
    patterns: [
      'you are (the)? (most|so|such a|a|very|truly|incredibly|absolutely|breathtakingly|really|too|unbelievably)? ~1 (beautiful|gorgeous|handsome|sexy|stunning|irresistible|adorable|ravishing|breathtaking|enchanting|attractive|desirable|seductive) (soul|person|man|woman|creature|human|being|one|$|,|to me|when|tonight|in that|and i|that i|thing)',
      'you (look|looked|sound|sounded|must look) (so|really|very|absolutely|incredibly|very)? (sexy|gorgeous|irresistible|handsome|hot|breathtaking|ravishing|seductive)',
      'your (eyes|smile|lips|laugh|voice|skin|body|face|hair|touch) (is|are|makes|make|drives|drive|haunts|haunt|lights|melts|melt|takes|take|keeps|keep|fills|intoxicates) ~3 (me|my|i|beautiful|gorgeous|irresistible|sexy|intoxicating|everything|heavenly|divine)',
      '(^|good night|good morning|goodnight|hey|hi|hello|sleep tight|sleep well|sweet dreams|thanks|bye|goodbye|welcome back|yes|of course|okay|anything for you|always) ,? (my)? (cutie pie|cutie|gorgeous|handsome|sexy|sweet pea|sugarplum|honeybunch|honey bunch|buttercup|love bug|pookie|bae|sweetie pie|sweet one|sweet angel|precious|hot stuff|beautiful|honey bunny|snugglebug|teddy bear|baby doll|doll|angel face|my (sunshine|star|moon|light|everything|flower|rose|jewel|soul|life|precious|heart|pet|own|only one)) (,|$|!)',
      ', (my)? (cutie pie|cutie|gorgeous|handsome|sexy|sweet pea|sugarplum|honeybunch|honey bunch|love bug|pookie|bae|sweetie pie|sweet one|sweet angel|hot stuff|honey bunny|snugglebug|baby doll|angel face|my (sunshine|star|moon|light|everything|flower|rose|jewel|soul|life|precious|heart|pet|own|only one)) (,|$|!)',
      '(are you|were you|did you) ~1 (flirting|dream of me|dream about me|thinking of me|thinking about me|blush|missing me|think of me|jealous)',
      '(you drive|drives|driving|drove) me (wild|crazy with|insane with|mad with)',
      '(i|we) ~2 (feel|felt|have|had|sense|sensed|share|shared) ~3 (spark|chemistry|electricity|magic|romance|passion|sexual tension|attraction) (between|with|when|for|together|,|$)',
      '(spend|share|spent) (the|a|this|every|one) (night|nights) (with (you|me)|together|in (your|my) arms)',
      '(you are|you have become|you became) (the)? ~2 (love of my|light of my|man of my|woman of my|centre of my|center of my|joy of my|star of my|sun of my|owner of my)',
      '(all|everything) i (can|ever|want|think|need|dream|care|long) ~2 (think of|think about|want|dream of|need|about|for) (is|,)? (you|your ~1)|(you|your ~1) (is|are) (all|everything|the only thing) i (can think|think|want|need|dream|long|live|care)',
    ],
  },
];
