import { Alert, Button, Group, Modal, NativeSelect, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { ExtensionReason } from '../../graphql/generated/operations.js';
import { DecideExtensionDocument, ExtendCaseDocument } from '../../graphql/generated/review.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { exactMomentOf } from '../cases/case-dates.js';
import type { CaseOnPage } from '../cases/case-words.js';
import { useCaseChange, useCaseClinic } from '../cases/use-case.js';

/** What of a case is needed to postpone its end. */
type PostponableCase = Pick<CaseOnPage, 'id' | 'number' | 'expiresAt' | 'extensions'>;

/** Postpones the expiry, or answers the author who asked for it. */
export function ExtendButton({ seen }: { readonly seen: PostponableCase }) {
  const [isShown, { open, close }] = useDisclosure(false);
  const asked = seen.extensions.filter(({ state }) => state === 'ASKED');
  return (
    <>
      <Button variant="default" size="compact-md" aria-haspopup="dialog" onClick={open}>
        {asked.length > 0 ? 'Extension asked' : 'Extend'}
      </Button>
      <Modal
        opened={isShown}
        onClose={close}
        title={`When the text of case ${String(seen.number)} ends`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack>
          <Text>It ends {exactMomentOf(seen.expiresAt)}. It can be postponed only before then.</Text>
          {asked.map((extension) => (
            <AskedExtension key={extension.id} extension={extension} close={close} />
          ))}
          <ExtendForm seen={seen} close={close} />
        </Stack>
      </Modal>
    </>
  );
}

type Extension = CaseOnPage['extensions'][number];

function AskedExtension({ extension, close }: { readonly extension: Extension; readonly close: () => void }) {
  const clinic = useCaseClinic();
  const deciding = useCaseChange(DecideExtensionDocument);
  const why = clinic?.caseVocabulary.extensionReasons.find(({ code }) => code === extension.reasonCode)?.text;
  const decide = (isGranted: boolean): void => {
    deciding.mutate({ extensionId: extension.id, isGranted }, { onSuccess: close });
  };
  return (
    <Alert color="gray" title={`The author asks for ${exactMomentOf(extension.newExpiresAt)}`}>
      <Stack gap="xs">
        <Text size="sm">
          {why} {extension.reason}
        </Text>
        {deciding.error !== null && <Text role="alert">{refusalTexts(deciding.error).join(' ')}</Text>}
        <Group gap="xs">
          <Button
            size="compact-md"
            loading={deciding.isPending}
            onClick={() => {
              decide(true);
            }}
          >
            Grant it
          </Button>
          <Button
            size="compact-md"
            variant="default"
            onClick={() => {
              decide(false);
            }}
          >
            Decline
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

const REASONS: readonly ExtensionReason[] = [
  'REVIEW_UNFINISHED',
  'AUTHOR_AWAY',
  'REVIEWER_AWAY',
  'RISK_STILL_OPEN',
  'MEETING_POSTPONED',
  'OTHER',
];

function ExtendForm({ seen, close }: { readonly seen: PostponableCase; readonly close: () => void }) {
  const clinic = useCaseClinic();
  const [until, setUntil] = useState('');
  const [reasonCode, setReasonCode] = useState<ExtensionReason>('REVIEW_UNFINISHED');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const extending = useCaseChange(ExtendCaseDocument);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const at = Date.parse(until);
    setMissing(Number.isNaN(at));
    if (Number.isNaN(at)) return;
    const given = {
      expiresAt: new Date(at).toISOString(),
      reasonCode,
      reason: reason === '' ? null : reason,
    };
    extending.mutate({ input: { caseId: seen.id, ...given } }, { onSuccess: close });
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <TextInput
        type="datetime-local"
        label="New end, on your clock"
        value={until}
        onChange={(event) => {
          setUntil(event.currentTarget.value);
        }}
        error={isMissing ? 'Give a day and a time.' : undefined}
      />
      <NativeSelect
        label="Why"
        value={reasonCode}
        onChange={({ currentTarget: { value } }) => {
          setReasonCode(REASONS.find((one) => one === value) ?? 'OTHER');
        }}
        data={(clinic?.caseVocabulary.extensionReasons ?? []).map(({ code, text }) => ({
          value: code,
          label: text,
        }))}
      />
      {reasonCode === 'OTHER' && (
        <Textarea
          label="The reason in words"
          description="It ends with the text of the case."
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
          spellCheck={false}
        />
      )}
      {extending.error !== null && (
        <Alert color="red" role="alert" title="Not postponed.">
          {refusalTexts(extending.error).join(' ')}
        </Alert>
      )}
      <Group>
        <Button type="submit" loading={extending.isPending}>
          Postpone the end
        </Button>
      </Group>
    </Stack>
  );
}
