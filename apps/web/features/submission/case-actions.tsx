import { Anchor, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { instantIn } from '../../app/clinic-time.js';
import { CaseActionsDocument } from '../../graphql/generated/case-actions.js';
import type { CaseActionsQuery } from '../../graphql/generated/operations.js';
import { query } from '../../graphql/use-operation.js';
import { DuplicateStructure } from '../write-ups/duplicate-structure.js';
import { AskForExtension } from './ask-for-extension.js';
import { LeaveGroupButton } from './leave-group-button.js';
import { RecallButton } from './recall-button.js';

/**
 * What the author of a case can do with it now beside writing: send the next version, recall it, take it out of its group, ask for more
 * time, begin another write-up with its headings. Shows nothing where the API allows nothing; the case page mounts it for authors.
 */
export function CaseActions({ caseId }: { readonly caseId: string }) {
  const { data, isPending } = useQuery(query(CaseActionsDocument, { caseId }));
  if (isPending) return <Skeleton height={36} width={280} role="status" aria-busy aria-label="Loading" />;
  if (data === undefined) return null;
  const { number, template, viewerCan } = data.case;
  const { resubmit, recall, leaveGroup, askForExtension } = viewerCan;
  const isAnyAllowed = [resubmit, recall, leaveGroup, askForExtension].some(({ isAllowed }) => isAllowed);
  if (!isAnyAllowed && template === null) return null;
  return (
    <Stack gap="xs" component="section" aria-label="What you can do">
      <Group gap="sm">
        {resubmit.isAllowed && (
          <Anchor component={Link} to={`/cases/${number}/resubmit`} fw={600} py={4}>
            Write the next version
          </Anchor>
        )}
        {recall.isAllowed && <RecallButton caseId={caseId} number={number} />}
        {leaveGroup.isAllowed && <LeaveGroupButton caseId={caseId} number={number} />}
        {askForExtension.isAllowed && <AskForExtension found={data} />}
        {template !== null && <DuplicateStructure templateId={template.id} name={`case ${number}`} />}
      </Group>
      <AskedFor found={data} />
    </Stack>
  );
}

function AskedFor({ found: { case: found, clinic } }: { readonly found: CaseActionsQuery }) {
  const asked = found.extensions.filter(({ state }) => state === 'ASKED');
  return asked.map(({ id, newExpiresAt }) => (
    <Text key={id} size="sm" c="dimmed" role="status">
      You asked to keep it until {instantIn(newExpiresAt, clinic.timeZone)}. Nobody has decided yet.
    </Text>
  ));
}
