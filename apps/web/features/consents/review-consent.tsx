import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { endOfDay } from '@subrosa/kernel';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { ReviewConsentOfRecordDocument } from '../../graphql/generated/consents.js';
import type { ConsentPartsFragment } from '../../graphql/generated/operations.js';
import { RequestError } from '../../graphql/request-error.js';
import { serverNow } from '../../graphql/server-clock.js';
import { useChange } from '../../graphql/use-operation.js';
import { dayAfter } from '../../app/clinic-days.js';
import { refusalsByField } from './consent-form.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { DayField } from '../../components/day-field.js';

const HALF_YEAR = 182;

/** Notes that a consent was talked over with the client, and until when that is enough. */
export function ReviewConsent({
  consent,
  onClose,
}: {
  readonly consent: ConsentPartsFragment;
  readonly onClose: () => void;
}) {
  const zone = useClinicZone();
  const [day, setDay] = useState(() => dayAfter(serverNow(), HALF_YEAR, zone));
  const [isEmpty, setIsEmpty] = useState(false);
  const reviewing = useChange(ReviewConsentOfRecordDocument);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setIsEmpty(day === '');
    if (day === '') return;
    const reviewBy = endOfDay(day, zone).toISOString();
    reviewing.mutate({ consentId: consent.id, reviewBy }, { onSuccess: onClose });
  };
  const { error } = reviewing;
  const refused = error instanceof RequestError ? refusalsByField(error.details)['reviewBy'] : undefined;
  return (
    <Modal opened onClose={onClose} title="Note a review">
      <form noValidate onSubmit={submit}>
        <Stack>
          <Text>
            You have talked this consent over with the client, and it stands. What was said belongs in the
            chart.
          </Text>
          <DayField
            label="Talk it over again by"
            value={day}
            onDay={setDay}
            error={isEmpty ? 'Choose a day.' : (refused ?? error?.message)}
            data-autofocus
          />
          <Group>
            <Button type="submit" loading={reviewing.isPending}>
              Note it
            </Button>
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
