import { NumberInput, Text } from '@mantine/core';
import { useState } from 'react';
import { ActButton } from '../../components/act-button.js';
import { ChangeRetentionPolicyDocument } from '../../graphql/generated/retention.js';
import type { RetentionPolicyQuery } from '../../graphql/generated/operations.js';
import { useChange } from '../../graphql/use-operation.js';
import {
  POLICY_FIELDS,
  boundWords,
  missingIn,
  policySentences,
  refusedFields,
  settingsOf,
  typedOf,
} from './retention-words.js';
import type { SettingsField } from './retention-words.js';

type Policy = RetentionPolicyQuery['clinic']['retentionPolicy'];

/** Changes the policy; what it will say stands there before it is saved. */
export function ChangePolicy({ policy }: { readonly policy: Policy }) {
  // The policy as it was when the dialog opened: what somebody else saves meanwhile is refused, not overwritten.
  const [{ version, bounds }, setShown] = useState(policy);
  const [typed, setTyped] = useState(() => typedOf(policy));
  const [isAsked, setAsked] = useState(false);
  const change = useChange(ChangeRetentionPolicyDocument);
  const settings = settingsOf(typed);
  const act = (done: () => void): void => {
    setAsked(true);
    if (settings === null) return;
    change.mutate({ input: { ...settings, expectedVersion: version } }, { onSuccess: done });
  };
  const begin = (): void => {
    setShown(policy);
    setTyped(typedOf(policy));
    setAsked(false);
    change.reset();
  };
  const problem = (field: SettingsField): string | undefined => {
    if (isAsked && missingIn(typed).includes(field)) return 'Give a number above zero.';
    if (!refusedFields(change.error).includes(field)) return undefined;
    return field === 'maximumSeconds'
      ? 'Out of bounds; it is never less than the time from submission to the end.'
      : 'Out of bounds.';
  };
  return (
    <ActButton
      label="Change the policy"
      title="Retention policy"
      consequence="It holds for what is submitted or saved from now on. What was submitted before keeps its dates."
      confirm="Save"
      error={change.error}
      isPending={change.isPending}
      act={act}
      opened={begin}
      button={{ variant: 'filled' }}
    >
      {POLICY_FIELDS.map(({ field, label }) => (
        <NumberInput
          key={field}
          label={label}
          description={boundWords(bounds, field)}
          value={typed[field]}
          onChange={(value) => {
            setTyped({ ...typed, [field]: value });
          }}
          error={problem(field)}
          min={0}
          hideControls
        />
      ))}
      <Text role="status" size="sm" fw={600}>
        {settings === null ? 'A number is missing.' : policySentences(settings)[0]}
      </Text>
    </ActButton>
  );
}
