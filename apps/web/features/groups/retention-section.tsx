import { Group, NumberInput, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChangeGroupRetentionDocument, GroupBoundsDocument } from '../../graphql/generated/groups.js';
import type { ConsultationGroupPageQuery } from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { daysOf, durationWords, secondsOf } from './group-state.js';

type OpenGroup = ConsultationGroupPageQuery['consultationGroup'];

/** How long the cases of a group live, in a sentence; the director may change it for what comes. */
export function RetentionSection({ group }: { readonly group: OpenGroup }) {
  return (
    <section aria-labelledby="retention-title">
      <Title order={2} size="h3" id="retention-title" mb="xs">
        How long cases live
      </Title>
      <Text>
        A case of this group becomes unreadable {durationWords(group.afterSignOffSeconds)} after its
        consultation is closed, and at the latest {durationWords(group.backstopSeconds)} after it was
        submitted.
      </Text>
      {group.viewerCan.changeRetention && (
        <Group mt="sm">
          <ChangeRetention key={group.version} group={group} />
        </Group>
      )}
    </section>
  );
}

function ChangeRetention({ group }: { readonly group: OpenGroup }) {
  const [after, setAfter] = useState<string | number>(daysOf(group.afterSignOffSeconds));
  const [backstop, setBackstop] = useState<string | number>(daysOf(group.backstopSeconds));
  const [isAsked, setAsked] = useState(false);
  const change = useChange(ChangeGroupRetentionDocument);
  const bounds = useQuery(query(GroupBoundsDocument, {})).data?.clinic.retentionPolicy.bounds ?? [];
  const hint = (field: string): string | undefined => {
    const bound = bounds.find((one) => one.field === field);
    return bound && `From ${durationWords(bound.minimum)} to ${durationWords(bound.maximum)} in this clinic.`;
  };
  const act = (done: () => void): void => {
    setAsked(true);
    const afterSignOffSeconds = secondsOf(after);
    const backstopSeconds = secondsOf(backstop);
    if (afterSignOffSeconds === null || backstopSeconds === null) return;
    const input = { groupId: group.id, expectedVersion: group.version, afterSignOffSeconds, backstopSeconds };
    change.mutate({ input }, { onSuccess: done });
  };
  const missing = (value: string | number) =>
    isAsked && secondsOf(value) === null ? 'Give a number of days.' : undefined;
  return (
    <ActButton
      label="Change how long"
      title="How long cases of this group live"
      consequence="It holds for what is submitted from now on. Cases that were submitted before keep their expiry."
      confirm="Change"
      error={change.error}
      isPending={change.isPending}
      act={act}
    >
      <NumberInput
        label="Days after closing"
        description={hint('afterSignOffSeconds')}
        value={after}
        onChange={setAfter}
        min={0}
        hideControls
        error={missing(after)}
      />
      <NumberInput
        label="Days after submission, at the latest"
        description={hint('backstopSeconds')}
        value={backstop}
        onChange={setBackstop}
        min={0}
        hideControls
        error={missing(backstop)}
      />
    </ActButton>
  );
}
