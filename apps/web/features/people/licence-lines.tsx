import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { lastDayOf } from '../../app/clinic-days.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { ActButton } from '../../components/act-button.js';
import { DayField } from '../../components/day-field.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import type { PersonRowFragment } from '../../graphql/generated/operations.js';
import { EndLicenceDocument, RenewLicenceDocument } from '../../graphql/generated/people.js';
import { serverNow } from '../../graphql/server-clock.js';
import { useChange } from '../../graphql/use-operation.js';

type Licence = PersonRowFragment['licences'][number];

/** The licences of a person; whoever keeps them renews and ends them here. */
export function LicenceLines({ member }: { readonly member: PersonRowFragment }) {
  const zone = useClinicZone();
  return member.licences.map((licence) => {
    const isOver = Date.parse(licence.expiresAt) <= serverNow();
    const words = `${licence.type} (${licence.jurisdiction})`;
    const of = `${words} of ${member.person.displayName}`;
    return (
      <Group key={licence.id} gap="xs">
        <Text size="sm">
          {words}, {isOver ? 'ended' : 'until'} {lastDayOf(licence.expiresAt, zone)}
        </Text>
        {member.viewerCan.addLicence && <RenewLicence licence={licence} of={of} />}
        {member.viewerCan.addLicence && !isOver && <EndLicence licence={licence} of={of} />}
      </Group>
    );
  });
}

interface LicenceActProps {
  readonly licence: Licence;
  /** Which licence of whom. */
  readonly of: string;
}

function RenewLicence({ licence, of }: LicenceActProps) {
  const [expiresOn, setExpiresOn] = useState('');
  const [isAsked, setAsked] = useState(false);
  const renew = useChange(RenewLicenceDocument);
  const act = (done: () => void): void => {
    setAsked(true);
    if (expiresOn === '') return;
    renew.mutate(
      { input: { licenceId: licence.id, expectedVersion: licence.version, expiresOn } },
      {
        onSuccess: () => {
          setExpiresOn('');
          setAsked(false);
          done();
        },
      },
    );
  };
  return (
    <ActButton
      label="Renew"
      name={`Renew ${of}`}
      title={`Renew ${of}`}
      consequence="The new last day is the one that the board gave. Access that lapsed with the licence is back at once."
      confirm="Save"
      error={renew.error}
      isPending={renew.isPending}
      act={act}
      button={{ size: 'compact-sm', variant: 'subtle' }}
    >
      <DayField
        label="New last day"
        value={expiresOn}
        onDay={setExpiresOn}
        error={
          (isAsked && expiresOn === '' ? 'Give the day.' : undefined) ??
          fieldProblem(renew.error, 'expiresOn')
        }
      />
    </ActButton>
  );
}

function EndLicence({ licence, of }: LicenceActProps) {
  const end = useChange(EndLicenceDocument);
  return (
    <ActButton
      label="End"
      name={`End ${of}`}
      title={`End ${of}`}
      consequence="For a licence that was suspended or given up. What rests on it closes at once, also on open pages; a cover that stands by begins, or the director is called."
      confirm="End it now"
      error={end.error}
      isPending={end.isPending}
      act={(done) => {
        end.mutate({ licenceId: licence.id, expectedVersion: licence.version }, { onSuccess: done });
      }}
      button={{ size: 'compact-sm', variant: 'subtle' }}
    />
  );
}
