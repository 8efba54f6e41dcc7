import { Button, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Findings } from '../../components/findings.js';
import { AssignmentStandingDocument } from '../../graphql/generated/assignments.js';
import { query } from '../../graphql/use-operation.js';

interface StandingButtonProps {
  readonly assignmentId: string;
  readonly pair: string;
}

/** How a supervision stands today by the rules on file, each with the law that says so. */
export function StandingButton({ assignmentId, pair }: StandingButtonProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        onClick={open}
        aria-haspopup="dialog"
        aria-label={`Standing of the supervision of ${pair}`}
      >
        Standing
      </Button>
      <Modal opened={isOpen} onClose={close} title={`Standing of the supervision of ${pair}`} centered>
        <Standing assignmentId={assignmentId} />
      </Modal>
    </>
  );
}

function Standing({ assignmentId }: { readonly assignmentId: string }) {
  const { data, error } = useQuery(query(AssignmentStandingDocument, { id: assignmentId }));
  if (error !== null && data === undefined) return <Text role="alert">{error.message}</Text>;
  if (data === undefined) return <Skeleton h={96} role="status" aria-busy aria-label="Loading" />;
  const { findings, areHoursAtRisk, isGroundGone } = data.assignmentStanding;
  return (
    <Stack gap="sm">
      <Text>
        {isGroundGone
          ? 'What it rests on is gone: it gives no access.'
          : areHoursAtRisk
            ? 'It gives access. Hours under it may not count.'
            : 'It gives access, and nothing puts its hours at risk.'}
      </Text>
      {findings.length === 0 && <Text>The rules find nothing against it.</Text>}
      <Findings findings={findings} />
    </Stack>
  );
}
