/**
 * Whether the person asked for words that are not Vi's own: a poem, a letter, a scene, a translation. What such a text
 * says in the first person, or to a "you", is said by nobody to nobody.
 */
export function asksForOtherVoice(message: string): boolean {
  return OTHER_VOICE.test(message);
}

const OTHER_VOICE =
  /\b(?:write|writing|compose|draft|rewrite|rephrase|paraphrase|translate|translation|poem|poetry|story|lyrics|song|script|letter|speech|dialogue|quote|quotes|caption|tweet|role-?play|pretend|act as|roast|email|e-mail|monologue|novel|scene|fiction|rap|haiku|joke|sonnet|message to|say in)\b/i;
