import type { SubmissionReadersQuery } from '../../graphql/generated/operations.js';
import type { Choices } from './choices.js';

/** What the button does, in words: to whom the case goes. */
export function submitLabel(
  choices: Choices,
  readers: Pick<SubmissionReadersQuery, 'consultationGroups'>,
): string {
  switch (choices.kind) {
    case 'ASSIGNMENTS':
      return choices.assignmentIds.length > 1 ? 'Submit to your supervisors' : 'Submit to your supervisor';
    case 'SUPERVISION_GROUP':
      return 'Submit to your supervision group';
    case 'COLLEAGUE':
      return 'Submit to your colleague';
    case 'CONSULTATION_GROUP': {
      const { edges } = readers.consultationGroups;
      const name = edges.find(({ node }) => node.id === choices.consultationGroupId)?.node.name;
      return name === undefined ? 'Submit to the group' : `Submit to ${name}`;
    }
  }
}
