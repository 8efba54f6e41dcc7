import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { ConsentGroundDocument, WithdrawConsentOfRecordDocument } from '../../graphql/generated/consents.js';
import type { ConsentPartsFragment, ConsentScope } from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { closings } from './closes.js';
import type { CaseOfConsent } from './closes.js';
import { SCOPE_WORDS } from './consent-words.js';

/** Withdraws a consent or a part of it, for good, after saying what that closes. */
export function WithdrawConsent({
  consent,
  cases,
  onClose,
}: {
  readonly consent: ConsentPartsFragment;
  readonly cases: readonly CaseOfConsent[] | null;
  readonly onClose: () => void;
}) {
  const standing = consent.agreements
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ scope }) => scope);
  const [scopes, setScopes] = useState<readonly ConsentScope[]>(standing);
  const [isEmpty, setIsEmpty] = useState(false);
  const withdrawing = useChange(WithdrawConsentOfRecordDocument);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsEmpty(scopes.length === 0);
    if (scopes.length === 0) return;
    const isWhole = scopes.length === standing.length;
    withdrawing.mutate(
      { consentId: consent.id, scopes: isWhole ? null : [...scopes] },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal opened onClose={onClose} title="Withdraw this consent">
      <Stack component="form" onSubmit={submit}>
        <Checkbox.Group
          label="What the client takes back"
          value={[...scopes]}
          onChange={(chosen) => {
            setScopes(standing.filter((scope) => chosen.includes(scope)));
            setIsEmpty(false);
          }}
          error={isEmpty ? 'Choose what is withdrawn.' : null}
        >
          <Stack gap="xs" mt={4}>
            {standing.map((scope) => (
              <Checkbox key={scope} value={scope} label={SCOPE_WORDS[scope].label} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Consequences scopes={scopes} cases={cases} />
        {withdrawing.error !== null && (
          <Alert color="red" role="alert" title="Not withdrawn">
            {withdrawing.error.message}
          </Alert>
        )}
        <Group>
          <Button type="submit" color="red.9" loading={withdrawing.isPending}>
            Withdraw for good
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Consequences({
  scopes,
  cases,
}: {
  readonly scopes: readonly ConsentScope[];
  readonly cases: readonly CaseOfConsent[] | null;
}) {
  return (
    <Stack gap="xs" aria-live="polite">
      {cases === null ? (
        <Text>At once, readers lose the cases that rest on this alone, on open pages too.</Text>
      ) : (
        <Closings scopes={scopes} cases={cases} />
      )}
      <Text size="sm">
        New cases need another consent. A withdrawal cannot be taken back: if the client agrees again, record
        a new consent.
      </Text>
    </Stack>
  );
}

function Closings({
  scopes,
  cases,
}: {
  readonly scopes: readonly ConsentScope[];
  readonly cases: readonly CaseOfConsent[];
}) {
  const grounds = useQuery(query(ConsentGroundDocument, {})).data?.purposes ?? [];
  const closing = closings(cases, scopes, grounds);
  if (closing.length === 0) return <Text>No case that can still be read asks for this.</Text>;
  return (
    <>
      <Text>At once, readers lose what rests on this alone:</Text>
      <List size="sm">
        {closing.map(({ number, scopes: asked }) => (
          <List.Item key={number}>
            Case {number}, shown for{' '}
            {asked.map((scope) => SCOPE_WORDS[scope].label.toLowerCase()).join(' and ')}
          </List.Item>
        ))}
      </List>
      <Text size="sm">
        A case that another consent covers stays open. The supervisor is told. What is closed is destroyed
        after a check of 72 hours for a legal hold.
      </Text>
    </>
  );
}
