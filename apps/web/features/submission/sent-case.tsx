import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { instantIn } from '../../app/clinic-time.js';
import { SentClinicDocument } from '../../graphql/generated/submission.js';
import type { GateAnswerFragment } from '../../graphql/generated/operations.js';
import { query } from '../../graphql/use-operation.js';
import { RecallButton } from './recall-button.js';

interface SentCaseProps {
  readonly sent: NonNullable<GateAnswerFragment['case']>;
  readonly draftId: string;
}

/** What became of the write-up: its number, its dates, and the way back while nobody has opened it. */
export function SentCase({ sent: { id, number, reviewDueAt, expiresAt }, draftId }: SentCaseProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { data } = useQuery(query(SentClinicDocument, { caseId: id }));
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const zone = data?.clinic.timeZone;
  // Its text is destroyed a moment later, and then the case no longer says that it was recalled.
  const [isRecalledHere, setRecalledHere] = useState(false);
  const isRecalled = isRecalledHere || data?.case.state === 'RECALLED';
  const mayRecall = data?.case.viewerCan.recall.isAllowed === true;
  return (
    <Stack maw={640}>
      <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {isRecalled ? `Case ${number} was recalled` : `Case ${number} was sent`}
      </Title>
      {isRecalled ? (
        <>
          <Text role="status">Nobody had opened it, and nobody can now. The write-up is yours again.</Text>
          <Anchor component={Link} to={`/write-ups/${draftId}`}>
            Go on writing
          </Anchor>
        </>
      ) : (
        <>
          <Text>
            Its number is what you say to each other instead of a name.
            {zone !== undefined &&
              ` Its review is due ${instantIn(reviewDueAt, zone)}. It can be read until ${instantIn(expiresAt, zone)} at the latest.`}
          </Text>
          {mayRecall && <Text>You can recall it until it is opened.</Text>}
          <Group>
            {mayRecall && (
              <RecallButton
                caseId={id}
                number={number}
                onRecalled={() => {
                  setRecalledHere(true);
                }}
              />
            )}
            <Anchor component={Link} to={`/cases/${number}`}>
              Open case {number}
            </Anchor>
          </Group>
        </>
      )}
    </Stack>
  );
}
