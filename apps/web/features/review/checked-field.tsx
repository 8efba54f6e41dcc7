import { Stack, Textarea } from '@mantine/core';
import { useCaseClinic } from '../cases/use-case.js';
import { typed } from '../consultation/checked-text.js';
import type { CheckedText } from '../consultation/checked-text.js';
import { MarksList } from '../consultation/marks-list.js';

interface CheckedFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly words: CheckedText;
  readonly onChange: (words: CheckedText) => void;
  readonly error: string | undefined;
  readonly maxLength: number;
}

/** A text that the server screens: what it marked is answered right below. */
export function CheckedField({ label, description, words, onChange, error, maxLength }: CheckedFieldProps) {
  const clinic = useCaseClinic();
  return (
    <Stack gap="xs">
      <Textarea
        label={label}
        description={description}
        value={words.text}
        onChange={(event) => {
          onChange(typed(event.currentTarget.value));
        }}
        error={
          error ??
          (words.marks.length > 0 ? 'This may identify a client. Answer each mark below.' : undefined)
        }
        autosize
        minRows={2}
        maxRows={10}
        maxLength={maxLength}
        spellCheck={false}
        autoComplete="off"
      />
      <MarksList checked={words} keepReasons={clinic?.caseVocabulary.keepReasons ?? []} onChange={onChange} />
    </Stack>
  );
}
