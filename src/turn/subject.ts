/** An account at a provider: what a bot knows of the person who writes to it. */
export interface ProviderAccount {
  readonly provider: string;
  readonly providerUserId: string;
}

/** The person that a turn is held with, and the provider through which they speak. */
export interface Subject {
  readonly viUserId: string;
  readonly provider: string;
  /** The providers whose conversations the caller may see: a person sees all of their own. */
  readonly reach: readonly string[] | 'all';
}

/** Who speaks, as far as the caller says and may say: a person by name, or an account whose person is to be found. */
export type Speaker =
  | ({ readonly kind: 'person' } & Subject)
  | { readonly kind: 'account'; readonly account: ProviderAccount; readonly reach: Subject['reach'] };
