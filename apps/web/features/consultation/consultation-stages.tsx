import { Anchor, Group, Paper, Skeleton, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dayOf } from '../../app/moments.js';
import { sessionQuery } from '../../app/query-client.js';
import { serverNow } from '../../graphql/server-clock.js';
import { AdvanceButton } from './advance-button.js';
import { CloseButton } from './close-consultation.js';
import { stageSteps, turnSentence } from './consultation-state.js';
import { PlanButton } from './plan-stages.js';
import { StageStepper } from './stage-stepper.js';
import { useConsultation, useStageNews } from './use-consultation.js';
import type { ConsultedCase } from './use-consultation.js';

/**
 * How a consultation group treats this case: the stages with their dates, whose word it is, and what its facilitator may do. Shows
 * nothing for a case that was not sent to a consultation group. Mount it above the text of a case, for whoever sees the case.
 */
export function ConsultationStages({ caseId }: { readonly caseId: string }) {
  const consulted = useConsultation(caseId);
  if (consulted === null) return null;
  if (consulted === undefined) return <Skeleton h={168} radius="md" />;
  return <Stages consulted={consulted} />;
}

function Stages({ consulted: { seen, consultation } }: { readonly consulted: ConsultedCase }) {
  const { data } = useQuery(sessionQuery());
  const news = useStageNews(consultation);
  const { viewerCan, stage, groupId, followUpOn } = consultation;
  const turn = turnSentence({
    stage,
    isAuthor: data?.session?.personId === seen.authorId,
    mayComment: seen.viewerCan.comment.isAllowed,
    mayRecommend: seen.viewerCan.recommend.isAllowed,
    mayClose: viewerCan.close,
  });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="consultation-title">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} id="consultation-title" size="h4">
            Consultation
          </Title>
          <Anchor
            size="sm"
            renderRoot={(props) => <Link to="/groups/$groupId" params={{ groupId }} {...props} />}
          >
            The group and its covenant
          </Anchor>
        </Group>
        <StageStepper steps={stageSteps(consultation, serverNow())} />
        <div>
          <Text fw={600}>{turn}</Text>
          <Text size="sm" c="dimmed">
            {consultation.explanation}
          </Text>
          {followUpOn !== null && <Text size="sm">The group takes it up again on {dayOf(followUpOn)}.</Text>}
        </div>
        <VisuallyHidden role="status">{news}</VisuallyHidden>
        <Leading seen={seen} consultation={consultation} />
      </Stack>
    </Paper>
  );
}

function Leading({ seen, consultation }: ConsultedCase) {
  const { viewerCan, nextStage } = consultation;
  if (!viewerCan.advance && !viewerCan.close) return null;
  return (
    <Group gap="sm">
      {viewerCan.close && <CloseButton seen={seen} />}
      {viewerCan.advance && nextStage !== null && nextStage !== 'CLOSED' && (
        <AdvanceButton consultation={consultation} to={nextStage} />
      )}
      {viewerCan.advance && <PlanButton consultation={consultation} />}
    </Group>
  );
}
