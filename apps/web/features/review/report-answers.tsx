import { Alert, Anchor, Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { AnswerReportDocument } from '../../graphql/generated/discussion.js';
import { refusalTexts } from '../../graphql/refusal-texts.js';
import { momentOf } from '../../app/moments.js';
import type { CaseOnPage } from '../cases/case-words.js';
import { useCaseChange, useCaseTexts, useMe } from '../cases/use-case.js';
import { useKept } from '../discussion/kept-words.js';
import classes from '../discussion/passage.module.css';

type Report = CaseOnPage['passageReports'][number];

/** For the author: what readers reported as identifying and what hides it until it is answered. */
export function ReportAnswers({ seen }: { readonly seen: CaseOnPage }) {
  const open = seen.passageReports.filter(({ state }) => state === 'OPEN');
  if (open.length === 0) return null;
  return (
    <Stack gap="sm" component="section" aria-labelledby="reports-title">
      <Title order={2} size="h3" id="reports-title">
        Reported as identifying
      </Title>
      <Text>
        These words are hidden from everyone but you. Send a new version without them, or say why they
        identify nobody; then they are shown again.
      </Text>
      {open.map((report) => (
        <OpenReport key={report.id} seen={seen} report={report} />
      ))}
    </Stack>
  );
}

function OpenReport({ seen, report }: { readonly seen: CaseOnPage; readonly report: Report }) {
  // What is reported is asked about in the newest version; an older one is answered by it.
  const { texts } = useCaseTexts(seen.id, seen.versions.at(-1)?.number ?? 1);
  const text = texts?.get(report.sectionId);
  const words =
    text === undefined || report.from === null || report.to === null
      ? null
      : text.slice(report.from, report.to);
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          Reported {momentOf(report.reportedAt)}
        </Text>
        {words !== null && <blockquote className={classes['quote']}>{words}</blockquote>}
        {seen.viewerCan.answerReport.isAllowed && <NotSo caseId={seen.id} reportId={report.id} />}
        {seen.viewerCan.resubmit.isAllowed && (
          <Anchor component={Link} to={`/cases/${String(seen.number)}/resubmit`}>
            Send a new version without it
          </Anchor>
        )}
      </Stack>
    </Paper>
  );
}

function NotSo({ caseId, reportId }: { readonly caseId: string; readonly reportId: string }) {
  const me = useMe();
  const [reason, setReason] = useKept(`${me.personId}:${caseId}/text/report/${reportId}`, '');
  const [isMissing, setMissing] = useState(false);
  const answer = useCaseChange(AnswerReportDocument, { changesTexts: true });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    answer.mutate(
      { reportId, reason },
      {
        onSuccess: () => {
          setReason('');
        },
      },
    );
  };
  return (
    <Stack component="form" onSubmit={submit} gap="xs">
      <Textarea
        label="Why these words identify nobody"
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
        error={isMissing ? 'Say why it is not so.' : undefined}
        autosize
        minRows={2}
        maxLength={2_000}
        spellCheck={false}
        autoComplete="off"
      />
      {answer.error !== null && (
        <Alert color="red" role="alert" title="Not answered. Your words are still here.">
          {refusalTexts(answer.error).join(' ')}
        </Alert>
      )}
      <Group>
        <Button type="submit" variant="default" loading={answer.isPending}>
          Not so: show it again
        </Button>
      </Group>
    </Stack>
  );
}
