import type { Choices } from './choices.js';
import type { PlacedRefusal } from './refusal-places.js';

/** What every part of the form is given: the choices, how to change them, and the reasons to show. */
export interface ChoiceProps {
  readonly choices: Choices;
  readonly change: (choices: Choices) => void;
  readonly refusals: readonly PlacedRefusal[];
}
