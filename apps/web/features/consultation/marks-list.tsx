import { Button, Group, List, NativeSelect, Stack, Text } from '@mantine/core';
import { keptFor, replaced } from './checked-text.js';
import type { CheckedText, Mark } from './checked-text.js';

/** Why a stretch may be kept, as the API offers it. */
export interface KeepReason {
  readonly code: string;
  readonly text: string;
}

interface MarksListProps {
  readonly checked: CheckedText;
  readonly keepReasons: readonly KeepReason[];
  readonly onChange: (checked: CheckedText) => void;
}

/** What may identify a client in a typed text: each stretch is replaced with one press, or kept with a reason. */
export function MarksList({ checked, keepReasons, onChange }: MarksListProps) {
  if (checked.marks.length === 0) return null;
  return (
    <List listStyleType="none" spacing="sm" aria-label="What may identify a client">
      {checked.marks.map((mark) => (
        <List.Item key={`${String(mark.from)}-${String(mark.to)}-${mark.kind}`}>
          <MarkRow {...{ checked, keepReasons, onChange, mark }} />
        </List.Item>
      ))}
    </List>
  );
}

function MarkRow({ checked, keepReasons, onChange, mark }: MarksListProps & { readonly mark: Mark }) {
  const words = checked.text.slice(mark.from, mark.to);
  return (
    <Stack gap={4}>
      <Text size="sm">
        <mark>{words}</mark> {mark.reasons.join('; ')}
      </Text>
      <Group gap="xs" align="end">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => {
            onChange(replaced(checked, mark));
          }}
        >
          Use “{mark.replacement}”
        </Button>
        <NativeSelect
          size="xs"
          aria-label={`Keep “${words}” because`}
          value={mark.keptBecause}
          onChange={(event) => {
            onChange(keptFor(checked, mark, event.currentTarget.value));
          }}
          data={[
            { value: '', label: 'Keep it because …' },
            ...keepReasons.map(({ code, text }) => ({ value: code, label: text })),
          ]}
        />
      </Group>
    </Stack>
  );
}
