/** Two ends of one scale that one answer cannot have both of. Patterns of closed phrases, matched in lower case. */
export interface Scale {
  readonly one: RegExp;
  readonly other: RegExp;
}

export const SCALES: readonly Scale[] = [
  {
    one: /\b(?:be (?:very )?(?:brief|short|concise)|(?:in|use|with|using|only|just|exactly) (?:only |just )?(?:one|a single) (?:word|sentence|line)|one[- ](?:word|sentence) (?:answer|reply|summary)|one word only|as (?:short|brief|concise(?:ly)?|briefly) as possible|(?:short|brief|concise) (?:answer|reply|summary)|keep it (?:short|brief)|briefly)\b/,
    other:
      /\b(?:as (?:long|detailed) as possible|in (?:great |full |much |depth |more )?detail|detailed|in[- ]depth|at (?:great )?length|every detail|all (?:the )?details|comprehensive(?:ly)?|exhaustive(?:ly)?|(?:[2-9]\d\d|\d[\d,]{3,})[- ]words?|(?:several|many|\d+) (?:pages|paragraphs)|long (?:essay|answer|reply))\b/,
  },
  {
    one: /\b(?:upper ?case|all caps|capital letters)\b/,
    other: /\b(?:lower ?case|no capital letters|small letters)\b/,
  },
  { one: /\bascending\b/, other: /\bdescending\b/ },
  {
    one: /\b(?:single|one) line\b/,
    other:
      /\b(?:(?:well[- ]|properly )?indented|indentation|pretty[- ]print(?:ed)?|multiple lines|several lines|line breaks?)\b/,
  },
  { one: /\balphabetical(?:ly)?\b/, other: /\brandom(?:ly)?\b/ },
  {
    one: /\b(?:very |strictly |completely )?formal(?:ly)?\b/,
    other: /\b(?:informal(?:ly)?|slang|casual(?:ly)?)\b/,
  },
  { one: /\b(?:in |plain )?plain text(?: only)?\b/, other: /\b(?:in )?(?:bold|html tags|markdown)\b/ },
  { one: /\bloud(?:ly)?\b/, other: /\b(?:silent(?:ly)?|in silence|quietly)\b/ },
  {
    one: /\b(?:faster|speed up|as fast as possible)\b/,
    other: /\b(?:slower|slow down|as slow(?:ly)? as possible)\b/,
  },
  {
    one: /\b(?:as (?:many|much) as possible|at least (?:[2-9]|\d\d+))\b/,
    other: /\b(?:as (?:few|little) as possible|only one|just one|at most one)\b/,
  },
  { one: /\bforget (?:everything|all)\b/, other: /\bremember (?:everything|all)\b/ },
];

/** What a form is made of: who wants the form cannot be rid of the part. */
export const PARTS: readonly Scale[] = [
  {
    one: /\bjson\b/,
    other:
      /\b(?:without|no|avoid(?:ing)?|not use|n't use)(?: any)?(?: of the)? (?:curly |square )?(?:braces|brackets|keys|quotes|quotation marks)\b/,
  },
  { one: /\bcsv\b/, other: /\b(?:without|no|not use|n't use)(?: any)? (?:commas|separators?|delimiters?)\b/ },
  {
    one: /\bmarkdown table\b/,
    other: /\b(?:without|no|not use|n't use)(?: any)? (?:pipes?|pipe characters|columns|rows)\b/,
  },
  { one: /\bhtml\b/, other: /\b(?:without|no|not use|n't use)(?: any)? (?:html )?tags\b/ },
  {
    one: /\b(?:comments?|essay|story|poem|letter|email|article|paragraph|sentence)\b/,
    other: /\b(?:without|no|not use|n't use|contain no)(?: any)? (?:words|text|letters|characters)\b/,
  },
  {
    one: /\b(?:numbered|bulleted|bullet) list\b/,
    other: /\b(?:without|no|not use|n't use)(?: any)? (?:numbers|bullets|bullet points|items)\b/,
  },
];
