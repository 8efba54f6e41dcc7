import type { ChoiceProps } from './choice-props.js';
import type { PurposeFace } from './choices.js';
import { VersionStatements } from './version-statements.js';

/** What the author attests at the first submission. */
export function Statements({
  choices,
  change,
  refusals,
  rule,
}: ChoiceProps & { readonly rule: PurposeFace }) {
  return (
    <VersionStatements
      rule={rule}
      attested={choices.attested}
      change={(attested) => {
        change({ ...choices, attested });
      }}
      refusals={refusals}
    />
  );
}
