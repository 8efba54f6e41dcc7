import { Anchor, Skeleton, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { momentOf } from '../../app/moments.js';
import type { GroupCasePartsFragment } from '../../graphql/generated/operations.js';
import { stageName, untilField } from '../consultation/consultation-state.js';
import type { GroupCases } from './group-state.js';
import classes from './groups.module.css';

/** The open consultations of a group with their stage and dates, and what is left of the past ones. */
export function GroupConsultations({ cases }: { readonly cases: GroupCases | undefined }) {
  if (cases === undefined) return <Skeleton h={96} />;
  return (
    <section aria-labelledby="consultations-title">
      <Title order={2} size="h3" id="consultations-title" mb="xs">
        Consultations
      </Title>
      {cases.open.length === 0 && (
        <Text>
          No consultation is open. To present a case, write it up and choose this group as its audience when
          you submit it.
        </Text>
      )}
      <ul className={classes['rows']}>
        {cases.open.map((one) => (
          <CaseRow key={one.id} one={one} />
        ))}
      </ul>
      {cases.past.length > 0 && (
        <>
          <Title order={3} size="h5" mt="md" mb="xs">
            Past
          </Title>
          <ul className={classes['rows']}>
            {cases.past.map((one) => (
              <CaseRow key={one.id} one={one} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What is to be said of a case in one line: nothing of what it is about. */
function lineOf({
  state,
  isExpired,
  expiresAt,
  stateChangedAt,
  consultation,
  receipt,
}: GroupCasePartsFragment): string {
  if (receipt !== null) return `Destroyed. Unreadable since ${momentOf(receipt.unreadableAt)}.`;
  if (isExpired) return `Unreadable since ${momentOf(expiresAt)}. Its destruction follows.`;
  if (state === 'WITHDRAWN' || state === 'RECALLED') return `Taken back on ${momentOf(stateChangedAt)}.`;
  if (consultation === null) return `Readable until ${momentOf(expiresAt)}.`;
  const { stage, stageSince } = consultation;
  if (stage === 'CLOSED') return `Closed on ${momentOf(stageSince)}. Readable until ${momentOf(expiresAt)}.`;
  return `${stageName(stage)} until ${momentOf(consultation[untilField(stage)])}. Readable until ${momentOf(expiresAt)}.`;
}

function CaseRow({ one }: { readonly one: GroupCasePartsFragment }) {
  return (
    <li className={classes['row']}>
      <CaseLink number={one.number} />
      <Text size="sm" c="dimmed">
        {one.author === null ? '' : `Presented by ${one.author.displayName}. `}
        {lineOf(one)}
      </Text>
    </li>
  );
}

function CaseLink({ number }: { readonly number: number }) {
  return (
    <Anchor
      fw={600}
      renderRoot={(props) => <Link to="/cases/$number" params={{ number: String(number) }} {...props} />}
    >
      Case {number}
    </Anchor>
  );
}
