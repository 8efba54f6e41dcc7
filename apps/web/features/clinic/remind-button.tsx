import { ActButton } from '../../components/act-button.js';
import type { BoardCaseFragment, RemindAboutCasesMutation } from '../../graphql/generated/operations.js';
import { RemindAboutCasesDocument } from '../../graphql/generated/row-acts.js';
import { useChange } from '../../graphql/use-operation.js';

interface RemindButtonProps {
  readonly cases: readonly BoardCaseFragment[];
  /** What became of each. */
  readonly onDone: (results: RemindAboutCasesMutation['remindAboutCases']) => void;
}

/** Reminds whoever answers for the chosen cases, after saying what is sent. */
export function RemindButton({ cases, onDone }: RemindButtonProps) {
  const remind = useChange(RemindAboutCasesDocument);
  const numbers = cases.map(({ number }) => String(number)).join(', ');
  const act = (done: () => void): void => {
    const caseIds = cases.map(({ id }) => id);
    remind.mutate(
      { caseIds },
      {
        onSuccess: ({ remindAboutCases }) => {
          done();
          onDone(remindAboutCases);
        },
      },
    );
  };
  return (
    <ActButton
      label={cases.length === 1 ? 'Remind about 1 case' : `Remind about ${String(cases.length)} cases`}
      title="Remind the reviewers"
      consequence={`Whoever answers for case ${numbers} gets a notice that it waits for them. It holds no word of the case and does not say who sent it. You can send one in 24 hours for each case.`}
      confirm="Send"
      error={remind.error}
      isPending={remind.isPending}
      act={act}
    />
  );
}
