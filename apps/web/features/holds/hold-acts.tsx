import { Group } from '@mantine/core';
import { useState } from 'react';
import { dayAfter } from '../../app/clinic-days.js';
import { useClinicZone } from '../../app/use-clinic-zone.js';
import { ActButton } from '../../components/act-button.js';
import { DayField } from '../../components/day-field.js';
import { fieldProblem } from '../../graphql/field-problem.js';
import {
  ReleaseHoldDocument,
  ReleaseHoldReasonDocument,
  ReviewHoldDocument,
} from '../../graphql/generated/holds.js';
import type { HoldRowFragment } from '../../graphql/generated/operations.js';
import { serverNow } from '../../graphql/server-clock.js';
import { useChange } from '../../graphql/use-operation.js';
import { extentWords } from './hold-words.js';

const NEXT_REVIEW_DAYS = 90;
const COMPACT = { size: 'compact-md' } as const;

/** What may become of a standing hold. */
export function HoldActs({ hold }: { readonly hold: HoldRowFragment }) {
  const subject = extentWords(hold, useClinicZone());
  return (
    <Group gap="xs">
      <Review hold={hold} subject={subject} />
      {!hold.isReasonReleased && <TellWhy hold={hold} subject={subject} />}
      <Release hold={hold} subject={subject} />
    </Group>
  );
}

interface ActProps {
  readonly hold: HoldRowFragment;
  /** What the hold takes in, so that a reading person knows which button is which. */
  readonly subject: string;
}

function Review({ hold, subject }: ActProps) {
  const zone = useClinicZone();
  const [reviewOn, setReviewOn] = useState(() => dayAfter(serverNow(), NEXT_REVIEW_DAYS, zone));
  const review = useChange(ReviewHoldDocument);
  return (
    <ActButton
      label="Reviewed"
      name={`Reviewed: the hold on ${subject}`}
      title={`Reviewed: the hold on ${subject}`}
      consequence="It stands on. The day on which it is to be looked at again is moved."
      confirm="Save"
      error={review.error}
      isPending={review.isPending}
      act={(done) => {
        review.mutate({ holdId: hold.id, version: hold.version, reviewOn }, { onSuccess: done });
      }}
      button={COMPACT}
    >
      <DayField
        label="To be looked at again on"
        description="Today to a year ahead."
        value={reviewOn}
        onDay={setReviewOn}
        error={fieldProblem(review.error, 'reviewOn')}
      />
    </ActButton>
  );
}

function TellWhy({ hold, subject }: ActProps) {
  const tell = useChange(ReleaseHoldReasonDocument);
  return (
    <ActButton
      label="Tell authors why"
      name={`Tell authors why: the hold on ${subject}`}
      title="Tell the authors why"
      consequence="The authors of the held cases read code and words of the reason from now on. That is not taken back."
      confirm="Tell them"
      error={tell.error}
      isPending={tell.isPending}
      act={(done) => {
        tell.mutate({ holdId: hold.id, version: hold.version }, { onSuccess: done });
      }}
      button={COMPACT}
    />
  );
}

function Release({ hold, subject }: ActProps) {
  const release = useChange(ReleaseHoldDocument);
  return (
    <ActButton
      label="Release"
      name={`Release the hold on ${subject}`}
      title={`Release the hold on ${subject}`}
      consequence="What is past its expiry and held by nothing else is destroyed next, for good. The receipt tells that a hold delayed it."
      confirm="Release it"
      error={release.error}
      isPending={release.isPending}
      act={(done) => {
        release.mutate({ holdId: hold.id, version: hold.version }, { onSuccess: done });
      }}
      button={COMPACT}
    />
  );
}
