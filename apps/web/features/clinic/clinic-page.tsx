import { Alert, Anchor, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { RouteFailure } from '../../app/route-failure.js';
import { ClinicOverviewDocument } from '../../graphql/generated/clinic.js';
import type { ClinicOverviewQuery } from '../../graphql/generated/operations.js';
import { query } from '../../graphql/use-operation.js';
import { CaseCounts } from './case-counts-table.js';
import { EndingList, LicenceList, PeopleList } from './exception-lists.js';
import { GuestsWaiting } from './guests-waiting.js';
import { LoadTable } from './load-table.js';
import { OnCallEntry } from './on-call-entry.js';
import { OverdueList } from './overdue-list.js';
import classes from './clinic.module.css';

/** What a director turns to first: what is late, who has nobody, what runs out; then who carries how much. Never a word of a case. */
export function ClinicPage() {
  useEffect(() => {
    document.title = 'Clinic - Subrosa';
  }, []);
  const { data, error, refetch } = useQuery(query(ClinicOverviewDocument, {}));
  if (error !== null && data === undefined)
    return <RouteFailure error={error} reset={() => void refetch()} />;
  return (
    <Stack gap="lg" maw={960}>
      <Group justify="space-between">
        <Title order={1}>Clinic</Title>
        <Group gap="md">
          <Anchor component={Link} to="/assignments">
            Who supervises whom
          </Anchor>
          <Anchor component={Link} to="/files">
            Files
          </Anchor>
          <Anchor component={Link} to="/programmes">
            Programmes
          </Anchor>
          <Anchor component={Link} to="/retention">
            Retention policy
          </Anchor>
        </Group>
      </Group>
      {error !== null && <Alert color="red" role="alert" title={error.message} />}
      {data === undefined ? (
        <Stack role="status" aria-busy aria-label="Loading">
          <Skeleton h={86} />
          <Skeleton h={220} />
        </Stack>
      ) : (
        <Overview data={data} />
      )}
    </Stack>
  );
}

function Overview({ data }: { readonly data: ClinicOverviewQuery }) {
  const { overdueCases, casesCloseToExpiry, unassignedTrainees, expiringLicences, agreementsOverdue } = data;
  const unsigned = casesCloseToExpiry.filter(({ state }) => state !== 'REVIEWED');
  const papers = expiringLicences.length + agreementsOverdue.length;
  return (
    <>
      <nav aria-label="What needs a decision" className={classes.tiles}>
        <Tile to="overdue" count={overdueCases.length} label="Overdue reviews" />
        <Tile to="unassigned" count={unassignedTrainees.length} label="Trainees without a supervisor" />
        <Tile to="ending" count={unsigned.length} label="Ending without a sign-off" />
        <Tile to="papers" count={papers} label="Licences and agreements" />
      </nav>
      <Part id="overdue" title="Overdue reviews">
        <OverdueList cases={overdueCases} />
      </Part>
      <Part id="unassigned" title="Trainees without a supervisor">
        <PeopleList people={unassignedTrainees} />
      </Part>
      <Part id="ending" title="Ending within three days without a sign-off">
        <EndingList cases={unsigned} empty="Nothing ends unreviewed within three days." />
      </Part>
      <Part id="papers" title="Licences and agreements">
        <LicenceList licences={expiringLicences} agreements={agreementsOverdue} />
      </Part>
      <Part id="guests" title="Guests who wait for a decision">
        <GuestsWaiting />
      </Part>
      <Part id="load" title="Load of supervisors">
        <LoadTable loads={data.supervisorLoads} />
      </Part>
      <Part id="states" title="Living cases">
        <CaseCounts counts={data.casesByState} />
      </Part>
      <Part id="on-call" title="On-call entry">
        <OnCallEntry clinic={data.clinic} />
      </Part>
    </>
  );
}

function Tile({ to, count, label }: { readonly to: string; readonly count: number; readonly label: string }) {
  return (
    <a href={`#${to}`} className={count > 0 ? `${classes['tile']} ${classes['asks']}` : classes['tile']}>
      <span className={classes['number']}>{count}</span>
      <Text span size="sm">
        {label}
      </Text>
    </a>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly children: React.ReactNode;
}

function Part({ id, title, children }: PartProps) {
  return (
    <Stack gap="xs" component="section" aria-labelledby={id}>
      <Title order={2} size="h3" id={id} tabIndex={-1} className={classes['part']}>
        {title}
      </Title>
      {children}
    </Stack>
  );
}
