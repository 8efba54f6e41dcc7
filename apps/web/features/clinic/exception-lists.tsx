import { Anchor, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { WideTable } from '../../components/wide-table.js';
import { lastDayOf } from '../../app/clinic-days.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import type { BoardCaseFragment, ClinicOverviewQuery } from '../../graphql/generated/operations.js';
import { ExpiryChip } from '../expiry/expiry-chip.js';
import { ExtendButton } from '../review/extend-dialog.js';

interface EndingListProps {
  readonly cases: readonly BoardCaseFragment[];
  readonly empty: string;
}

/** Cases that end unreviewed, by number, author and date; what they say is not a director's to read. */
export function EndingList({ cases, empty }: EndingListProps) {
  if (cases.length === 0) return <Text c="dimmed">{empty}</Text>;
  return (
    <WideTable label="Cases that end soon" columns={['Case', 'Author', 'State', 'Ends', 'Act']}>
      {cases.map((one) => (
        <Table.Tr key={one.id}>
          <Table.Td>
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/cases/$number" params={{ number: String(one.number) }} />
              )}
            >
              Case {one.number}
            </Anchor>
          </Table.Td>
          <Table.Td>{one.author?.displayName ?? 'Somebody who left'}</Table.Td>
          <Table.Td>{one.state === 'CHANGES_REQUESTED' ? 'Changes asked' : 'Not reviewed'}</Table.Td>
          <Table.Td>
            <ExpiryChip expiresAt={one.expiresAt} />
          </Table.Td>
          <Table.Td>{one.viewerCan.extend.isAllowed && <ExtendButton seen={one} />}</Table.Td>
        </Table.Tr>
      ))}
    </WideTable>
  );
}

/** Trainees whom nobody supervises today, each with the way to a supervisor. */
export function PeopleList({ people }: { readonly people: ClinicOverviewQuery['unassignedTrainees'] }) {
  if (people.length === 0) return <Text c="dimmed">Every trainee has a supervisor.</Text>;
  return people.map(({ id, displayName }) => (
    <Group key={id} gap="md">
      <Text>{displayName}</Text>
      <Anchor renderRoot={(props) => <Link {...props} to="/assignments" search={{ trainee: id }} />}>
        Assign a supervisor to {displayName}
      </Anchor>
    </Group>
  ));
}

interface LicenceListProps {
  readonly licences: ClinicOverviewQuery['expiringLicences'];
  readonly agreements: ClinicOverviewQuery['agreementsOverdue'];
}

/** Licences that run out within sixty days, and agreements that should have been signed. */
export function LicenceList({ licences, agreements }: LicenceListProps) {
  const zone = useClinicZone();
  if (licences.length + agreements.length === 0)
    return <Text c="dimmed">No licence runs out within sixty days, and every agreement is signed.</Text>;
  return (
    <>
      {licences.map(({ personId, person, type, jurisdiction, expiresAt }) => (
        <Text key={`${personId} ${type} ${jurisdiction}`}>
          {person?.displayName ?? 'Somebody who left'}: {type} ({jurisdiction}) ends with{' '}
          {lastDayOf(expiresAt, zone)}.
        </Text>
      ))}
      {agreements.map(({ id, supervisor, supervisee, agreementDueAt }) => (
        <Text key={id}>
          The agreement of {supervisor?.displayName ?? 'a supervisor'} and{' '}
          {supervisee?.displayName ?? 'a supervisee'} was due
          {agreementDueAt === null ? '' : ` by ${lastDayOf(agreementDueAt, zone)}`} and is not signed.
        </Text>
      ))}
    </>
  );
}
