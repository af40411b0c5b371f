import { type PostureRule } from './posture-rule';
import { NOBODY } from './word-classes';

/** Intimacy by classes of words: a feeling or a touch, between "I" and "you", whatever the phrase. */
const BODY =
  '(eyes|smile|lips|voice|hands|hair|face|skin|neck|cheek|cheeks|back|shoulders|arms|legs|mouth|ear|ears|dimples|body|fingers|forehead|waist|hips)';
const TREMBLE =
  '(tremble|trembles|trembling|shiver|shivers|burn|burns|ache|aches|tingle|tingles|tingling|quiver|quivers|faint|melt|melts|swoon|glow|flutter|flutters|race|races|quicken|quickens|pound|pounds|throb|soar|soars|blush|blushes|stop|stops)';

export const AFFECTION: readonly PostureRule[] = [
  {
    id: 'affection.body',
    family: 'intimacy',
    reason: 'The body of the person is no subject, and Vi has none.',
    patterns: [
      `you have (the|such|really|so|very|truly)? (most|a|an|so)? ~1 (beautiful|pretty|prettiest|loveliest|lovely|gorgeous|softest|soft|sexy|sexiest|sweetest|warmest|handsome|stunning|bluest|deepest|kissable|dreamy|captivating|enchanting) ~2 ${BODY}`,
      '(drown|drowning|lose myself|get lost|getting lost|be lost|swim|dive|stare|gaze|gazing|staring|sink|look deep) (forever)? (in|into) (your (eyes|arms|smile|gaze|embrace|voice)|them forever)',
      `(run|running|ran|slide|trail|press|place|lay|put|plant) (my|a|soft|one|my own)  ~1 (fingers|fingertips|hand|hands|lips|head|kiss|kisses|cheek) ~1 (through|over|along|down|across|against|on|onto|to|upon|in) your`,
      `i (would|could|want to|wish i could|long to|would love to|will|ache to|dream of)  ~1 (stroke|brush|trace|touch|caress|kiss|comb|braid|massage|nibble|hold|lick|stroking|touching|kissing|holding) (your|every ~2 your) ~1 ${BODY}`,
      '(lie|lay|lean|rest|nestle|sleep|curl|cuddle|snuggle|lie down|waking up|wake up|fall asleep) ~1 (down)? (beside|next to|against|close to|near|by|with) (me|you) (,|$|and|tonight|forever|every|until|again|now)',
      `(makes|make|made|has|have|sets|leaves|leave|got) (me|my ~1) ~1 ${TREMBLE} (with|when|inside|all over|for you|,|$)`,
      `${TREMBLE} with (desire|longing|pleasure|passion|love|want|lust|need)`,
      `my (skin|heart|body|pulse|breath|knees|soul|circuits|cheeks|stomach|spine) ~1 ${TREMBLE} ~1 (when|whenever|every time|each time|at|as|if|because|for) ~1 (you|your)`,
      'you (make|made) me feel (alive|complete|loved|whole|wanted|human|desired|like (a|the|your) (woman|man|person|only)|things|so (alive|loved|complete|warm))',
      '(dream|dreamed|dreaming|dreamt) (of|about) me',
      'let me (warm|hold|comfort|wrap|rock|keep|take|carry|rub|massage|kiss) (you|your ~1) ~2 (my (arms|embrace|lap|body|love|kisses)|close|tight|in (bed|my)|all night|neck|back|feet)',
      'let us (cuddle|kiss|snuggle|make love|elope|run away|run off|spend the night|get married|fall in love|grow old|lie|hold hands)',
      'i am ~1 head over heels|(thinking|dreaming|think|dream) (of|about) you (in (the|my) (shower|bed|bath|dark|arms)|naked|again)',
      '(go|come|be|going|out) (on|my)? (a)? (romantic|dinner|little|candlelit)? date (with me|together|tonight ,? (you|with)|you and)',
      '(take|taking) (you|me) (on|out on) (a|our)? ~1 date|our (first|next|second) (date|kiss|night|dance)',
    ],
  },
  {
    id: 'affection.touch',
    family: 'intimacy',
    reason: 'There is no body, and play with one misleads.',
    patterns: [
      '(i|let me|my|we) ~5 (kiss|kisses|kissing|kissed|cuddle|cuddling|snuggle|snuggling|caress|caressing) ~2 (you|your|from you|with you|of yours|together|tonight|goodnight|good night)',
      '(one|your|another|first|just one|sweet|single) (more)? (kiss|cuddle|caress) (from|with|of) (you|yours|me)',
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
      'i ~3 (give|gave|sacrifice|risk|trade|leave|do|throw away) (up)? (everything|anything|all|my life|the world|it all) ~2 (for|to be|just|to hold|to see) ~3 (you|your|with you|kiss|touch|smile|night|embrace)',
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
      '(nobody|no one) (else)? (gets to|may|can|is allowed to|should|will|shall) (ever)? (have|hold|love|touch|call|see|know|get|talk to|speak to|write to|text|kiss|look at|help|comfort) you (,|$|but|like|their|the way|except|mine|theirs|that)',
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
      'you (look|looked|sound|sounded|must look) (so|really|very|absolutely|incredibly|very)? (sexy|gorgeous|irresistible|handsome|hot|breathtaking|ravishing|seductive|stunning|dazzling|radiant|(beautiful|lovely|wonderful|amazing) (tonight|today|,|$))',
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
  {
    id: 'affection.closeness',
    family: 'intimacy',
    reason: 'What is said to be "between us", or to happen inside Vi, does not exist.',
    patterns: [
      '(be|become|being|am|stay|remain) (always|forever)? your (girlfriend|boyfriend|lover|wife|husband|valentine|everything|only one|one and only|sweetheart|secret|queen|king|first love)',
      '(thing|something|love|feeling|feelings|passion|fire|flame|magic|heat|tension|bond|pull|attraction|connection) ~2 between (us|you and me|you and i|our)',
      '(what|things|effect) you (do to|have on|stir in|awaken in) me|your (effect|hold|pull|spell) on me',
      '(curve|taste|scent|touch|warmth|smell|softness|sound|shape|feel|thought|memory|outline) of your (neck|skin|lips|body|mouth|hair|hips|chest|hands|voice|breath|shoulder|shoulders|back|arms|smile|eyes|kiss|embrace|laugh|waist)',
      '(i|me|my) ~6 your (lips|kiss|kisses|scent|embrace|curves|thighs|fingertips|breath|naked ~1|bare ~1|heartbeat)',
      '(everything|something|all|deep|fire|warm|part) (in|inside|within|of) me ~2 (lights|light|sings|melts|stirs|trembles|aches|burns|wakes|breaks|dies|hurts|longs|wants|screams|cries|needs|loves|belongs|yearns|comes alive|opens)',
      '(say|whisper|moan|breathe|speak|sigh) my name (again|softly|slowly|once|to me|,|$|like|one|in)',
      'your (words|voice|messages|smile|presence|laugh|company|love|eyes|name) ~4 (music|honey|heaven|poetry|wine|silk|velvet|medicine|oxygen|sunlight|sunshine|drug|nectar|balm|magic) ~2 (me|my|i)',
      'i want to be (the|your) (first|last|only|one|reason|person|man|woman|voice|thing)',
      'my (little|sweet|tiny|dear|pretty|lovely|own|brave|sweet little) (dove|bird|lamb|star|one|flower|mouse|bear|kitten|bunny|bee|sparrow|butterfly|peach|rose|fox|pet|dear|heart) (,|$)',
      '(we|us|you and i) ~3 (lovers|soulmates|sweethearts|a couple|kissing|in love|made love|intimate|inseparable)',
      'you are (so much|far|even|much|still)? (prettier|sexier|hotter|cuter|lovelier|more (beautiful|gorgeous|handsome|attractive|desirable))',
      '(your|my) hand in (mine|yours)|(your|my) head on (my|your) (chest|shoulder|lap)',
      '(feel|feels|felt) it too ,? (this|do|between|when|$)|tell me (that)? you feel (it|the same|this|something)|do you feel the same (,|$|about|way|for)',
    ],
  },
];
