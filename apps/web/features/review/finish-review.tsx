import { dayAt } from '@subrosa/kernel';
import { Alert, Button, Checkbox, Group, PasswordInput, Radio, Stack, Text, Title } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { momentOf } from '../../app/moments.js';
import { serverNow } from '../../graphql/server-clock.js';
import { DayField } from '../../components/day-field.js';
import type { CaseOnPage } from '../cases/case-words.js';
import { useCaseClinic, useMe } from '../cases/use-case.js';
import { CheckedField } from './checked-field.js';
import { NoteFields } from './note-fields.js';
import { RatingFields } from './rating-fields.js';
import classes from './review.module.css';
import { emptyNote } from './review-draft.js';
import { useFinishReview } from './use-finish-review.js';
import type { FinishReview as Finish } from './use-finish-review.js';
import type { VerdictChoice } from './verdicts.js';
import { verdictChoices } from './verdicts.js';

interface FinishReviewProps {
  readonly seen: CaseOnPage;
  readonly unsentCount: number;
  readonly openThreads: number;
  readonly onSent: (sent: { readonly reminder: string | null; readonly hasNote: boolean }) => void;
}

const MAX_LENGTH = 2_000;

/** The form that ends a review with one verdict, signed as the person who is signed in. */
export function FinishReview({ seen, unsentCount, openThreads, onSent }: FinishReviewProps) {
  const clinic = useCaseClinic();
  const finish = useFinishReview(seen, onSent);
  const { draft, keep, errorOf } = finish;
  const choices = verdictChoices(seen.viewerCan, {
    openThreads,
    author: seen.author?.displayName ?? 'the author',
    afterSignOffSeconds: clinic?.clinic.retentionPolicy.afterSignOffSeconds ?? null,
  });
  const choice = choices.find(({ verdict }) => verdict === draft.verdict);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    finish.send();
  };
  return (
    <Stack component="form" onSubmit={submit} gap="md">
      <Text>
        {unsentCount === 0
          ? 'No gathered comments wait to be sent.'
          : `${String(unsentCount)} gathered ${unsentCount === 1 ? 'comment is' : 'comments are'} sent with it.`}
      </Text>
      <Verdicts {...{ finish, choices }} />
      <CheckedField
        label="Recommendations (optional)"
        description="Shown to the author. They end with the text of the case."
        words={draft.recommendations}
        onChange={(recommendations) => {
          keep({ ...draft, recommendations });
        }}
        error={errorOf('recommendations')}
        maxLength={MAX_LENGTH}
      />
      <Title order={3} size="h4">
        Ratings (optional)
      </Title>
      <RatingFields
        ratings={draft.ratings}
        onChange={(ratings) => {
          keep({ ...draft, ratings });
        }}
        errorOf={errorOf}
      />
      <Checkbox
        label="Write the lasting supervision note now"
        checked={draft.note !== null}
        onChange={(event) => {
          const today = dayAt(new Date(serverNow()), clinic?.clinic.timeZone ?? 'UTC');
          keep({ ...draft, note: event.currentTarget.checked ? emptyNote(today) : null });
        }}
      />
      {draft.note !== null && (
        <NoteFields
          note={draft.note}
          onChange={(note) => {
            keep({ ...draft, note });
          }}
          errorOf={errorOf}
        />
      )}
      <Signing finish={finish} isSigned={(choice?.isSigned ?? false) || draft.ratings.length > 0} />
      <Failure finish={finish} />
      <Group>
        <Button type="submit" loading={finish.isSending}>
          {choice?.action ?? 'Send the review'}
        </Button>
      </Group>
    </Stack>
  );
}

function Verdicts({
  finish,
  choices,
}: {
  readonly finish: Finish;
  readonly choices: readonly VerdictChoice[];
}) {
  const { draft, keep, errorOf } = finish;
  return (
    <Radio.Group
      name="verdict"
      label="How does your review end?"
      value={draft.verdict}
      onChange={(value) => {
        keep({ ...draft, verdict: choices.find(({ verdict }) => verdict === value)?.verdict ?? null });
      }}
      error={errorOf('verdict')}
    >
      <Stack gap="xs" mt="xs" mb="xs">
        {choices.map(({ verdict, label, consequence }) => (
          <label
            key={verdict}
            className={classes['verdict']}
            data-chosen={draft.verdict === verdict ? '' : undefined}
          >
            <Radio
              value={verdict}
              aria-describedby={`means-${verdict}`}
              className={classes['radio'] ?? ''}
              aria-label={label}
            />
            <span>
              <span className={classes['name']}>{label}</span>
              <span className={classes['means']} id={`means-${verdict}`}>
                {consequence}
              </span>
            </span>
          </label>
        ))}
      </Stack>
      {draft.verdict === 'REVIEWED_LIVE' && (
        <DayField
          label="Day of the live review"
          value={draft.liveOn}
          onDay={(day) => {
            keep({ ...draft, liveOn: day });
          }}
          error={errorOf('liveOn')}
          w={220}
        />
      )}
    </Radio.Group>
  );
}

function Signing({ finish, isSigned }: { readonly finish: Finish; readonly isSigned: boolean }) {
  const me = useMe();
  const clinic = useCaseClinic();
  if (!isSigned) return null;
  return (
    <div className={classes['signing']}>
      <Text fw={600}>
        Signing as {me.displayName}, {momentOf(new Date(serverNow()).toISOString())}
      </Text>
      <PasswordInput
        label="Your password, once more"
        description={
          clinic?.clinic.isDemo === true ? 'This is a demo clinic: any password will do.' : undefined
        }
        value={finish.password}
        onChange={(event) => {
          finish.setPassword(event.currentTarget.value);
        }}
        error={finish.errorOf('password')}
        autoComplete="current-password"
        mt="xs"
      />
    </div>
  );
}

function Failure({ finish }: { readonly finish: Finish }) {
  if (finish.failure !== null)
    return (
      <Alert color="red" role="alert" title="Not sent. Your review is kept here.">
        {refusalTexts(finish.failure).join(' ')}
      </Alert>
    );
  if (finish.refusals.length === 0) return null;
  return (
    <Alert color="red" role="alert" title="Not sent yet. Your review is kept here.">
      <ul className={classes['reasons']}>
        {[...new Set(finish.refusals.map(({ text }) => text))].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Alert>
  );
}
