const LONE_SURROGATE = /\p{Surrogate}/gu;
const NUL = String.fromCharCode(0);

/** Text that every store and encoder accepts: NUL goes, a lone surrogate becomes U+FFFD. */
export function wellFormedText(text: string): string {
  const clean = text.includes(NUL) ? text.replaceAll(NUL, '') : text;
  return clean.replace(LONE_SURROGATE, '\uFFFD');
}

/** True where the text stops in the middle of a surrogate pair, whose other half may still arrive. */
export function endsInsidePair(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}
