import type { Choices } from './choices.js';
import type { Readers } from './use-readers.js';

/** What the button does, in words: to whom the case goes. */
export function submitLabel(choices: Choices, readers: Pick<Readers, 'consultationGroups'>): string {
  switch (choices.kind) {
    case 'ASSIGNMENTS':
      return choices.assignmentIds.length > 1 ? 'Submit to your supervisors' : 'Submit to your supervisor';
    case 'SUPERVISION_GROUP':
      return 'Submit to your supervision group';
    case 'COLLEAGUE':
      return 'Submit to your colleague';
    case 'CONSULTATION_GROUP': {
      const name = readers.consultationGroups?.find(({ id }) => id === choices.consultationGroupId)?.name;
      return name === undefined ? 'Submit to the group' : `Submit to ${name}`;
    }
  }
}
