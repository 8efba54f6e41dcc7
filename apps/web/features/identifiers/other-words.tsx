import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Alias } from '@subrosa/deid';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { IdentifierGroup } from './group-findings.js';
import type { RowActions } from './row-actions.js';

interface OtherProps {
  readonly group: IdentifierGroup;
  readonly actions: RowActions;
  readonly onDone: () => void;
}

/** Other words than those proposed: for a name one alias for each of its words, for all else a phrase. */
export function OtherWords(props: OtherProps) {
  const { kind, isFromServer } = props.group;
  return kind === 'A_NAME' && !isFromServer ? <OtherAliases {...props} /> : <OtherPhrase {...props} />;
}

function OtherAliases({ group, actions, onDone }: OtherProps) {
  const { data: aliases = [] } = useQuery({
    queryKey: ['aliases', group.entity, group.replacement],
    queryFn: () => actions.aliasesOf(group),
    gcTime: 0,
    staleTime: Infinity,
  });
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const now: readonly Alias[] = aliases.map(({ original, alias }) => ({
    original,
    alias: typed[original]?.trim() ?? alias,
  }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (now.some(({ alias }) => alias === '')) return;
    actions.onOtherAliases(group, now);
    onDone();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mt="xs">
        {aliases.map(({ original, alias }) => (
          <TextInput
            key={original}
            size="sm"
            label={`Instead of “${original}”`}
            value={typed[original] ?? alias}
            autoComplete="off"
            spellCheck={false}
            data-gramm="false"
            error={typed[original]?.trim() === '' ? 'Write a name.' : undefined}
            onChange={({ currentTarget: { value } }) => {
              setTyped((before) => ({ ...before, [original]: value }));
            }}
          />
        ))}
        <Buttons onDone={onDone} />
      </Stack>
    </form>
  );
}

function OtherPhrase({ group, actions, onDone }: OtherProps) {
  const [words, setWords] = useState(group.replacement);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (words.trim() === '') return;
    actions.onOtherWords(group, words.trim());
    onDone();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs" mt="xs">
        <TextInput
          size="sm"
          label="Write instead"
          value={words}
          autoComplete="off"
          spellCheck={false}
          data-gramm="false"
          error={words.trim() === '' ? 'Write what readers see here.' : undefined}
          onChange={({ currentTarget: { value } }) => {
            setWords(value);
          }}
        />
        <Buttons onDone={onDone} />
      </Stack>
    </form>
  );
}

const Buttons = ({ onDone }: { readonly onDone: () => void }) => (
  <Group gap="xs">
    <Button type="submit" size="compact-md">
      Use everywhere
    </Button>
    <Button size="compact-md" variant="subtle" onClick={onDone}>
      Cancel
    </Button>
  </Group>
);
