import { Code, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { sessionQuery } from '../../app/query-client.js';
import { RouteFailure } from '../../app/route-failure.js';
import {
  ImportAssignmentsDocument,
  ImportPeopleDocument,
  MayImportDocument,
} from '../../graphql/generated/files.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { ExportButtons } from './export-buttons.js';
import { ImportForm } from './import-form.js';

/** People and supervisions as comma-separated files, in and out. */
export function FilesPage() {
  useEffect(() => {
    document.title = 'Files - Subrosa';
  }, []);
  const session = useQuery(sessionQuery()).data?.session;
  const { data, error, refetch } = useQuery(query(MayImportDocument, {}));
  if (error !== null && data === undefined)
    return <RouteFailure error={error} reset={() => void refetch()} />;
  const directs = session?.roles.includes('DIRECTOR') === true;
  const invites = data?.clinic.viewerCan.invite === true;
  return (
    <Stack gap="lg" maw={760}>
      <Title order={1}>Files</Title>
      {data === undefined && <Skeleton h={240} role="status" aria-busy aria-label="Loading" />}
      {directs && (
        <Part id="out" title="Save as a file">
          <Text>Names, roles, licences and dates; nothing of a case. Each is a line of the audit trail.</Text>
          <ExportButtons />
        </Part>
      )}
      {directs && <SupervisionsIn />}
      {invites && <PeopleIn />}
      {data !== undefined && !directs && !invites && (
        <Text>
          Directors save and read files of supervisions, administrators invite the people of a file. Ask them.
        </Text>
      )}
    </Stack>
  );
}

function SupervisionsIn() {
  const change = useChange(ImportAssignmentsDocument);
  return (
    <Part id="supervisions" title="Assign supervisors by a file">
      <ImportForm
        label="Supervisions"
        columns="A heading, then one supervision a line. Columns: supervisor_id, supervisee_id, kind (PRIMARY or SECONDARY), from and until (YYYY-MM-DD, or empty). A file saved above can be changed and given back."
        confirm="Assign them"
        change={change}
        reportOf={({ importAssignments }) => importAssignments}
      />
    </Part>
  );
}

function PeopleIn() {
  const change = useChange(ImportPeopleDocument);
  const invitations = change.data?.importPeople.invitations ?? [];
  return (
    <Part id="people" title="Invite the people of a file">
      <ImportForm
        label="People"
        columns="A heading, then one person a line. Columns: email, roles; several roles with a space between."
        confirm="Invite them"
        change={change}
        reportOf={({ importPeople }) => importPeople}
      >
        <Text>Hand over these links yourself; they are shown this once.</Text>
        {invitations.map(({ email, token }) => (
          <Text key={email} size="sm" component="div">
            {email}
            <Code block>{`${location.origin}/invitation#${token}`}</Code>
          </Text>
        ))}
      </ImportForm>
    </Part>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

function Part({ id, title, children }: PartProps) {
  return (
    <Stack gap="sm" component="section" aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {children}
    </Stack>
  );
}
