import { Extensions } from '@nestjs/graphql';

/** How one GraphQL field is guarded; every field carries exactly one of these, or the server does not start. */
export type PolicyTag =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'can'; readonly action: string }
  | { readonly kind: 'of-parent' };

export const POLICY_EXTENSION = 'subrosaPolicy';

type FieldDecorator = MethodDecorator & PropertyDecorator;

function tag(policy: PolicyTag): FieldDecorator {
  return Extensions({ [POLICY_EXTENSION]: policy });
}

/** Open to anyone, signed in or not: signing in, demo people, invitations. */
export function Public(): FieldDecorator {
  return tag({ kind: 'public' });
}

/** Open to whoever is signed in and unlocked, for what is their own: sessions, keys, clinics. */
export function SignedIn(): FieldDecorator {
  return tag({ kind: 'signed-in' });
}

/** Needs a grant for the action on some row; which rows is decided where they are loaded. */
export function Can(action: string): FieldDecorator {
  return tag({ kind: 'can', action });
}

/** Part of a row that was already released by its own grant. */
export function OfParent(): FieldDecorator {
  return tag({ kind: 'of-parent' });
}
