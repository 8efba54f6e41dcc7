import { useState } from 'react';
import { RecordAgreementSignedDocument } from '../../graphql/generated/assignments.js';
import type { AssignmentRowFragment } from '../../graphql/generated/operations.js';
import { serverNow } from '../../graphql/server-clock.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { DayField } from '../../components/day-field.js';

/** Notes the day on which the written agreement was signed. */
export function RecordAgreement({ row }: { readonly row: AssignmentRowFragment }) {
  const [signedOn, setSignedOn] = useState(() => new Date(serverNow()).toISOString().slice(0, 10));
  const record = useChange(RecordAgreementSignedDocument);
  const act = (done: () => void): void => {
    record.mutate(
      { input: { assignmentId: row.id, expectedVersion: row.version, signedOn } },
      { onSuccess: done },
    );
  };
  return (
    <ActButton
      label="Agreement signed"
      name={`Agreement signed: ${row.supervisee?.displayName ?? 'the supervisee'}`}
      title="Agreement signed"
      consequence="The paper stays where you keep it; here stands only the day."
      confirm="Save"
      error={record.error}
      isPending={record.isPending}
      act={act}
      button={{ size: 'compact-md' }}
    >
      <DayField label="Signed on" value={signedOn} onDay={setSignedOn} />
    </ActButton>
  );
}
