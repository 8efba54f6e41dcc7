import { NativeSelect, Textarea } from '@mantine/core';
import type { HoldReason } from '../../graphql/generated/operations.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import { HOLD_REASONS, reasonOf } from './hold-words.js';

/** Why something is to be kept: a code, and a sentence. */
export interface GivenReason {
  readonly reasonCode: HoldReason;
  readonly reason: string;
}

interface ReasonFieldsProps {
  readonly value: GivenReason;
  readonly onChange: (value: GivenReason) => void;
  /** True once it was tried to send it. */
  readonly isAsked: boolean;
  readonly error: Error | null;
}

/** The two fields of a reason; the words are screened and sealed by the API. */
export function ReasonFields({ value, onChange, isAsked, error }: ReasonFieldsProps) {
  const missing = isAsked && value.reason.trim() === '' ? 'Say in a sentence what it is for.' : undefined;
  return (
    <>
      <NativeSelect
        label="Why"
        data={[...HOLD_REASONS]}
        value={value.reasonCode}
        onChange={(event) => {
          onChange({ ...value, reasonCode: reasonOf(event.currentTarget.value) });
        }}
      />
      <Textarea
        label="The reason in a sentence"
        description="Name nobody, no client above all. At most 500 characters; they are sealed, and every reading is recorded."
        value={value.reason}
        onChange={(event) => {
          onChange({ ...value, reason: event.currentTarget.value });
        }}
        error={missing ?? fieldProblem(error, 'reason')}
        autosize
        minRows={2}
        spellCheck={false}
        autoComplete="off"
      />
    </>
  );
}
