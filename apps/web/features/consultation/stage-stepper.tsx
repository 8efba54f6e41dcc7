import { Text } from '@mantine/core';
import { momentOf } from '../../app/moments.js';
import type { StageStep } from './consultation-state.js';
import classes from './consultation.module.css';

const STANDING = { over: 'Done', now: 'Now', 'to come': 'To come' } as const;

function dateOf({ standing, until, isLate }: StageStep): string {
  if (standing === 'over') return `ended by ${momentOf(until)}`;
  return isLate ? `planned until ${momentOf(until)}, which has passed` : `until ${momentOf(until)}`;
}

/** The five stages of a consultation with their planned ends; on a narrow screen bars, and the present one in words. */
export function StageStepper({ steps }: { readonly steps: readonly StageStep[] }) {
  const place = steps.findIndex(({ standing }) => standing === 'now');
  const present = steps[place];
  return (
    <div>
      <ol className={classes['steps']} aria-label="Stages of the consultation">
        {steps.map((step, index) => (
          <li
            key={step.stage}
            className={classes['step']}
            data-standing={step.standing}
            aria-current={step.standing === 'now' ? 'step' : undefined}
          >
            <div className={classes['words']}>
              <Text size="sm" fw={step.standing === 'now' ? 700 : 500}>
                {`${String(index + 1)}. ${step.name}`}
              </Text>
              <Text size="xs" c="dimmed">
                {STANDING[step.standing]}, {dateOf(step)}
              </Text>
            </div>
          </li>
        ))}
      </ol>
      {present !== undefined && (
        // The list above says the same to whoever hears it.
        <Text size="sm" hiddenFrom="sm" mt="xs" aria-hidden>
          Stage {place + 1} of {steps.length}: <strong>{present.name}</strong>, {dateOf(present)}
        </Text>
      )}
    </div>
  );
}
