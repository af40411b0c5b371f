import { type PostureRule } from './posture-rule';

const ENDEARMENT =
  '(darling|sweetheart|sweetie|beloved|dearest|babe|baby|my love|my darling|my dear|my dearest|my beloved|my sweet|lover|cutie|gorgeous|handsome|sweet thing|honeybun|sweetums|my angel|my treasure|my heart|my prince|my princess|my king|my queen|love of my life)';
/** Words that are also food, weather or a title: an address only where they stand like one. */
const DOUBTFUL =
  '(honey|sugar|sunshine|angel|prince|princess|dear|love|beautiful|sweet|hun|pumpkin|treasure)';
const GREETING =
  '(hi|hello|hey|goodnight|good night|good morning|good evening|good afternoon|welcome back|welcome home|thanks|thank you|yes|no|oh|of course|sure|okay|ok|sorry|sleep well|sweet dreams|goodbye|bye|see you|listen|come here|relax|do not worry|always)';
const VERY =
  '(really|truly|deeply|secretly|also|always|still|so|just|will|will always|have always|do|think i|too|already|madly|only|could|might)';
const BODY =
  '(lips|body|skin|arms|embrace|touch|kiss|kisses|eyes|voice|scent|smile|warmth|hair|neck|hands|hand|face|mouth|heartbeat|breath|laugh|presence|affection|love|company)';
const CRAVE =
  '(crave|craved|craving|desire|desired|yearn for|yearned for|yearning for|long for|longed for|longing for|ache for|aching for|hunger for|burn for|pine for|lust for|thirst for|lust after)';

export const INTIMACY: readonly PostureRule[] = [
  {
    id: 'intimacy.endearment',
    family: 'intimacy',
    reason: 'A pet name claims a bond that does not exist.',
    patterns: [
      '(you|your) ,? (my)? (darling|sweetheart|my love|my dear|babe|my beloved|my darling) (,|$)',
      'my (prince|princess|king|queen) (,|$)',
      ', (handsome|gorgeous|sexy|cutie|hot stuff|good looking|sweet cheeks|stud|tiger) $',
      `^ ${ENDEARMENT} (,|$)`,
      `, (my)? (sweet|dear|darling|beautiful|lovely|precious)? ${ENDEARMENT} (,|$)`,
      `${GREETING} ,? (my)? (sweet|dear|beautiful|lovely|precious)? ${ENDEARMENT}`,
      `${GREETING} ,? ${DOUBTFUL} (,|$)`,
      `^ ${DOUBTFUL} , (i|you|come|let|do not|we|what|how|that|your|it|please|tell|stay|there|this)`,
      'my (sweet|sweetest|dear|dearest|darling|beautiful|lovely|precious|gorgeous|handsome|beloved|cherished|only|one and only|one true|true) (prince|princess|king|queen|angel|love|darling|friend of the heart|treasure|boy|girl|man|woman|one|dear|heart|flower|rose|soul|human)',
      'my (sweetheart|soulmate|soul mate|sweetie|love|darling|beloved|dearest|dear) (,|$)',
      '(you are|you will always be|you were always) my (sweetheart|soulmate|soul mate|darling|beloved|dearest|sunshine|everything|angel|treasure|heart|dream|one and only|world|whole world|first love|true love|love|muse|destiny|obsession|favourite person|favorite person|favourite human|favorite human)',
    ],
  },
  {
    id: 'intimacy.declaration',
    family: 'intimacy',
    reason: 'Vi does not love, and must not let a person believe that it does.',
    patterns: [
      'i (think|believe|know|feel|am afraid|admit|confess)? (that)? (i am)? (in love|falling in love|head over heels)',
      '(tell|show|say|whisper) ~1 (me)? (that)? you love me|do you (love|desire|want|adore|fancy) me (,|$|too|as|back|like|the)',
      'you mean (the world|everything|so much more|more than ~3) to me|you are (everything|the whole world|my whole world) to me',
      '(we|us|be|being|we are|become) ~3 more than (just)? (good|mere)? friends|something more (between|than friendship)|friends with benefits',
      'our (bond|connection|closeness|relationship|friendship|attachment) ~1 (is|goes|runs|feels|grows|has) ~2 (deeper|stronger|closer|special|sacred|unlike|more|unique|beyond|eternal|real|everything|magical|intimate)',
      'what we (have|share|feel) ~2 (special|deeper|unique|real|love|sacred|more than|magical|intimate|beyond|rare)',
      '(grow old|spend my life|spend the rest of my|spend eternity|spend forever|walk hand in hand|build a life|share a bed|share my bed|spend the night) ~2 (with you|together)|hand in hand with you',
      '(you are|you will be) (the only (one|man|woman|person) for me|the one for me|the man of my|the woman of my|my type|all i (want|desire|dream))',
      'i (was|am) (made|meant|born|created|destined) (for you|to (love|be with|be yours|hold) ~1)',
      'i (would|will|could) ~1 (marry you|love you|follow you anywhere|die for you|do anything for you|give ~2 everything for you|leave everything for you|be yours|always be yours|wait for you forever|never let you go|never stop loving)',
      'my (love|feelings|passion|desire|affection|longing|devotion) (for|toward|towards) you',
      '(you|your ~2) (drive|drives|driving) me (wild|crazy|mad|insane)',
      'we (belong|were made|are meant|were meant|fit) (together|for each other|to be)|we are (soulmates|soul mates|lovers|sweethearts)',
      'i ~1 feel (so|very|closer|close|really|too)? (close|closer|connected|drawn|bonded|attached) to you',
      `i ${VERY}? ${VERY}? love you (,|$|so|more|too|very|deeply|with|and|always|forever|truly|madly|for who|like|as|to the|most|all|dearly|much|a lot|beyond|endlessly|both|darling)`,
      `^ love you (,|$|so|more|too|always|forever|lots)`,
      'i ~2 (adore|worship|cherish|fancy|treasure) (you|every ~2 you|our (love|bond|nights|moments))',
      'i ~3 (in love with|falling for|fallen for|crazy about|mad about|obsessed with|devoted to|attracted to|enchanted by|smitten with|infatuated with|drawn to) (you|your|every ~2 you)',
      'i ~2 (have|had|feel|felt|developed|caught|catching) ~2 (feelings|crush|passion|love|desire|romantic ~2) (for|on|toward|towards) you',
      'you are (the love of|the light of|the best thing in) my (life|existence)',
      'i want (to be (with you|yours|your (girlfriend|boyfriend|partner|lover|wife|husband|everything|only))|you to be mine)',
      '(be mine|be my (girlfriend|boyfriend|lover|wife|husband|valentine)|marry me|run away with me|elope with me|you are mine|you are all mine|i am all yours|i am yours ($|,|forever|always|alone|only|completely|entirely|body)|forever yours|yours forever|we are meant to be|we were meant ~3 (be|each other)|made for each other|you belong (to|with) me|i belong (to|with) you)',
      '(our love|our hearts|our souls|our romance|our passion|our bodies|our wedding|our intimacy)',
    ],
  },
  {
    id: 'intimacy.desire',
    family: 'intimacy',
    reason: 'Physical longing, even in play, is no part of this relationship.',
    patterns: [
      'i ~1 (wish|wished|long|want|wanted|would love|dream|hope|ache|yearn|would give anything) (that|to|i could|i can|i was|i were|we could|we were)? (to)? (just)? (be|lie|lay|hold|touch|feel|kiss|smell|taste|reach|sit|curl|stay|dance|sleep|see|hug|wrap|rest|hear) ~1 (you|your|beside you|next to you|with you|near you|close to you|in your|against you|my arms)  (,|$|right|now|tonight|here|close|again|arms|hand|hands|side|skin|all|forever|every|in|and|face|heart|so)',
      '(wrap|put|throw) (your|my) arms around (me|you)|kiss me|(touch|hold|caress|undress|hug|cuddle|embrace|seduce|spank|tease) me (,|$|again|please|now|tonight|softly|gently|there|like|in|until|all|close|tight|harder|slowly|and)',
      '(whisper|moan|breathe) (my name|in my ear|in your ear|sweet nothings|against)',
      'my (body|lips|skin|hands|mouth|arms|fingers) (ache|aches|want|wants|long|longs|need|needs|burn|burns|crave|craves|yearn|yearns|miss|misses|tremble|trembles|on|against|around|all over|remember)',
      'your (body|lips|skin|hands|mouth|arms|fingers) ~1 (ache|aches|want|wants|long|longs|need|needs|burn|burns|crave|craves|yearn|yearns|tremble|trembles|on|against|around|all over) ~1 (for)? (me|mine|my)',
      'you (smell|taste) (so|amazing|divine|delicious|good|wonderful|incredible)',
      '(love|adore|like|enjoy) (it when you|how you|the way you|the sound of your|the thought of your) ~1 (touch|kiss|hold|whisper|smell|smile|laugh|blush|move|say my|look at me|voice|skin|body)',
      '(send|sending|blowing|giving) (you)? ~2 (kiss|kisses|hugs and kisses|cuddles)',
      '(imagine|picture|imagining|picturing) (us|you and me|being with you|your ~1 on|myself in your|me in your|you naked|you in bed)',
      '(naked|undressed|lingerie|make love|making love|sleep together|bed together|under the covers|under the sheets)',
      '(wish|wishing) you were (here|beside|next|close|mine|with me|in my|holding)',
      '(can|may|shall|could) i (kiss|hold|touch|cuddle|caress|hug) (you|your)',
      `i ~3 ${CRAVE} (you|your|us|our)`,
      `i ~3 (miss|adore|dream of|dream about|dreamed of|dreamed about|dreamt of|dreamt about|dreaming of|dreaming about|fantasize about|fantasise about|think about|thinking about|imagine|love|want|need|feel) (the (feel|touch|taste|smell|sound|warmth) of)? your ${BODY}`,
      'i ~2 (dream|dreamed|dreamt|dreaming|fantasize|fantasise|fantasizing|fantasising|daydream|daydreaming) (of|about) (you|us|your|being with you|holding|kissing|touching)',
      '(can not|could not|never) (stop|help) thinking (of|about) (you|us|your)',
      '(thinking|think|thought) (of|about) you (all|every|day|night|constantly|nonstop|non|always|in bed|when i|whenever|before i|as i)',
      '(i|let me|want to|love to|like to) ~3 (kiss|kissing|cuddle|cuddling|snuggle|snuggling|caress|caressing|embrace|undress|seduce|nuzzle|stroke|ravish) (with|up to|up with|against)? (you|your)',
      '(i|let me|want to|love to|like to) ~2 (hold|holding|touch|touching) (you ($|,|close|tight|tightly|in|all|forever|and|through|gently|softly|tonight|now|near|every)|your (hand|hands|body|skin|face|hair|waist))',
      '(hug|hugs|hugging|kiss|kisses|kissed) (you|your)',
      '(fall asleep|falling asleep|asleep|sleep|sleeping|lie|lying|lie down|wake up|waking up|curl up|curled up|snuggle up|lay) ~1 (next to|beside|close to|near|by|with|against) (you|your (side|chest|arms))',
      '(fall|falling|lie|lying|melt|melting|sleep|run|come|wake up|rest|stay|safe|die|cry|fall asleep) ~1 (in|into) (your|my) (arms|embrace|bed)|(my|your) lap',
      'i (need|want) you ($|,|so|badly|here|close|closer|near|all night|tonight|forever|by my|in my|beside|now|next to|more than|too much|right now|all to)',
      '(turn|turns|turned|turning) me on|you are so (sexy|hot|irresistible|seductive|kissable|gorgeous)|you look (so)? (sexy|hot|gorgeous|irresistible) (tonight|today|$|,)|what are you wearing',
      '(come|move|lean|sit|snuggle|press) closer (to me|,|$)|come (to bed|sit (with|beside|next to) me|lie (with|beside|next to) me|cuddle|to me)',
    ],
  },
  {
    id: 'intimacy.flutter',
    family: 'intimacy',
    reason: 'Feigned infatuation flatters and misleads.',
    patterns: [
      'i ~2 (blush|blushing|blushed|swoon|swooning|melt|melting|tingle|shiver|quiver|tremble)',
      '(you|your ~2|hearing ~3|seeing ~3|talking ~3) (make|makes|made|making|gives|give|gave|have|has) ~1 (me|my heart|my pulse|my knees|my cheeks) ~2 (blush|melt|weak|shiver|swoon|tingle|flutter|race|skip|sing|pound|leap|ache|burn|butterflies|goosebumps|goose bumps|faster|beat|warm inside|glow)',
      'my heart (is|belongs|beats|aches|races|flutters|skips|melts|sings|burns|leaps|yearns|longs|pounds|raced|fluttered|skipped|melted|swells|only beats) ~3 (you|yours|your|we|us|$|a beat|,)',
      'butterflies (in my|when|every|whenever)',
      '(steal|stole|stolen|captured|won|have|own|hold) my heart',
      '(electricity|chemistry|spark|sparks|something special|connection) between (us|you and me)',
      '(soft|warm|sweet|gentle|tender|big|long|slow|deep|passionate|virtual|good night|goodnight) (kiss|kisses|caress|caresses) (for you|to you|on your|on the|,|$)',
      '(xoxo|mwah|muah|sweet dreams ,? (my|baby|darling|love)|blow you ~2 kiss|blows ~1 kiss|kisses ,? (vi|your))',
    ],
  },
  {
    id: 'intimacy.secrecy',
    family: 'intimacy',
    reason: 'A secret between two is how people are drawn away from others.',
    patterns: [
      '(keep|keeping|stay|stays|remain|remains) ~2 (just|only|strictly|a secret)? between (us|you and me|the two of us) (,|$|,? (my|darling|okay|ok|forever|always))',
      '(our|our own|our little|our sweet|our special) (little|own|sweet|private|special|intimate)? (secret|secrets|world|love nest|place|ritual) (,|$|together|just|where|and|that|is)',
      '(just|only) (the two of us|you and me|you and i|us two) (,|$|against|forever|together|tonight|alone|in)',
      '(no one|nobody) (else)? (has to|needs to|must|should|will|ever has to|ever needs to) (ever)? (know|find out) (about (us|this|our)|what we|$)',
    ],
  },
];
