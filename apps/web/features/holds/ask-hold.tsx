import { Anchor, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ActButton } from '../../components/act-button.js';
import { AskHoldDocument, HoldRequestsDocument } from '../../graphql/generated/holds.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { requestWords } from './hold-words.js';
import { ReasonFields } from './reason-fields.js';
import type { GivenReason } from './reason-fields.js';

const NOTHING: GivenReason = { reasonCode: 'COMPLAINT', reason: '' };

interface AskHoldProps {
  readonly caseId: string;
  readonly number: number;
  readonly mayAsk: boolean;
  readonly personId: string;
}

/** Asks the privacy officer to keep a case, and says what became of one's own request. */
export function AskHold({ caseId, number, mayAsk, personId }: AskHoldProps) {
  const { data } = useQuery({ ...query(HoldRequestsDocument, { withReasons: false }), enabled: mayAsk });
  const own = data?.holdRequests.edges
    .map(({ node }) => node)
    .find((one) => one.caseId === caseId && one.requestedBy === personId);
  if (!mayAsk) return null;
  return (
    <>
      {own !== undefined && (
        <Text size="sm">
          You asked that this case be kept: {requestWords(own.state).toLowerCase()}.{' '}
          <Anchor inherit component={Link} to="/holds">
            Your requests
          </Anchor>
        </Text>
      )}
      {own?.state !== 'ASKED' && <AskButton caseId={caseId} number={number} />}
    </>
  );
}

function AskButton({ caseId, number }: Pick<AskHoldProps, 'caseId' | 'number'>) {
  const [given, setGiven] = useState(NOTHING);
  const [isAsked, setAsked] = useState(false);
  const client = useQueryClient();
  // Only the requests ask again: each reading of the texts of the case is a line of the ledger.
  const ask = useChange(AskHoldDocument, { keepsLists: true });
  const act = (done: () => void): void => {
    setAsked(true);
    if (given.reason.trim() === '') return;
    ask.mutate(
      { input: { caseId, ...given } },
      {
        onSuccess: () => {
          void client.invalidateQueries({ queryKey: [HoldRequestsDocument.name] });
          done();
        },
      },
    );
  };
  return (
    <ActButton
      label="Ask that it be kept"
      title={`Ask that case ${String(number)} be kept`}
      consequence="The privacy officer decides on a legal hold. It stops the destruction of the case, not its expiry: nobody reads longer because of it."
      confirm="Ask"
      error={ask.error}
      isPending={ask.isPending}
      act={act}
      button={{ variant: 'subtle', w: 'fit-content', size: 'compact-md' }}
    >
      <ReasonFields value={given} onChange={setGiven} isAsked={isAsked} error={ask.error} />
    </ActButton>
  );
}
