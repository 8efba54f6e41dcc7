import { dayAt, endOfDay } from '@subrosa/kernel';
import { Button, Group, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { instantIn } from '../../app/clinic-time.js';
import { AskForExtensionDocument } from '../../graphql/generated/case-actions.js';
import type { CaseActionsQuery, ExtensionReason } from '../../graphql/generated/operations.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { useChange } from '../../graphql/use-operation.js';
import { DayField } from '../../components/day-field.js';

interface ExtensionFormProps {
  readonly found: CaseActionsQuery;
  readonly close: () => void;
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/** Until when, and why; a supervisor, facilitator or director decides. */
export function ExtensionForm({ found: { case: found, clinic, caseVocabulary }, close }: ExtensionFormProps) {
  const { timeZone, retentionPolicy } = clinic;
  const latest = Date.parse(found.submittedAt) + retentionPolicy.maximumSeconds * 1_000;
  const proposed = Math.min(Date.parse(found.expiresAt) + WEEK_MS, latest - 1);
  const [day, setDay] = useState(dayAt(new Date(proposed), timeZone));
  const [reasonCode, setReasonCode] = useState(caseVocabulary.extensionReasons[0]?.code ?? 'OTHER');
  const [reason, setReason] = useState('');
  const ask = useChange(AskForExtensionDocument);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const expiresAt = new Date(Math.min(endOfDay(day, timeZone).getTime(), latest)).toISOString();
    // The codes of the list are those of the enumeration; the API refuses any other.
    const code = reasonCode as ExtensionReason;
    ask.mutate(
      { input: { caseId: found.id, expiresAt, reasonCode: code, reason: reason.trim() || null } },
      { onSuccess: close },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">
          It ends {instantIn(found.expiresAt, timeZone)}. It can be kept until {instantIn(latest, timeZone)}{' '}
          at the latest. Your supervisor, the facilitator of the group or the director decides.
        </Text>
        <DayField label="Keep it to the end of" value={day} onDay={setDay} required />
        <NativeSelect
          label="Why"
          value={reasonCode}
          onChange={(event) => {
            setReasonCode(event.currentTarget.value);
          }}
          data={caseVocabulary.extensionReasons.map(({ code, text }) => ({ value: code, label: text }))}
        />
        <Textarea
          label="In your words"
          description="Only for those who may read the case. Needed for another reason than those listed."
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
          autosize
          minRows={2}
          maxLength={500}
        />
        {refusalTexts(ask.error).map((text) => (
          <Text key={text} c="var(--mantine-color-error)" role="alert">
            {text}
          </Text>
        ))}
        <Group>
          <Button type="submit" loading={ask.isPending}>
            Ask for more time
          </Button>
          <Button variant="default" onClick={close}>
            Leave it as it is
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
