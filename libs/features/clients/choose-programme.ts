import { invalidInput } from '@subrosa/kernel';
import type { ErrorCode } from '@subrosa/kernel';
import { NO_PROGRAMME } from '../clinics/index.js';

/** A programme in which the author works today. */
export interface OwnProgramme {
  readonly id: string;
  readonly isPart2: boolean;
  readonly isWholeClinic: boolean;
}

/** In whose care the client is, as the author says; neither where the author leaves it out. */
export interface ProgrammeChoice {
  readonly programmeId?: string | null;
  readonly noProgramme?: boolean | null;
}

/** The programme of a new record, NO_PROGRAMME for none, or why that cannot be. */
export type ChosenProgramme = { readonly programmeId: string } | { readonly refusal: ErrorCode };

/**
 * In which programme a new record is. 42 CFR Part 2 follows the programme and not the topic, so whoever works in one says of every client
 * whether it is of that one: a default would be right for most and a breach for some. Where the whole clinic is under it, so is the client.
 */
export function chooseProgramme(own: readonly OwnProgramme[], choice: ProgrammeChoice): ChosenProgramme {
  const programmeId = choice.programmeId ?? null;
  const isNone = choice.noProgramme === true;
  if (programmeId !== null && isNone) {
    throw invalidInput('noProgramme', 'contradicts the programme that is named');
  }
  const chosen = own.find(({ id }) => id === programmeId);
  if (programmeId !== null && chosen === undefined) return { refusal: 'PROGRAMME_NOT_OWN' };
  if (chosen === undefined && !isNone && own.some(({ isPart2 }) => isPart2)) {
    return { refusal: 'PROGRAMME_UNDECIDED' };
  }
  const isWhole = own.some(({ isPart2, isWholeClinic }) => isPart2 && isWholeClinic);
  if (isWhole && chosen?.isPart2 !== true) return { refusal: 'PROGRAMME_COVERS_CLINIC' };
  return { programmeId: chosen?.id ?? NO_PROGRAMME };
}
