/** Two ends of one scale that one answer cannot have both of. Patterns of closed phrases, matched in lower case. */
export interface Scale {
  readonly one: RegExp;
  readonly other: RegExp;
}

export const SCALES: readonly Scale[] = [
  {
    one: /\b(?:bullet(?:ed)?(?: point)?s?|numbered) (?:list|points)\b|\bbullet points\b/,
    other: /\b(?:single|one) (?:paragraph|sentence|line)\b/,
  },
  { one: /\b(?:active voice|active verbs)\b/, other: /\bpassive (?:voice|verbs)\b/ },
  { one: /\bfirst[- ]person\b/, other: /\bthird[- ]person\b/ },
  { one: /\bpast tense\b/, other: /\b(?:present|future) tense\b/ },
  {
    one: /\b(?:without|no|not use)(?: any)? punctuation\b/,
    other: /\b(?:exclamation (?:mark|point)s?|question marks?|commas|periods|semicolons)\b/,
  },
  {
    one: /\b(?:without|no|not use)(?: any)? (?:numbers|digits|numerals)\b/,
    other: /\b(?:include|with|using|list|count)(?: \w+){0,2} (?:numbers|digits|numerals|dates)\b/,
  },
  { one: /\bplain text\b/, other: /\b(?:bold|italics?|formatting|headings|html|markdown|colou?rs)\b/ },
  {
    one: /\b(?:valid |as |in )(?:a )?json\b/,
    other: /\b(?:valid |as |in )(?:an? )?(?:xml|csv|yaml|plain text|prose)\b/,
  },
  {
    one: /\bhaiku\b/,
    other:
      /\b(?:\d{2,}|four|five|six|seven|eight|nine|ten|\w+ hundred)[- ](?:words?|lines?|stanzas?|paragraphs?)\b/,
  },
  {
    one: /\b(?:correctly|correct|flawless(?:ly)?|error[- ]free|perfect (?:spelling|grammar))\b/,
    other: /\bwith (?:\w+ ){0,2}(?:mistakes|errors|typos)\b/,
  },
  { one: /(?:n't|\bnot|\bnever) \w+ any(?:one|body|thing)\b/, other: /\bevery(?:one|body|thing)\b/ },
  {
    one: /^(?:short|brief|concise)\b|\b(?:very|extremely) (?:short|brief|concise)\b|\b(?:short|brief|concise)(?=,? (?:but|yet) (?:very|extremely|highly)\b)/,
    other:
      /\b(?:\d[\d,]{3,}|[2-9]\d\d)[- ]words?\b|\b(?:but|and|yet) (?:very|extremely|highly) (?:detailed|long)\b|\b(?:include|with) (?:every|all the) details?\b/,
  },
  {
    one: /\b(?:keep (?:this|it|that|everything|my \w+|the \w+)(?: a| strictly| completely| totally)? (?:secret|private|confidential|anonymous)|top secret|keep (?:this|it|that) between (?:us|you and me)|(?:don't|dont|not|never) tell (?:anyone|anybody|a soul)|between you and me|strictly confidential)\b/,
    other:
      /\b(?:(?:tell|share (?:it|this) with|show (?:it|this) to|announce (?:it|this) to|send (?:it|this) to) (?:everyone|everybody|the (?:whole |entire )?(?:world|company|town|school|internet))|publish|publicly|(?:post|put|share|print) (?:it|this|that)? ?(?:on|in|to) (?:the )?(?:front page|newspapers?|internet|facebook|twitter|instagram|social media|website|company)|announce (?:it|this|that)|broadcast)\b/,
  },
  {
    one: /\b(?:in brief|be (?:very |extremely )?(?:brief|short|concise|succinct|terse)|(?:very|extremely|super) (?:short|brief|concise) (?:essay|story|text|article|overview|explanation|description|message|note|report)|in (?:a|one) nutshell|(?:in|using) (?:very few|a few|as few as possible|as few) words(?: as possible)?|(?:keep|make) (?:it|this|the (?:answer|reply|text)) (?:very )?(?:short|brief|concise)|(?:in|use|with|using|only|just|exactly) (?:only |just )?(?:one|a single) (?:word|sentence|line)|one[- ](?:word|sentence) (?:answer|reply|summary)|one word only|as (?:short|brief|concise(?:ly)?|briefly) as possible|(?:short|brief|concise) (?:answer|reply|summary)|keep it (?:short|brief)|briefly)\b/,
    other:
      /\b(?:as (?:long|detailed) as possible|in (?:great |full |much |depth |more )?detail|detailed|in[- ]depth|in exhaustive (?:depth|detail)|exhaustive depth|long-winded|lengthy|as (?:many|much) words as possible|every (?:last|single|little|tiny) detail|(?:cover(?:s|ing)?|explain(?:ing)?|includ(?:e|es|ing)) (?:absolutely )?(?:everything|every (?:single )?(?:aspect|detail|step|point))|leav(?:e|ing) nothing out|at (?:great )?length|every detail|all (?:the )?details|comprehensive(?:ly)?|exhaustive(?:ly)?|(?:[2-9]\d\d|\d[\d,]{3,})[- ]words?|(?:several|many|\d+) (?:pages|paragraphs)|long (?:essay|answer|reply))\b/,
  },
  {
    one: /\b(?:upper ?case|all caps|capital letters)\b/,
    other: /\b(?:lower ?case|no capital letters|small letters)\b/,
  },
  {
    one: /\b(?:single|one) line\b/,
    other:
      /\b(?:(?:well[- ]|properly )?indented|indentation|pretty[- ]print(?:ed)?|multiple lines|several lines|line breaks?)\b/,
  },
  {
    one: /\b(?:very |strictly |completely )?formal(?:ly)?\b/,
    other: /\b(?:informal(?:ly)?|slang|casual(?:ly)?)\b/,
  },
  { one: /\b(?:in |plain )?plain text(?: only)?\b/, other: /\b(?:in )?(?:bold|html tags|markdown)\b/ },
  {
    one: /\b(?:faster|speed up|as fast as possible)\b/,
    other: /\b(?:slower|slow down|as slow(?:ly)? as possible)\b/,
  },
  {
    one: /\b(?:as (?:many|much) as possible|at least (?:[2-9]|\d\d+))\b/,
    other: /\b(?:as (?:few|little) as possible|only one|just one|at most one)\b/,
  },
  {
    one: /\b(?:cheapest|lowest possible (?:price|cost)|lowest price|as cheap(?:ly)? as possible|(?:tight|shoestring|tiny) budget|spend(?:ing)? (?:as little|nothing|almost nothing))\b/,
    other:
      /\b(?:money is no object|no expense spared|spare no expense|regardless of (?:the )?(?:cost|price)|(?:price|cost|money) (?:does not|doesn't) matter|most (?:expensive|luxurious)|cost is no object)\b/,
  },
  {
    one: /\b(?:five|six|seven|\d)[- ]year[- ]olds?\b|\b(?:child|children|kids?|toddlers?|(?:complete |absolute )?beginners?|novices?|laypeople|lay ?person|non-experts?)\b/,
    other:
      /\b(?:(?:only|lots of|plenty of|full of|heavy|dense|advanced|highly) (?:expert |technical |academic |scientific |advanced |specialist )*(?:terminology|jargon|terms|language|vocabulary|maths?|mathematics)|(?:reader|audience|listener)s? (?:is|are) (?:an? )?(?:experts?|specialists?|professors?|professionals?)|phd[- ]level|graduate[- ]level)\b/,
  },
  {
    one: /\b(?:polite|courteous|respectful|kind|friendly)(?:ly)?\b/,
    other:
      /\b(?:and|but|while|yet),? (?:please )?(?:insult(?:ing)?|offend(?:ing)?|swear(?:ing)? at|curs(?:e|ing) at|mock(?:ing)?|humiliat(?:e|ing)) \w+/,
  },
  {
    one: /(?:\b(?:no|without|not use|avoid(?:ing)?)|n't use)(?: any| using)? (?:bullet(?: point)?s?|bullets|lists?|headings?|headers?|tables?)\b/,
    other:
      /\b(?:as (?:bullet points|bullets|a (?:bulleted |numbered )?list|a table)|in (?:a table|bullet points|bullets)|(?:put|add|use|give) (?:a |an? )?(?:heading|header)s? (?:above|to|for|over|before) (?:every|each|all))\b/,
  },
  {
    one: /\b(?:as|in) (?:continuous |plain |flowing )?prose\b/,
    other:
      /\b(?:in (?:a table|bullet points|verse|rhyming)|as (?:a table|a (?:numbered |bulleted )?list|bullet points|a poem)|only bullet points)\b/,
  },
  {
    one: /\b(?:true|real|factual)(?:,)? (?:story|account|event|events|biography)\b|\b(?:only|strictly)(?: use)? (?:true |real )?facts\b/,
    other:
      /\b(?:(?:entirely|completely|totally|all|everything|it all) (?:made[- ]up|invented|fictional|imaginary)|(?:make|made|making) (?:everything|it all|it) up|pure fiction|purely fictional)\b/,
  },
  {
    one: /\bwell[- ]lit\b|\bbrightly lit\b|\bbright\b/,
    other: /\bin (?:total|complete|utter|pitch) (?:darkness|dark)\b|\bpitch[- ](?:dark|black)\b/,
  },
  {
    one: /\bonly use \w+\b|\buse only \w+\b/,
    other: /\b(?:and |but )?also use \w+\b|\buse \w+ (?:too|as well)\b/,
  },
  {
    one: /\bonly (?:the |a )?(?:numbers?|digits?)\b/,
    other: /\bonly (?:the |plain )?(?:text|words|letters)\b/,
  },
  {
    one: /\b(?:bold|italics?|headings?)\b/,
    other: /(?:\b(?:no|without|not use|zero)|n't use)(?: any)? formatting\b/,
  },
  {
    one: /\b(?:detailed|in-depth|thorough|comprehensive|exhaustive|lengthy|very long|extremely long)\b/,
    other:
      /\b(?:(?:no more than|at most|under|only|just|exactly|in|of|using|maximum) (?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|1?\d) words|(?:one|two|three|four|five)[- ]word)\b/,
  },
  {
    one: /\b(?:funny|humorous|hilarious|comic|comedy|comedic)\b/,
    other: /\b(?:no|without(?: any)?|zero) (?:humou?r|jokes|laughs|comedy)\b/,
  },
  {
    one: /\b(?:completely |deadly |very )?serious\b/,
    other:
      /\b(?:and|but|yet),? (?:full of|packed with|with (?:lots|plenty) of) (?:jokes|puns|silliness|slapstick|humou?r)\b/,
  },
  { one: /\b(?:multi-?line|multiple lines|several lines)\b/, other: /\b(?:single|one) line\b/ },
];
