/** Where accounts come from when `VI_PROVIDERS` says nothing else. */
export const DEFAULT_PROVIDERS = 'sovereign,discord,astralis,console,guest';

/**
 * Patterns for provider account ids. `text` takes 1 to 255 visible, well-formed characters: letters of any
 * script, marks, numbers, punctuation and symbols, but no spaces, controls or invisible format characters.
 * `snowflake` is Discord's 64-bit id in decimal; `uuid` is RFC 9562's text form in lower case.
 */
const PRESETS = {
  text: /^[\p{L}\p{M}\p{N}\p{P}\p{S}]{1,255}$/u,
  snowflake: /^[0-9]{15,20}$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
} as const;

const NAME = /^[a-z][a-z0-9_-]{0,31}$/;

/**
 * Reads `name` or `name:preset`, separated by commas: `sovereign:uuid,discord:snowflake,guest`.
 * Anything else comes back as `undefined`.
 */
export function parseProviders(text: string): ReadonlyMap<string, RegExp> | undefined {
  const providers = new Map<string, RegExp>();
  for (const entry of text.split(',')) {
    const [name = '', preset = 'text', ...rest] = entry.trim().split(':');
    if (!NAME.test(name) || !(preset in PRESETS) || rest.length > 0 || providers.has(name)) return undefined;
    providers.set(name, PRESETS[preset as keyof typeof PRESETS]);
  }
  return providers;
}
