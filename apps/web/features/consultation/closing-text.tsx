import { Stack, Textarea } from '@mantine/core';
import { typed } from './checked-text.js';
import { MarksList } from './marks-list.js';
import type { KeepReason } from './marks-list.js';
import type { Closing } from './use-closing.js';

interface ClosingTextProps {
  readonly label: string;
  readonly description: string;
  readonly field: 'summary' | 'recommendations';
  readonly closing: Closing;
  readonly set: (changes: Partial<Closing>) => void;
  readonly keepReasons: readonly KeepReason[];
  readonly refusalOf: (field: string) => string | undefined;
}

/** One text of the closing, with what the check marked in it. No spelling service of the browser sees it. */
export function ClosingText({
  label,
  description,
  field,
  closing,
  set,
  keepReasons,
  refusalOf,
}: ClosingTextProps) {
  const checked = closing[field];
  return (
    <Stack gap="xs">
      <Textarea
        label={label}
        description={description}
        value={checked.text}
        onChange={(event) => {
          set({ [field]: typed(event.currentTarget.value) });
        }}
        error={refusalOf(field)}
        autosize
        minRows={3}
        maxRows={10}
        spellCheck={false}
        autoComplete="off"
        data-gramm="false"
        translate="no"
      />
      <MarksList
        checked={checked}
        keepReasons={keepReasons}
        onChange={(next) => {
          set({ [field]: next });
        }}
      />
    </Stack>
  );
}
