import { Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import { Fingerprint } from './fingerprint.js';
import type { PossibleHolder } from './possible-holders.js';

interface Choice {
  readonly chosen: readonly string[];
  readonly threshold: number;
}

interface ChooseHoldersProps extends Choice {
  readonly possible: readonly PossibleHolder[];
  readonly problem: string | null;
  readonly onChange: (choice: Choice) => void;
}

/** Who gets a share, with the fingerprint to compare, and how many of them are needed together. */
export function ChooseHolders({ possible, chosen, threshold, problem, onChange }: ChooseHoldersProps) {
  const most = Math.max(2, possible.filter(({ publicKey }) => publicKey !== null).length);
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label="Holders"
        description="Directors and privacy officers of today."
        value={[...chosen]}
        onChange={(value) => {
          onChange({ chosen: value, threshold });
        }}
        error={problem}
      >
        <Stack gap="xs" mt="xs">
          {possible.map(({ personId, displayName, publicKey }) => (
            <Checkbox
              key={personId}
              value={personId}
              label={displayName}
              disabled={publicKey === null}
              description={
                publicKey === null ? (
                  <Text span inherit>
                    Has made no key of their own yet. They make it on this page, under “Your share”.
                  </Text>
                ) : (
                  <Fingerprint publicKey={publicKey} />
                )
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <NativeSelect
        label="How many of them open the key together"
        value={String(threshold)}
        onChange={(event) => {
          onChange({ chosen, threshold: Number(event.currentTarget.value) });
        }}
        data={Array.from({ length: most - 1 }, (_, index) => String(index + 2))}
        maw={320}
      />
    </Stack>
  );
}
