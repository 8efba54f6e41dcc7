/** An operation that the API knows by its hash; its text is never sent. The type parameters exist for the compiler alone. */
export interface TrustedDocument<Data, Variables> {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  /** Sha-256 of the document, in hex. */
  readonly hash: string;
  readonly types?: (variables: Variables) => Data;
}

/** Made by the generator only. */
export const trustedDocument = <Data, Variables>(
  kind: 'query' | 'mutation',
  name: string,
  hash: string,
): TrustedDocument<Data, Variables> => ({ kind, name, hash });
